import { beforeAll, describe, expect, test } from 'vitest'
import type { ExampleApi } from '../../src/diff/rule.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { TimelineBuilder, timelineOf } from '../../src/history/timeline.ts'
import type { EntryKind, Timeline, TimelineEntry } from '../../src/history/types.ts'
import { refTo, type Schema } from '../../src/model/schema.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import { side } from '../diff/sides.ts'
import { shippedRevision } from '../support/docs-input.ts'

const find = ({ entries }: Timeline, kind: EntryKind, where: string, value?: string): TimelineEntry => {
  const found = entries.filter(
    (entry) => entry.kind === kind && entry.where === where && entry.value === value,
  )
  if (found.length !== 1) throw new Error(`${found.length} entries for ${kind} ${where} ${value ?? ''}`)
  return found[0]!
}

const lifeOf = ({ since, changedIn, removedIn, gaps, earlier }: TimelineEntry) => ({
  since,
  ...(changedIn.length === 0 ? {} : { changedIn }),
  ...(removedIn === undefined ? {} : { removedIn }),
  ...(gaps === undefined ? {} : { gaps }),
  ...(earlier === undefined ? {} : { earlier }),
})

describe('three releases of a harbour', () => {
  let harbour: Timeline
  beforeAll(async () => {
    const sides: DiffSide[] = []
    for (const label of ['1.0', '2.0', '3.0']) {
      sides.push({ ...(await readRevision(shippedRevision(`harbour/${label}`))), label })
    }
    harbour = await timelineOf(sides)
  })

  const rows: [string, { given: [EntryKind, string, string?]; want: Partial<TimelineEntry> }][] = [
    ['an operation from the start', { given: ['operation', 'GET /api/v1/ships'], want: { since: '1.0' } }],
    ['one that came', { given: ['operation', 'GET /api/v1/tides/stations'], want: { since: '2.0' } }],
    [
      'one that went',
      {
        given: ['operation', 'GET /api/v1/ships/{ship}/flags'],
        want: { since: '1.0', removedIn: '2.0' },
      },
    ],
    [
      'one that moved',
      {
        given: ['operation', 'POST /api/v1/visits/{visit}/cancellation'],
        want: {
          since: '1.0',
          changedIn: ['2.0'],
          earlier: [{ where: 'POST /api/v1/visits/{visit}/cancel', until: '2.0' }],
        },
      },
    ],
    [
      'one that changed twice',
      {
        given: ['operation', 'POST /api/v1/office/bell'],
        want: { since: '1.0', changedIn: ['2.0', '3.0'] },
      },
    ],
    [
      'a parameter that came',
      { given: ['parameter', 'GET /api/v1/berths#query.limit'], want: { since: '2.0' } },
    ],
    [
      'one that went',
      { given: ['parameter', 'GET /api/v1/ships#query.offset'], want: { since: '1.0', removedIn: '2.0' } },
    ],
    [
      'one that moved into a header',
      {
        given: ['parameter', 'GET /api/v1/office/pilots#header.lang'],
        want: {
          since: '1.0',
          changedIn: ['3.0'],
          earlier: [{ where: 'GET /api/v1/office/pilots#query.lang', until: '3.0' }],
        },
      },
    ],
    [
      'a schema that was renamed',
      {
        given: ['schema', 'harbour.Mass'],
        want: { since: '1.0', changedIn: ['2.0'], earlier: [{ where: 'harbour.Weight', until: '2.0' }] },
      },
    ],
    [
      'and its properties with it',
      {
        given: ['property', 'harbour.Mass#kilograms'],
        want: { since: '1.0', earlier: [{ where: 'harbour.Weight#kilograms', until: '2.0' }] },
      },
    ],
    ['a property that came', { given: ['property', 'harbour.Berth#depth_m'], want: { since: '2.0' } }],
    [
      'one that went',
      { given: ['property', 'harbour.Ship#nickname'], want: { since: '1.0', removedIn: '2.0' } },
    ],
    ['a value that came', { given: ['value', 'harbour.ShipKind', 'ferry'], want: { since: '2.0' } }],
    [
      'one that went',
      { given: ['value', 'harbour.JobState', 'waiting'], want: { since: '1.0', removedIn: '3.0' } },
    ],
    [
      'values of a set that came and went',
      { given: ['value', 'harbour.Photo#kind', 'drawing'], want: { since: '2.0', removedIn: '3.0' } },
    ],
  ]
  test.each(rows)('%s', (_, { given: [kind, where, value], want }) => {
    expect(lifeOf(find(harbour, kind, where, value))).toEqual(want)
  })

  test('changes keep their rule and their level', () => {
    expect(find(harbour, 'parameter', 'GET /api/v1/berths#query.owner').changes).toMatchObject([
      { in: '2.0', rule: 'parameter-required', level: 'breaking' },
      { in: '3.0', rule: 'parameter-optional', level: 'info' },
    ])
    expect(find(harbour, 'operation', 'GET /api/v1/visits/{visit}/lantern').changes).toMatchObject([
      { in: '3.0', rule: 'operation-hidden', level: 'warning' },
    ])
  })

  test('every change of every release is one of an entry', () => {
    const told = new Set(
      harbour.entries.flatMap(({ changes }) => changes.map((one) => `${one.in} ${one.fingerprint}`)),
    )
    const all = harbour.releases.flatMap(({ label, changes }) =>
      changes.map(({ fingerprint }) => `${label} ${fingerprint}`),
    )
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((one) => !told.has(one))).toEqual([])
  })

  test('releases count what they have, and what came and went', () => {
    expect(harbour.releases.map(({ operations, schemas }) => [operations, schemas])).toEqual([
      [34, 49],
      [34, 49],
      [33, 49],
    ])
    expect(harbour.releases[1]).toMatchObject({
      addedOperations: ['GET /api/v1/tides/stations'],
      removedOperations: ['GET /api/v1/ships/{ship}/flags'],
      addedSchemas: ['tide.Station'],
      removedSchemas: ['harbour.Text'],
    })
    expect(harbour.releases[0]?.changes).toEqual([])
  })

  test('a change of a schema reaches the operations that use it', () => {
    expect(find(harbour, 'operation', 'GET /api/v1/berths/{berth}').reachedBy).toContainEqual(
      expect.objectContaining({ in: '2.0' }),
    )
  })
})

