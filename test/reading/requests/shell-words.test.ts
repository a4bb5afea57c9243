import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { STRICT_SHELL } from '../../../src/reading/requests/shell/tokens.ts'
import { readShellLine } from '../../../src/reading/requests/shell/words.ts'

type Row = [name: string, { given: string; want: string[] }]

const rows: Row[] = [
  ['words', { given: 'curl -X  GET\thttp://a', want: ['curl', '-X', 'GET', 'http://a'] }],
  ['single quotes keep all', { given: `'a "b" \\n $C'`, want: ['a "b" \\n $C'] }],
  ['double quotes with escapes', { given: '"a \\"b\\" \\$c \\\\ \\d"', want: ['a "b" $c \\ \\d'] }],
  ['ANSI quotes', { given: `$'it\\'s\\t\\x41\\u00e9\\101'`, want: [`it's\tA\u00e9A`] }],
  ['backslashes', { given: 'a\\ b\\"c', want: ['a b"c'] }],
  ['pieces joined to one word', { given: `'{"id":"'"$ID"'"}'`, want: ['{"id":"${ID}"}'] }],
  ['a variable between single quotes', { given: `"'$ID'" '"'$ID'"'`, want: ["'${ID}'", '"${ID}"'] }],
  ['variables', { given: '$A/${B}/${C:-d}$E', want: ['${A}/${B}/${C}${E}'] }],
  ['a substitution stays as text', { given: '"Bearer $(cat "a b")"', want: ['Bearer $(cat "a b")'] }],
  ['a dollar that is none', { given: '"5$ $1"', want: ['5$ $1'] }],
  ['a continuation', { given: 'a \\\n  b\\\nc', want: ['a', 'bc'] }],
  ['a continuation with blanks behind it', { given: 'a \\  \n b', want: ['a', 'b'] }],
  ['a continuation inside double quotes', { given: '"a?\\\nb=1"', want: ['a?b=1'] }],
  ['a line break inside quotes', { given: `'{\n}'`, want: ['{\n}'] }],
  ['joined lines', { given: 'a \\ -b \\ --c', want: ['a', '-b', '--c'] }],
  ['the end of the line', { given: 'a b\nc', want: ['a', 'b'] }],
  ['a comment', { given: 'a b#c # d', want: ['a', 'b#c'] }],
  ['operators', { given: 'a | b && c; d > e', want: ['a', '|', 'b', '&&', 'c', ';', 'd', '>', 'e'] }],
  ['a query without quotes', { given: 'a/b?c=1&d=2 &', want: ['a/b?c=1&d=2', '&'] }],
  ['a placeholder is no redirection', { given: 'a/<user id>/b <c', want: ['a/<user id>/b', '<', 'c'] }],
  ['an unmatched bracket', { given: 'a b) c', want: ['a', 'b'] }],
  [
    'parentheses of an address',
    { given: `h://a/b('{c}')/d;e=f x (`, want: [`h://a/b('{c}')/d;e=f`, 'x', '('] },
  ],
  ['a command behind an address', { given: '/a;b', want: ['/a', ';', 'b'] }],
  ['curly quotes', { given: '-H \u201cA: b\u201d \u2018c d\u2019', want: ['-H', 'A: b', 'c d'] }],
  ['a quote that never ends', { given: 'a "b c', want: ['a', 'b c'] }],
  ['nothing', { given: '', want: [] }],
]

describe('readShellLine', () => {
  test.each(rows)('%s', (_, { given, want }) => {
    expect(readShellLine(given, 0).tokens.map(({ text }) => text)).toEqual(want)
  })

  test('an open quote is told with its place', () => {
    expect(readShellLine('a "b', 0).openQuotes).toEqual([2])
    expect(readShellLine('a "b"', 0).openQuotes).toEqual([])
  })

  test('a quotation is cut where the rules say that it cannot go on', () => {
    const rules = { ...STRICT_SHELL, endsQuote: () => true }
    const { tokens, openQuotes } = readShellLine('"http://a/b \\\n --c "d"', 0, rules)
    expect(tokens.map(({ text }) => text)).toEqual(['http://a/b', '--c', 'd'])
    expect(openQuotes).toEqual([0])
  })
})

const anyText = fc.string({ unit: fc.constantFrom(...`ab1 \t\n'"\\$\`{}()<>|&;#?=-/\u201c\u2019\u{1f6a2}`) })

property.prop([anyText])(
  'any text: never throws, tokens follow one another, each unit has a source',
  (text) => {
    const { tokens, end } = readShellLine(text, 0)
    let before = 0
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(before)
      expect(token.end).toBeGreaterThan(token.start)
      before = token.end
      if (token.kind === 'operator') continue
      expect(token.sources).toHaveLength(token.text.length)
      for (const source of token.sources) expect(source >= token.start && source < token.end).toBe(true)
    }
    expect(before).toBeLessThanOrEqual(end)
  },
)

/** The ways to write a word for a shell. */
const STYLES = [
  (word: string) => `'${word.replaceAll("'", `'\\''`)}'`,
  (word: string) => `"${word.replaceAll(/["\\$`]/g, '\\$&')}"`,
  // A backslash with nothing but blanks behind it goes on with the next line.
  (word: string) =>
    word.replaceAll(/\n|[ \t](?=[ \t]*$)|([^])/g, (unit, other?: string) =>
      other === undefined ? `'${unit}'` : `\\${unit}`,
    ),
  (word: string) => `$'${word.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
]
const anyWord = fc.tuple(fc.string({ minLength: 1, unit: 'binary-ascii' }), fc.nat(STYLES.length - 1))

property.prop([fc.array(anyWord, { minLength: 1, maxLength: 6 })])(
  'words come back as they were quoted, and their places point at them',
  (given) => {
    const written = given.map(([word, style]) => STYLES[style]?.(word) ?? word)
    const text = written.join(' \\\n ')
    const { tokens } = readShellLine(text, 0)
    expect(tokens.map((token) => token.text)).toEqual(given.map(([word]) => word))
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(written)
  },
)
