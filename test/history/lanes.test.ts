import { expect, test } from 'vitest'
import { lanesOf } from '../../src/history/lanes.ts'
import { TimelineBuilder, type SavedTimeline } from '../../src/history/timeline.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { side } from '../diff/sides.ts'

test('the main lane leads to the newest release, each other one to the newest of its own', () => {
  const parents: [string, string?][] = [
    ['1.0'],
    ['1.0.1', '1.0'],
    ['1.0.2', '1.0.1'],
    ['1.1', '1.0'],
    ['1.1.1', '1.1'],
    ['1.2', '1.1'],
  ]
  const releases = parents.map(([label, parent]) => ({ label, ...(parent === undefined ? {} : { parent }) }))
  expect(lanesOf(releases)).toEqual([
    { name: undefined, labels: ['1.0', '1.1', '1.2'] },
    { name: '1.1.1', labels: ['1.1.1'] },
    { name: '1.0.2', labels: ['1.0.1', '1.0.2'] },
  ])
  expect(lanesOf([])).toEqual([])
})

const api = (label: string, ...names: string[]): DiffSide =>
  side({ operations: Object.fromEntries(names.map((name) => [`GET /${name}`, { summary: name }])) }, label)

/** Label, parent, and operations that are there. */
const TREE: [string, string | undefined, string[]][] = [
  ['1.0', undefined, ['a', 'b']],
  ['1.0.1', '1.0', ['a', 'b', 'c']],
  ['1.1', '1.0', ['a']],
  ['1.1.1', '1.1', ['a', 'd']],
  ['1.2', '1.1', ['a', 'b', 'c', 'd']],
  ['1.2.1', '1.2', ['b', 'c', 'd']],
  ['1.3', '1.2', ['a', 'b', 'd']],
]

/** @param breaks  whether another builder goes on after each release */
function built(breaks: boolean): string {
  let builder = new TimelineBuilder()
  const sides = new Map<string, DiffSide>()
  for (const [label, parent, names] of TREE) {
    sides.set(label, api(label, ...names))
    builder.add(sides.get(label)!, { parent: parent === undefined ? undefined : sides.get(parent)! })
    if (breaks) builder = TimelineBuilder.resume(JSON.parse(JSON.stringify(builder.save())) as SavedTimeline)
  }
  return JSON.stringify([builder.finish(), builder.marks().byPointer])
}

test('a timeline with lanes that was saved goes on as if it had never been', () => {
  expect(built(true)).toBe(built(false))
})

test('what a lane brought first is since then, and each lane tells its own', () => {
  const [{ entries }] = JSON.parse(built(false)) as [{ entries: { where: string }[] }]
  expect(entries.filter(({ where }) => where.startsWith('GET'))).toMatchObject([
    { where: 'GET /a', since: '1.0', lanes: [{ lane: '1.2.1', since: '1.0', removedIn: '1.2.1' }] },
    { where: 'GET /b', since: '1.0', gaps: [{ removedIn: '1.1', backIn: '1.2' }] },
    {
      where: 'GET /c',
      since: '1.0.1',
      removedIn: '1.3',
      lanes: [
        { since: '1.2', removedIn: '1.3' },
        { lane: '1.0.1', since: '1.0.1' },
      ],
    },
    { where: 'GET /d', since: '1.1.1', lanes: [{ since: '1.2' }, { lane: '1.1.1', since: '1.1.1' }] },
  ])
})

test('a revision goes on only from one that was added', () => {
  const builder = new TimelineBuilder()
  builder.add(api('1'))
  expect(() => builder.add(api('3'), { parent: api('2') })).toThrow('only from one that was added')
})
