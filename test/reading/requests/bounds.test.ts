import { describe, expect, test } from 'vitest'
import { readPage } from '../../dialects/curl/read-page.ts'

const fenced = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`
const repeated = (text: string, count: number) => text.repeat(count)

test('variables that hold one another twice are not written out', () => {
  const names = Array.from({ length: 40 }, (_, index) => `V${index}`)
  const lines = names.slice(1).map((name, index) => `${name}="$${names[index]}$${names[index]}"`)
  const page = readPage(fenced(`V0="ab"\n${lines.join('\n')}\ncurl "h.test/a?b=$V39&c=$V2"`))
  const [operation] = page.operations
  expect(JSON.stringify(page).length).toBeLessThan(100_000)
  expect(operation?.parameters.map(({ schema }) => schema.examples)).toEqual([undefined, ['abababab']])
})

type Row = [name: string, text: string]

/** Texts of about 100,000 units: what grows faster than the text takes minutes for them. */
const rows: Row[] = [
  ['openings of documents', fenced(repeated('curl h.test/a <<END\n', 5_000))],
  ['openings inside data', fenced(repeated('curl h.test -d "$(cat <<END\n', 4_000))],
  ['substitutions', fenced(`curl h.test/${repeated('$(', 50_000)}`)],
  ['quotation marks', fenced(`curl h.test/a -d ${repeated(`"'`, 50_000)}`)],
  ['carets', fenced(`curl ^"h.test${repeated('^&', 50_000)}`)],
  ['backticks', fenced(`curl \`\n ${repeated('`"', 50_000)}`)],
  [
    'variables',
    fenced(
      `${Array.from({ length: 5_000 }, (_, at) => `V${at}=v${at}v`).join('\n')}\n${repeated('curl h.test/v1v/v2v\n', 1_000)}`,
    ),
  ],
  ['a path of many parts', fenced(`curl h.test${repeated('/a1', 25_000)}`)],
  ['parentheses in an address', fenced(`curl /${repeated('(', 75_000)}`)],
  ['lines that look like headers', fenced(`POST /a\n${repeated('X: y\n', 15_000)}`)],
]

describe('time grows with the text', () => {
  test.each(rows)('%s', (_, text) => {
    const start = process.cpuUsage()
    readPage(text)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
})
