/**
 * The words of single changes, in the forms that tell them on one line.
 */
import { describe, expect, test } from 'vitest'
import { markdownText } from '../../../src/core/escape.ts'
import { DIFF_RULES } from '../../../src/diff/rules/registry.ts'
import type { Change } from '../../../src/diff/types.ts'
import { sentenceOf, valueWords } from '../../../src/report/changes/words.ts'
import { write } from './checks.ts'

const change = (more: Partial<Change>): Change => ({
  rule: 'property-type-changed',
  level: 'breaking',
  where: 'pkg.User#name',
  before: null,
  after: null,
  requestOperations: [],
  responseOperations: [],
  places: {},
  fingerprint: '0123456789abcdef',
  ...more,
})
const MOVED = change({ rule: 'operation-moved', where: 'GET /old', before: 'GET /old', after: 'GET /new' })

describe('values', () => {
  const rows: [string, { given: Change; want: string }][] = [
    ['a pair', { given: change({ before: 'string', after: 'integer' }), want: 'string → integer' }],
    ['what came', { given: change({ after: 'integer' }), want: '+ integer' }],
    ['what went', { given: change({ before: 'string' }), want: '− string' }],
    ['what the place says', { given: change({ before: 'pkg.User#name' }), want: '' }],
    ['a move, which begins at the place', { given: MOVED, want: '→ GET /new' }],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    expect(valueWords(given)).toBe(want)
  })

  test('a move names its old place once, in every form', () => {
    const side = { operations: 1, schemas: 0 }
    const set = { before: { label: '1', ...side }, after: { label: '2', ...side }, changes: [MOVED] }
    expect(sentenceOf(MOVED)).toBe('An operation moved to another path: GET /old (→ GET /new)')
    expect(write('text', set)).toContain('    GET /old  → GET /new\n')
    expect(write('markdown', set)).toContain('  - `GET /old` → `GET /new`\n')
    expect(write('html', set)).toContain('→ <ins>GET /new</ins>')
    expect(write('html', set)).not.toContain('<del>')
  })
})

test('titles of rules are whole sentences', () => {
  for (const { title } of DIFF_RULES) expect(title).toMatch(/^(?:An? |The |No )/u)
  const dropped = DIFF_RULES.find(({ id }) => id === 'parameter-enum-dropped')
  expect(dropped?.title).toBe('An enumeration no longer limits a parameter')
})

describe('text in Markdown', () => {
  const rows: [string, { given: string; want: string }][] = [
    ['a version begins no list', { given: '2.0 → 3.0', want: '2.0 → 3.0' }],
    ['a date begins no list', { given: '2025-01-20', want: '2025-01-20' }],
    ['a number with a stop and a blank would', { given: '2. what', want: '2\\. what' }],
    ['and so would one at the end', { given: '2)', want: '2\\)' }],
    ['a dash would', { given: '- what', want: '\\- what' }],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    expect(markdownText(given)).toBe(want)
  })
})
