/**
 * Thresholds, policies, approvals, versions.
 */
import { describe, expect, test } from 'vitest'
import { approveChanges, isExpired, readApprovals, writeApprovals } from '../../src/diff/approvals.ts'
import { adviseBump } from '../../src/diff/bump.ts'
import { judge, type FailOn } from '../../src/diff/gate.ts'
import { fitsGlob } from '../../src/diff/glob.ts'
import { applyPolicy, problemsOfPolicy, type ChangePolicy } from '../../src/diff/policy.ts'
import type { Approval, ChangeSet } from '../../src/diff/types.ts'
import { compareVersions, versionOf } from '../../src/diff/version.ts'
import { diffOf, lines } from './sides.ts'

/** One change of each level but docs. */
const SET: ChangeSet = diffOf(
  {
    operations: {
      'GET /beta/users': { parameters: [{ name: 'q', in: 'query', required: false, schema: {} }] },
      'GET /gone': {},
    },
  },
  { operations: { 'GET /beta/users': {}, 'POST /come': {} } },
)

const TODAY = '2025-06-30'
const gateWith = (failOn: FailOn, approvals: Approval[] = []) =>
  judge(SET, { failOn, approvals, today: TODAY }).gate

test('the set of these tests', () => {
  expect(lines(SET)).toEqual([
    'breaking operation-removed GET /gone',
    'warning parameter-removed GET /beta/users#query.q',
    'info operation-added POST /come',
  ])
})

describe('thresholds', () => {
  const rows: [FailOn, number][] = [
    ['breaking', 1],
    ['warning', 2],
    ['info', 3],
    ['docs', 3],
    ['never', 0],
  ]
  test.each(rows)('%s', (failOn, failing) => {
    const gate = gateWith(failOn)
    expect([gate.failing.length, gate.isFailed]).toEqual([failing, failing > 0])
  })
})

describe('policies', () => {
  const rows: [string, ChangePolicy, string[]][] = [
    ['by rule', { severity: { 'operation-removed': 'info' } }, ['warning', 'info', 'info']],
    ['off', { severity: { 'operation-*': 'off' } }, ['warning']],
    ['by path', { overrides: [{ path: '/beta/**', level: 'info' }] }, ['breaking', 'info', 'info']],
    [
      'by a path that does not fit',
      { overrides: [{ path: '/*', level: 'info' }] },
      ['warning', 'info', 'info'],
    ],
    [
      'the last that fits wins',
      {
        severity: { 'parameter-removed': 'info' },
        overrides: [{ rule: 'parameter-*', path: '/beta/*', level: 'breaking' }],
      },
      ['breaking', 'breaking', 'info'],
    ],
    [
      'by a page, where none is known',
      { overrides: [{ page: '**', level: 'off' }] },
      ['breaking', 'warning', 'info'],
    ],
    ['none', {}, ['breaking', 'warning', 'info']],
  ]
  test.each(rows)('%s', (_, policy, levels) => {
    expect(applyPolicy(SET, policy).changes.map(({ level }) => level)).toEqual(levels)
  })

  test('to lower a level, all operations must fit; to raise it, one is enough', () => {
    const change = { ...SET.changes[1]!, requestOperations: ['GET /beta/users', 'GET /users'] }
    const set = { ...SET, changes: [change] }
    const under = (level: 'info' | 'breaking') =>
      applyPolicy(set, { overrides: [{ path: '/beta/**', level }] }).changes[0]!.level
    expect([under('info'), under('breaking')]).toEqual(['warning', 'breaking'])
  })

  test('by page', () => {
    const placed = { ...SET.changes[0]!, places: { before: { file: 'old/api.md', line: 1, column: 1 } } }
    const set = { ...SET, changes: [placed] }
    expect(applyPolicy(set, { overrides: [{ page: 'old/*', level: 'off' }] }).changes).toEqual([])
  })

  test('a rule that does not exist is told', () => {
    expect(problemsOfPolicy({ severity: { 'operation-removd': 'info', 'operation-added': 'info' } })).toEqual(
      ['Unknown diff rule "operation-removd"'],
    )
  })
})

