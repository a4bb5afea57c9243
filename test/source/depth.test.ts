import { describe, expect, test } from 'vitest'
import { MAX_DEPTH, depthOfLine, tooDeepLine } from '../../src/source/depth.ts'

const deep = (mark: string): string => mark.repeat(MAX_DEPTH + 1)

describe('how deep a line nests', () => {
  const rows: [string, { given: string; want: number }][] = [
    ['prose', { given: 'Some words - and (more) words.', want: 0 }],
    ['a quote in a quote', { given: '> > a', want: 2 }],
    ['lists on one line', { given: '- 1. * a', want: 3 }],
    ['a list that is indented', { given: '      - a', want: 4 }],
    ['a rule is no list', { given: '-'.repeat(400), want: 0 }],
    ['code that is indented is no list', { given: `${' '.repeat(600)}a - b`, want: 0 }],
    ['rows of a table', { given: '| `»» name` | string |', want: 2 }],
    ['rows with blanks between the marks', { given: '| `» » name` |', want: 2 }],
    ['data', { given: '{"a":[{"b":1},{"c":2}]}', want: 3 }],
    ['intervals never close and never nest', { given: '[0,1), [0,1]', want: 2 }],
    ['brackets that close nothing', { given: ']]]}', want: 0 }],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    expect(depthOfLine(given)).toBe(want)
  })
})

describe('pages that nest without end', () => {
  const rows: [string, { given: string; want: number | undefined }][] = [
    ['are found by their line', { given: `# A\r\n\r\n${deep('>')} b\n`, want: 3 }],
    ['by lists', { given: deep('- '), want: 1 }],
    ['by indentation', { given: `a\n${'  '.repeat(MAX_DEPTH)}- a`, want: 2 }],
    ['by nested rows', { given: `| \`${deep('»')} a\` | object |`, want: 1 }],
    ['by data', { given: deep('['), want: 1 }],
    ['by types', { given: `| ${deep('array[')}string |`, want: 1 }],
    ['are none at the limit', { given: '>'.repeat(MAX_DEPTH), want: undefined }],
    ['are none for long lines', { given: `| ${'word [a](#a) '.repeat(5000)}|`, want: undefined }],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    expect(tooDeepLine(given)?.line).toBe(want)
  })
})
