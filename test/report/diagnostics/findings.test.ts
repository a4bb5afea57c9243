import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/core/diagnostics.ts'
import { codeFrame } from '../../../src/report/diagnostics/frame.ts'
import { findingsAsJson } from '../../../src/report/diagnostics/json.ts'
import { findingsAsText } from '../../../src/report/diagnostics/text.ts'

const at = (file: string, line: number, column: number, length = 1): Diagnostic['at'] => ({
  file,
  start: { line, column },
  end: { line, column: column + length },
})
const unknownType = (file: string, line: number): Diagnostic => ({
  code: 'type/not-understood',
  at: at(file, line, 13, 16),
  args: { text: 'array of User(s)' },
})

const PAGE = ['# Users', '', '| `owner` | string           |', '| `users` | array of User(s) |'].join('\n')
const textOf = (): string => PAGE

describe('findingsAsText', () => {
  test('a finding has its place, its lines, its reason and its remedy', () => {
    expect(findingsAsText([unknownType('users.md', 4)], { textOf, prefix: 'docs/' })).toBe(
      [
        'docs/users.md:4:13 warning type/not-understood  Cannot read the type "array of User(s)"',
        '    3 | | `owner` | string           |',
        '    4 | | `users` | array of User(s) |',
        '      |             ^^^^^^^^^^^^^^^^',
        '   why   The field becomes unknown, so its type is not checked and not compared.',
        '   fix   Correct the type in the page, or request support for this form.' +
          '   (deosil explain type/not-understood)',
        '',
        '1 warning',
        '',
      ].join('\n'),
    )
  })

  test('findings stand by file and line; the reason stands once; the rest is counted', () => {
    const binary: Diagnostic = { code: 'source/binary', at: at('a.md', 1, 1), args: {} }
    const printed = findingsAsText(
      [unknownType('b.md', 9), unknownType('b.md', 2), binary, unknownType('c.md', 1)],
      { limit: 3 },
    )
    const heads = printed.split('\n').filter((line) => /^\S+:\d/u.test(line))
    expect(heads.map((line) => line.split(' ')[0])).toEqual(['a.md:1:1', 'b.md:2:13', 'b.md:9:13'])
    expect(printed.match(/ why {3}/gu)).toHaveLength(2)
    expect(printed).toContain('… and 1 more')
    expect(printed.trimEnd().endsWith('1 error, 3 warnings')).toBe(true)
  })

  test('text from documents cannot steer the terminal', () => {
    const hostile: Diagnostic = { ...unknownType('a\u001b[2J.md', 1), args: { text: '\u001b]0;x\u0007' } }
    const printed = findingsAsText([hostile], { textOf: () => 'a\u001b[31mb\u202Ec' })
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u202e]/u)
  })

  test('other places of a disagreement are named', () => {
    const related = [1, 2, 3, 4, 5].map((line) => at('b.md', line, 1))
    const printed = findingsAsText([{ ...unknownType('a.md', 1), related }])
    expect(printed.match(/also {2}b\.md/gu)).toHaveLength(3)
    expect(printed).toContain('also  2 more places')
  })

  test('nothing found prints nothing', () => {
    expect(findingsAsText([])).toBe('')
  })
})

describe('codeFrame', () => {
  const span = (line: number, column: number, end: number) => ({
    start: { line, column },
    end: { line, column: end },
  })
  const rows: [string, { given: [string, ReturnType<typeof span>]; want: string[] | undefined }][] = [
    ['the first line stands alone', { given: ['ab', span(1, 2, 3)], want: ['ab', ' ^'] }],
    ['CRLF', { given: ['x\r\nab\r\n', span(2, 1, 3)], want: ['x', 'ab', '^^'] }],
    ['an empty span has one mark', { given: ['ab', span(1, 3, 3)], want: ['ab', '  ^'] }],
    ['a line that does not exist', { given: ['ab', span(7, 1, 2)], want: undefined }],
    ['letters of two columns', { given: ['漢字 x', span(1, 4, 5)], want: ['漢字 x', '     ^'] }],
    ['tabs take one column', { given: ['\tab', span(1, 2, 4)], want: [' ab', ' ^^'] }],
  ]
  test.each(rows)('%s', (_, { given, want }) => {
    const frame = codeFrame(...given)
    const lines = frame && [...frame.lines.map((line) => line.text), frame.mark.indent + frame.mark.underline]
    expect(lines).toEqual(want)
  })

  test('a long line is cut round the place, and the mark stays under it', () => {
    const line = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`
    const frame = codeFrame(line, span(1, 301, 305))!
    const shown = frame.lines[0]!.text
    expect(shown).toHaveLength(108)
    expect(shown.slice(frame.mark.indent.length, frame.mark.indent.length + 4)).toBe('HERE')
    expect([shown.at(0), shown.at(-1)]).toEqual(['…', '…'])
  })
})

describe('findingsAsJson', () => {
  test('is what the published schema says', () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../../schemas/findings.schema.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv2020({ strict: false }).compile(schema as object)
    const finding = { ...unknownType('b.md', 9), related: [at('c.md', 1, 1)] }
    const printed: unknown = JSON.parse(
      findingsAsJson([finding, unknownType('a.md', 1)], { prefix: 'docs/' }),
    )
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true)
    expect(printed).toMatchObject({
      counts: { error: 0, warning: 2, info: 0 },
      findings: [
        { file: 'docs/a.md' },
        { file: 'docs/b.md', message: 'Cannot read the type "array of User(s)"' },
      ],
    })
    expect(validate({ format: 1, counts: {}, findings: [] })).toBe(false)
  })
})
