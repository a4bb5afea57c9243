import { expect, test } from 'vitest'
import { catalogueEntry, type Code } from '../../src/core/catalogue.ts'
import type { Diagnostic } from '../../src/core/diagnostics.ts'
import { valueOfSample } from '../../src/link/learn/samples.ts'
import type { SampleDraft } from '../../src/model/fragment.ts'
import type { Place } from '../../src/core/span.ts'

function told(language: string, text: string): string[] {
  const at = { file: 'a.md', start: { line: 11, column: 1 }, end: { line: 99, column: 1 } }
  const sample: SampleDraft<Place> = { language, text, at }
  const found: Diagnostic[] = []
  valueOfSample(sample, (code: Code, where: Place, args = {}) => void found.push({ code, at: where, args }))
  return found.map(
    ({ code, at: { start, end }, args }) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${catalogueEntry(code).says(args)}`,
  )
}

const REPAIRED = 'This sample is not valid JSON; it was read after a repair'

type Row = [name: string, given: [language: string, text: string], want: string[]]

const rows: Row[] = [
  ['data', ['json', '{ "a": 1 }'], []],
  [
    'a comma too many',
    ['json', '{\n  "a": 1,\n}'],
    [`13:1-13:2 ${REPAIRED}: expected a name in double quotation marks`],
  ],
  ['a comma too few', ['json', '{\n  "a": 1\n  "b": 2\n}'], [`13:3-13:6 ${REPAIRED}: expected a comma`]],
  ['a comment', ['json', '{\n  // b\n  "a": 1\n}'], [`12:3-12:7 ${REPAIRED}: JSON has no comments`]],
  [
    'single quotation marks',
    ['json', "{ 'a': 1 }"],
    [`11:3-11:6 ${REPAIRED}: a word or sign stands without quotation marks`],
  ],
  ['an end that is missing', ['json', '{\n  "a": [1\n'], [`12:9-12:10 ${REPAIRED}: expected ]`]],
  [
    'what nobody can repair',
    ['json', '{\n  "a" } 1 {\n]'],
    ['12:7-12:8 Cannot read this sample as JSON: expected a colon'],
  ],
  ['YAML', ['yaml', 'a: 1\na: 2\n'], ['12:1-12:2 Cannot read this sample as YAML: Map keys must be unique']],
]

test.each(rows)('%s', (_, [language, text], want) => expect(told(language, text)).toEqual(want))
