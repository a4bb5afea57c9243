import { expect, test } from 'vitest'
import { BOATS, fence, HEAD, operation } from '../dialects/widdershins/pages.ts'
import { linkTexts } from '../dialects/widdershins/read-text.ts'

const documented = (url: string, line: string) =>
  HEAD + BOATS + operation({ line, samples: fence('shell', `curl -X GET ${url}`) })
const guide = (url: string) => `# How to begin\n\n${fence('shell', `curl ${url}`)}`

type Row = [name: string, url: string, line: string, asked: string, want: boolean]

const rows: Row[] = [
  ['below the same base', 'https://h.test/api/v1/boats', 'GET /boats', 'https://h.test/api/v1/berths', true],
  ['below another base', 'https://h.test/api/v1/boats', 'GET /boats', 'https://h.test/api/v2/berths', false],
  ['without base, alike', 'https://h.test/api/boats', 'GET /api/boats', 'https://h.test/api/berths', true],
  ['without base, other', 'https://h.test/api/boats', 'GET /api/boats', 'https://h.test/apis/berths', false],
  ['below the root', 'https://h.test/', 'GET /', 'https://h.test/berths', false],
]

test.each(rows)('a request of a guide %s', (_, url, line, asked, want) => {
  const { model } = linkTexts(documented(url, line), guide(asked))
  expect(Object.keys(model.operations).some((key) => key.endsWith('berths'))).toBe(want)
})

test('a request to the server of documented operations is below their base path', () => {
  const { model } = linkTexts(
    documented('https://h.test/api/v1/boats', 'GET /boats'),
    guide('https://h.test/api/v1/berths'),
  )
  expect(model.servers).toEqual([{ url: 'https://h.test/api/v1' }])
  expect(model.operations['GET /api/v1/berths']?.displayedPath).toBe('/berths')
})

test('guides name no API that others document, and several name none', () => {
  const titles = (...pages: string[]) => linkTexts(...pages).model.info.title
  const second = '# Going on\n\n```sh\ncurl https://h.test/quays\n```\n'
  expect(titles(guide('https://h.test/berths'))).toBe('How to begin')
  expect(titles(guide('https://h.test/berths'), second)).toBeUndefined()
  expect(titles(documented('https://h.test/boats', 'GET /boats'), guide('https://h.test/boats'))).toBe(
    'Harbour API',
  )
})
