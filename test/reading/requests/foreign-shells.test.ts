import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Code } from 'mdast'
import { sampleTextOfCode } from '../../../src/reading/requests/sample-text.ts'
import { asPosixShell } from '../../../src/reading/requests/shell/foreign-shells.ts'
import { readShellLine } from '../../../src/reading/requests/shell/words.ts'

type Row = [name: string, { lang: string; given: string; want: string[] }]

const rows: Row[] = [
  [
    'carets at ends of lines',
    { lang: 'bat', given: 'curl ^\n  "h.test" ^ \n -d a', want: ['curl', 'h.test', '-d', 'a'] },
  ],
  [
    'carets that a browser writes',
    {
      lang: 'cmd',
      given: 'curl ^"h.test/a?b=1^&c=^%^20d^" ^\n  --data-raw ^"^{^\\^"e^\\^":1^}^"',
      want: ['curl', 'h.test/a?b=1&c=%20d', '--data-raw', '{"e":1}'],
    },
  ],
  [
    'carets inside quotation marks',
    { lang: 'bat', given: '"h.test?a=Oslo^&b=1" x^^2', want: ['h.test?a=Oslo&b=1', 'x^2'] },
  ],
  ['a line break in data', { lang: 'bat', given: '"a^\n\nb"', want: ['a\nb'] }],
  [
    'backslashes',
    { lang: 'bat', given: '-T C:\\temp\\a.png "\\"b\\""', want: ['-T', 'C:\\temp\\a.png', '"b"'] },
  ],
  ['variables', { lang: 'bat', given: '"h.test/%BOAT_ID%/%20a"', want: ['h.test/${BOAT_ID}/%20a'] }],
  [
    'the form alone',
    { lang: '', given: 'curl -X PUT ^\n "h.test^&a"', want: ['curl', '-X', 'PUT', 'h.test&a'] },
  ],
  ['a caret is nothing to other shells', { lang: 'sh', given: 'curl \\\n "h^&a"', want: ['curl', 'h^&a'] }],
  [
    'backticks',
    { lang: 'powershell', given: 'curl.exe `\n -X PUT `"a`"', want: ['curl.exe', '-X', 'PUT', '"a"'] },
  ],
  ['doubled marks', { lang: 'pwsh', given: `'it''s' "a ""b"" \`"c\`""`, want: [`it's`, 'a "b" "c"'] }],
  [
    'marks for Windows',
    { lang: 'ps1', given: `'{\\"a\\": 1}' "{\\\`"b\\\`": \\"c\\"}"`, want: ['{"a": 1}', '{"b": "c"}'] },
  ],
  [
    'the environment',
    {
      lang: 'powershell',
      given: '"Bearer $env:TOKEN" ${env:B} $C',
      want: ['Bearer ${TOKEN}', '${B}', '${C}'],
    },
  ],
  ['letters', { lang: 'powershell', given: '"a`nb`$c"', want: ['a\nb$c'] }],
  [
    'lines as they are',
    { lang: 'powershell', given: `-d @'\n{"a": "it's"}\n'@ -v`, want: ['-d', `{"a": "it's"}`, '-v'] },
  ],
  ['backticks by form', { lang: '', given: 'curl `\n -d \'{\\"a\\":1}\'', want: ['curl', '-d', '{"a":1}'] }],
]

function wordsOf(lang: string, value: string): string[] {
  const sample = asPosixShell(sampleTextOfCode(codeOf(lang, value)))
  return readShellLine(sample.text, 0).tokens.map(({ text }) => text)
}

function codeOf(lang: string, value: string): Code {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 99, column: 1, offset: 1 } }
  return { type: 'code', lang, value, position }
}

describe('asPosixShell', () => {
  test.each(rows)('%s', (_, { lang, given, want }) => {
    expect(wordsOf(lang, given)).toEqual(want)
  })

  test('places lead to the page', () => {
    const sample = asPosixShell(sampleTextOfCode(codeOf('bat', 'a^^b ^\n  c')))
    expect(sample.pointAt(sample.text.indexOf('c'))).toEqual({ line: 3, column: 3 })
  })
})

const anyText = fc.string({ unit: fc.constantFrom(...`ab \t\n'"\\$\`^%{}@=`) })

property.prop([anyText, fc.constantFrom('bat', 'powershell')])(
  'any text: ends, and offsets lead forward through the text',
  (text, lang) => {
    const sample = asPosixShell(sampleTextOfCode(codeOf(lang, `${text}\n.`)))
    let before = { line: 0, column: 0 }
    for (let offset = 0; offset < sample.text.length; offset += 1) {
      const point = sample.pointAt(offset)
      expect(point.line > before.line || (point.line === before.line && point.column >= before.column)).toBe(
        true,
      )
      before = point
    }
  },
)
