/**
 * Where changes stand in the docs of both revisions.
 */
import { describe, expect, test } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import type { ExampleApi } from '../../src/diff/rule.ts'
import type { Change } from '../../src/diff/types.ts'
import type { Origin, Origins } from '../../src/model/api.ts'
import { side } from './sides.ts'

const at = (line: number, file = 'users.md', inferred?: string[]): Origin => ({
  file,
  start: { line, column: 3 },
  end: { line, column: 9 },
  ...(inferred === undefined ? {} : { inferred }),
})

const OLD: ExampleApi = {
  operations: {
    'GET /users': {
      summary: 'List users!',
      parameters: [{ name: 'q', in: 'query', required: false, schema: {} }],
    },
    'POST /users': { summary: 'Create' },
    'GET /gone': {},
  },
  schemas: { User: { type: 'object', properties: { id: {}, name: { type: 'string' } } } },
}
const OLD_PLACES: Origins = {
  '/operations/GET ~1users': at(10),
  '/operations/GET ~1users/parameters/0': at(14),
  '/operations/POST ~1users': at(30),
  '/operations/GET ~1gone': at(2, 'gone.md'),
  '/schemas/User': at(5, 'schemas.md'),
  '/schemas/User/properties/name': at(9, 'schemas.md', ['type']),
}
const NEW: ExampleApi = {
  operations: { 'GET /users': { summary: 'List users!' } },
  schemas: { User: { type: 'object', properties: { id: {}, name: { type: 'integer' } } } },
}
const NEW_PLACES: Origins = {
  '/operations/GET ~1users': at(110),
  '/schemas/User': at(105, 'schemas.md'),
  '/schemas/User/properties/name': at(109, 'schemas.md'),
}

const { changes } = diffModels(side(OLD, 'old', OLD_PLACES), side(NEW, 'new', NEW_PLACES))
const placesOf = (where: string): Change['places'] | undefined =>
  changes.find((change) => change.where === where)?.places

describe('places', () => {
  test('of a thing that both revisions have', () => {
    expect(placesOf('User#name')).toEqual({
      before: { file: 'schemas.md', line: 9, column: 3, heading: 'User', anchor: 'user' },
      after: { file: 'schemas.md', line: 109, column: 3, heading: 'User', anchor: 'user' },
    })
  })

  test('of a thing that is gone: the old line, and what held it', () => {
    const around = { file: 'users.md', column: 3, heading: 'List users!', anchor: 'list-users' }
    expect(placesOf('GET /users#query.q')).toEqual({
      before: { ...around, line: 14 },
      after: { ...around, line: 110, isNearest: true },
    })
  })

  test('of an operation that is gone: the one above it that is left', () => {
    expect(placesOf('POST /users')?.after).toMatchObject({ line: 110, isNearest: true })
  })

  test('of a page that is gone: the page beside it', () => {
    expect(placesOf('GET /gone')?.after).toMatchObject({ file: 'schemas.md', line: 105, isNearest: true })
  })

  test('are the same when the sides change', () => {
    const back = diffModels(side(NEW, 'new', NEW_PLACES), side(OLD, 'old', OLD_PLACES))
    const turned = back.changes.map(({ where, places }) => [
      where,
      { before: places.after, after: places.before },
    ])
    expect(Object.fromEntries(turned)).toEqual(
      Object.fromEntries(changes.map(({ where, places }) => [where, places])),
    )
  })

  test('a fact that was only inferred is marked', () => {
    expect(changes.filter(({ isInferred }) => isInferred).map(({ where }) => where)).toEqual(['User#name'])
  })

  test('without origins there are no places, and all else is told', () => {
    const bare = diffModels(side(OLD, 'old'), side(NEW, 'new'))
    expect(bare.changes.map(({ fingerprint }) => fingerprint)).toEqual(
      changes.map(({ fingerprint }) => fingerprint),
    )
    expect(bare.changes.every(({ places }) => Object.keys(places).length === 0)).toBe(true)
  })
})

describe('what samples show', () => {
  const list = (items: object): ExampleApi => ({
    schemas: { User: { type: 'object', properties: { tags: { type: 'array', items } } } },
  })
  const seen: Origins = { '/schemas/User/properties/tags': at(1, 'a.md', ['items']) }
  const told: Origins = { '/schemas/User/properties/tags': at(1, 'a.md') }
  const changed = (before: object, after: object, origins: Origins) =>
    diffModels(side(list(before), 'old', origins), side(list(after), 'new', told)).changes

  test('a type that one revision shows in a sample and the other does not tell is no change', () => {
    expect(changed({ type: 'string' }, {}, seen)).toEqual([])
  })

  test('a type that one revision states and the other does not is one', () => {
    expect(changed({ type: 'string' }, {}, told).map(({ rule }) => rule)).toEqual(['property-type-widened'])
  })

  test('a type of a sample against another that is stated is one, and marked', () => {
    expect(changed({ type: 'string' }, { type: 'integer' }, seen)).toMatchObject([
      { rule: 'property-type-changed', isInferred: true },
    ])
  })

  test('within a schema that was made of a sample all is marked', () => {
    const whole: Origins = { '/schemas/User': at(1, 'a.md', ['schema']) }
    const [change] = diffModels(
      side({ schemas: { User: { type: 'object', properties: { a: {}, b: {} } } } }, 'old', whole),
      side({ schemas: { User: { type: 'object', properties: { a: {} } } } }, 'new', told),
    ).changes
    expect(change).toMatchObject({ rule: 'property-removed', isInferred: true })
  })
})
