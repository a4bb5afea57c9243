import { expect, test } from 'vitest'
import type { JsonValue } from '../../src/core/json.ts'
import { SampleEvidence } from '../../src/link/learn/evidence.ts'
import { KnownSamples } from '../../src/link/learn/known-samples.ts'

const known = new KnownSamples()
known.add('Boat', { name: 'Anna', crew: [] }, true)
known.add('Alias', { name: 'Anna', crew: [] }, false)
known.add('Berth', { no: 1 }, true)
known.add('Slip', { no: 1 }, true)
known.add('Day', '2023-10-29', true)
known.add('Text', 'string', true)
known.add('When', '2019-08-24T14:15:22Z', true)
known.add('Empty', {}, true)

type Row = [name: string, given: JsonValue, want: string | undefined]

const rows: Row[] = [
  ['the one schema that is told', { name: 'Anna', crew: [] }, 'Boat'],
  ['other values', { name: 'Berta', crew: [] }, undefined],
  ['two schemas with the same sample', { no: 1 }, undefined],
  ['a value of its own', '2023-10-29', 'Day'],
  ['what is written for any string', 'string', undefined],
  ['what is written for a format', '2019-08-24T14:15:22Z', undefined],
  ['an empty object', {}, undefined],
  ['a number', 1, undefined],
  ['null', null, undefined],
]

test.each(rows)('nameOf: %s', (_, given, want) => expect(known.nameOf(given)).toBe(want))

const evidence = new SampleEvidence(known)

test.each([
  ['a known object', { name: 'Anna', crew: [] }, { $ref: '#/schemas/Boat' }],
  ['an unknown object', { x: 1 }, {}],
  [
    'a list of known objects',
    [{ name: 'Anna', crew: [] }],
    { type: 'array', items: { $ref: '#/schemas/Boat' } },
  ],
  ['a list of unknown objects', [{ x: 1 }], { type: 'array' }],
  ['an empty list', [], { type: 'array' }],
  ['a list of lists', [[0.5]], { type: 'array', items: { type: 'array', items: { type: 'number' } } }],
  ['a placeholder', '2019-08-24', { type: 'string', format: 'date' }],
  ['null', null, {}],
])('shapeOf: %s', (_, given, want) => {
  const shape: unknown = JSON.parse(
    JSON.stringify(evidence.shapeOf(given), (key, value: unknown) =>
      key === 'inferred' ? undefined : value,
    ),
  )
  expect(shape).toEqual(want)
})

test('without named schemas a sample is all there is, and is taken whole', () => {
  const alone = new SampleEvidence(new KnownSamples())
  expect(alone.wholeOf({ a: { b: 1 } })).toMatchObject({
    type: 'object',
    properties: { a: { type: 'object', properties: { b: { type: 'integer' } } } },
  })
  expect(evidence.wholeOf({ a: { b: 1 } })).toEqual({ type: 'object', inferred: ['type'] })
})

test('a sample adds formats and never overrules', () => {
  const schema = {
    type: 'object' as const,
    properties: {
      id: { type: 'string' as const },
      day: { type: 'string' as const, format: 'custom' },
      kind: { type: 'string' as const, enum: ['2019-08-24'] },
      list: { type: 'array' as const },
      no: { type: 'integer' as const },
    },
  }
  evidence.add(schema, {
    id: '2019-08-24',
    day: '2019-08-24',
    kind: '2019-08-24',
    list: ['x'],
    no: 'x',
    more: 1,
  })
  expect(schema.properties).toMatchObject({
    id: { format: 'date' },
    day: { format: 'custom' },
    list: { items: { type: 'string' } },
  })
  expect(schema.properties.kind).not.toHaveProperty('format')
  expect(schema.properties.no).toEqual({ type: 'integer' })
  expect(Object.keys(schema.properties)).not.toContain('more')
})