describe('approvals', () => {
  const note = { reason: 'Nobody calls it', kind: 'accepted', who: 'Ada' } as const
  const made = approveChanges([], SET.changes.slice(0, 1), note)

  test('let a change pass, and are written on it', () => {
    const { set, gate } = judge(SET, { failOn: 'breaking', approvals: made, today: TODAY })
    expect(gate).toMatchObject({ isFailed: false, approved: 1, unused: [], expired: [] })
    expect(set.changes[0]!.approval?.reason).toBe('Nobody calls it')
  })

  test('that match nothing are reported', () => {
    const other = { fingerprint: '0123456789abcdef', ...note }
    expect(gateWith('breaking', [other])).toMatchObject({ isFailed: true, unused: [other] })
  })

  const ends: [string, string | undefined, boolean][] = [
    ['without end', undefined, false],
    ['on its last day', '2025-06-30', false],
    ['a day later', '2025-06-29', true],
    ['at its last version', 'v1.1.0', false],
    ['after it', 'v1.0.9', true],
    ['where the label is a later preview of it', 'v1.1.0-rc.1', true],
  ]
  test.each(ends)('%s', (_, until, expired) => {
    const approval = { ...made[0]!, ...(until === undefined ? {} : { until }) }
    const gate = gateWith('breaking', [approval])
    expect([gate.expired.length > 0, gate.isFailed]).toEqual([expired, expired])
  })

  test('end by version only where the label is one', () => {
    expect(isExpired({ ...made[0]!, until: 'v1.0.0' }, { today: TODAY, label: 'docs' })).toBe(false)
  })

  test('are read as they were written', () => {
    const all = approveChanges(made, SET.changes, { reason: 'Again', kind: 'false-alarm', until: 'v2.0' })
    const read = readApprovals(writeApprovals(all))
    expect(read.problems).toEqual([])
    expect(read.approvals.map(({ reason }) => reason)).toEqual(['Again', 'Again', 'Again'])
    expect(writeApprovals(read.approvals)).toBe(writeApprovals([...all].reverse()))
  })

  const files: [string, string, string][] = [
    ['no JSON', 'x', 'is not a JSON object'],
    ['another format', '{"format":2,"approvals":[]}', 'has not the format 1'],
    ['no reason', file({ fingerprint: 'f', kind: 'accepted' }), 'gives no reason'],
    ['no fingerprint', file({ reason: 'r', kind: 'accepted' }), 'has no fingerprint'],
    ['another kind', file({ fingerprint: 'f', reason: 'r', kind: 'ok' }), 'of none of the kinds'],
    [
      'an end that is none',
      file({ fingerprint: 'f', reason: 'r', kind: 'accepted', until: 'soon' }),
      '"soon"',
    ],
    ['no object', file('text'), 'Approval 1 is not an object'],
  ]
  test.each(files)('a file with a mistake: %s', (_, text, problem) => {
    const { approvals, problems } = readApprovals(text)
    expect(approvals).toEqual([])
    expect(problems.join()).toContain(problem)
  })
})

function file(approval: unknown): string {
  return JSON.stringify({ format: 1, approvals: [approval] })
}

describe('advice on the version', () => {
  const labelled = (before: string, after: string, changes = SET.changes): ChangeSet => ({
    before: { ...SET.before, label: before },
    after: { ...SET.after, label: after },
    changes,
  })
  const rows: [string, ChangeSet, object][] = [
    [
      'a break in a minor step',
      labelled('v1.0.0', 'v1.1.0'),
      { bump: 'major', actual: 'minor', isEnough: false },
    ],
    ['a break in a major step', labelled('1.9', '2.0'), { bump: 'major', actual: 'major', isEnough: true }],
    ['a break before 1.0', labelled('v0.1.0', 'v0.2.0'), { bump: 'major', actual: 'minor', isEnough: true }],
    ['an addition', labelled('v1.0.0', 'v1.0.1', SET.changes.slice(2)), { bump: 'minor', isEnough: false }],
    ['nothing', labelled('v1.0.0', 'v1.0.0', []), { bump: 'none', actual: 'none', isEnough: true }],
  ]
  test.each(rows)('%s', (_, set, want) => {
    expect(adviseBump(set)).toMatchObject(want)
  })

  test('folders are no versions, and the worst change is named', () => {
    const advice = adviseBump(labelled('old', 'new'))
    expect(advice).toEqual({ bump: 'major', because: SET.changes[0] })
  })

  test('a false alarm asks for nothing', () => {
    const approval = { fingerprint: 'f', reason: 'r', kind: 'false-alarm' } as const
    const changes = SET.changes.map((change) => ({ ...change, approval }))
    expect(adviseBump(labelled('v1.0.0', 'v1.0.0', changes)).bump).toBe('none')
  })
})

test('versions are compared as numbers, previews before releases', () => {
  const labels = ['v2.9.0', 'v2.10.0-rc.2', 'v2.10.0-rc.10', 'v2.10.0', 'release-2.10.1', '3.0']
  const sorted = [...labels].reverse().sort((a, b) => compareVersions(versionOf(a)!, versionOf(b)!))
  expect(sorted).toEqual(labels)
  expect(['docs', '', 'v1', '2025-06-30', '1.2.3.4'].map(versionOf)).toEqual(Array.from({ length: 5 }))
})

const globs: [string, string, boolean][] = [
  ['/api/*', '/api/users', true],
  ['/api/*', '/api/users/{id}', false],
  ['/api/**', '/api/users/{id}', true],
  ['**/users', '/api/v2/users', true],
  ['/api/?', '/api/x', true],
  ['/api/?', '/api//', false],
  ['/a.c', '/abc', false],
  ['', '', true],
  ['**', '', true],
]
test.each(globs)('glob %s on %s', (pattern, text, want) => {
  expect(fitsGlob(pattern, text)).toBe(want)
})

test('a glob full of stars takes no time', () => {
  expect(fitsGlob(`${'**a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false)
})