describe('lives of small APIs', () => {
  const listing = (name: string, summary = name): ExampleApi => ({
    operations: { [`GET /${name}`]: { summary } },
  })
  const timelineFrom = async (...apis: ExampleApi[]): Promise<Timeline> =>
    await timelineOf(apis.map((api, index) => side(api, `v${index + 1}`)))

  test('what was away and is back has a gap', async () => {
    const both: ExampleApi = { operations: { ...listing('a').operations, ...listing('b').operations } }
    const timeline = await timelineFrom(both, listing('a'), both, listing('a'))
    expect(lifeOf(find(timeline, 'operation', 'GET /b'))).toEqual({
      since: 'v1',
      removedIn: 'v4',
      gaps: [{ removedIn: 'v2', backIn: 'v3' }],
    })
  })

  test('what goes after a move goes under its new name', async () => {
    const timeline = await timelineFrom(listing('a', 'List'), listing('b', 'List'), {})
    expect(timeline.entries.map(({ where }) => where)).toEqual(['GET /b'])
    expect(lifeOf(timeline.entries[0]!)).toEqual({
      since: 'v1',
      changedIn: ['v2'],
      removedIn: 'v3',
      earlier: [{ where: 'GET /a', until: 'v2' }],
    })
  })

  test('a part that went before its operation moved belongs to it still', async () => {
    const parameters = [
      { name: 'q', in: 'query' as const, required: false, schema: { type: 'string' as const } },
    ]
    const timeline = await timelineFrom(
      { operations: { 'GET /a': { summary: 'List', parameters } } },
      listing('a', 'List'),
      listing('b', 'List'),
    )
    expect(find(timeline, 'parameter', 'GET /a#query.q')).toMatchObject({ of: 'GET /b', removedIn: 'v2' })
  })

  test('a branch of a union keeps its life when its schema is renamed', async () => {
    const api = (name: string): ExampleApi => ({
      operations: {
        'GET /a': {
          responses: {
            '200': {
              content: {
                'application/json': {
                  schema: { oneOf: [{ $ref: refTo(name) }, { type: 'object', properties: { x: {} } }] },
                },
              },
            },
          },
        },
      },
      schemas: { [name]: { type: 'object', properties: { id: { type: 'string' } } } },
    })
    const timeline = await timelineFrom(api('Old'), api('New'))
    expect(timeline.entries.filter(({ removedIn }) => removedIn !== undefined)).toEqual([])
    expect(find(timeline, 'property', 'New#id').since).toBe('v1')
  })

  test('a schema may be a base of its own members', async () => {
    const child: Schema = { allOf: [{ $ref: refTo('Tree') }, { type: 'object', properties: { leaf: {} } }] }
    const tree: Schema = { type: 'object', properties: { child } }
    const timeline = await timelineFrom({ schemas: { Tree: tree } })
    expect(timeline.entries.map(({ where }) => where)).toEqual([
      'Tree',
      'Tree#child',
      'Tree#child.child',
      'Tree#child.leaf',
    ])
  })

  test('names that are properties of every object are names like others', async () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty']
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    Object.defineProperty(properties, '__proto__', { value: { type: 'string' }, enumerable: true })
    const schema: Schema = { type: 'object', properties }
    const timeline = await timelineFrom({}, { schemas: { constructor: schema } })
    for (const name of names) expect(find(timeline, 'property', `constructor#${name}`).since).toBe('v2')
  })

  test('levels are those of the policy', async () => {
    const sides = [side(listing('a'), '1'), side({}, '2')]
    const adjust = <T extends { changes: { level: string }[] }>(set: T): T => ({
      ...set,
      changes: set.changes.map((change) => ({ ...change, level: 'info' })),
    })
    const timeline = await timelineOf(sides, { adjust })
    expect(timeline.releases[1]?.counts).toEqual({ breaking: 0, warning: 0, info: 1, docs: 0 })
  })
})

test('marks tell since when each part of the newest model is there', () => {
  const builder = new TimelineBuilder()
  const before = { User: { type: 'object' as const, properties: { id: {} } } }
  const after = {
    ...before,
    User: { ...before.User, properties: { id: {}, name: {} } },
    Admin: { allOf: [{ $ref: refTo('User') }, { type: 'object' as const, properties: { rights: {} } }] },
  }
  builder.add(side({ schemas: before }, '1'))
  builder.add(side({ schemas: after }, '2'))
  expect({ ...builder.marks().byPointer }).toEqual({
    '/schemas/User': '1',
    '/schemas/User/properties/id': '1',
    '/schemas/User/properties/name': '2',
    '/schemas/Admin': '2',
    '/schemas/Admin/allOf/1/properties/rights': '2',
  })
})
