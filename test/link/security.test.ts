import { expect, test } from 'vitest'
import { BOATS, fence, HEAD, operation } from '../dialects/widdershins/pages.ts'
import { linkTexts } from '../dialects/widdershins/read-text.ts'

const NOTE = 'To perform this operation, you must be authenticated.\n\n'

const withHeader = (header: string) =>
  operation({ samples: fence('shell', `curl -X GET https://h.test/boats \\\n  -H '${header}'`), end: NOTE })

type Row = [header: string, name: string]

const rows: Row[] = [
  ['Harbour-Key: API_KEY', 'HarbourKey'],
  ['api_key: API_KEY', 'api_key'],
  ['api-key: API_KEY', 'api-key'],
  ['api.key~: API_KEY', 'api.key'],
  ['Authorization: Bearer {access-token}', 'bearerAuth'],
]

test.each(rows)('the scheme of a header without other name: %s', (header, name) => {
  const { model } = linkTexts(HEAD + BOATS + withHeader(header))
  expect(model.operations['GET /boats']?.security).toEqual([{ [name]: [] }])
  expect(Object.keys(model.securitySchemes)).toEqual([name])
})

test('a scheme is the one described, whatever its description says', () => {
  const described =
    '# Authentication\n\n* API Key (login)\n    - Parameter Name: **Key**, in: header. Ask for it.\n\n'
  const { model } = linkTexts(HEAD + described + BOATS + withHeader('Key: API_KEY'))
  expect(model.operations['GET /boats']?.security).toEqual([{ login: [] }])
})

test('of several schemes without a name each is the one that it is called by', () => {
  const chapter =
    '# Authentication\n\n- HTTP Authentication, scheme: basic \n\n- HTTP Authentication, scheme: bearer \n\n'
  const note = (words: string) =>
    `<aside class="warning">\nTo perform this operation, you must be authenticated by means of one of the following methods:\n${words}\n</aside>\n\n`
  const { model } = linkTexts(HEAD + chapter + BOATS + operation({ end: note('Basic-Login, theBearer') }))
  expect(model.securitySchemes).toMatchObject({
    'Basic-Login': { type: 'http', scheme: 'basic' },
    theBearer: { type: 'http', scheme: 'bearer' },
  })
})
