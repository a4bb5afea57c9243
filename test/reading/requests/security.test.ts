import { describe, expect, test } from 'vitest'
import type { SecurityScheme } from '../../../src/model/api.ts'
import { readPage } from '../../dialects/curl/read-page.ts'

const BEARER: SecurityScheme = { type: 'http', scheme: 'bearer' }
const KEY: SecurityScheme = { type: 'apiKey', in: 'header', name: 'Authorization' }

type Row = [name: string, { given: string; want: [name: string, scheme: SecurityScheme][] }]

const rows: Row[] = [
  ['a placeholder', { given: '-H "Authorization: Bearer YOUR_API_KEY"', want: [['bearerAuth', BEARER]] }],
  ['another', { given: '-H "authorization: bearer {token}"', want: [['bearerAuth', BEARER]] }],
  ['a short literal', { given: '-H "Authorization: Bearer abc"', want: [['bearerAuth', BEARER]] }],
  [
    'a basic header',
    { given: '-H "Authorization: Basic dTpw"', want: [['basicAuth', { type: 'http', scheme: 'basic' }]] },
  ],
  ['a user', { given: '-u me:secret', want: [['basicAuth', { type: 'http', scheme: 'basic' }]] }],
  ['a bearer option', { given: '--oauth2-bearer $T', want: [['bearerAuth', BEARER]] }],
  ['a key alone', { given: '-H "Authorization: {token}"', want: [['Authorization', KEY]] }],
  ['a word alone', { given: '-H "Authorization: APIKEY"', want: [['Authorization', KEY]] }],
  [
    'words that stand for the key',
    { given: '-H "Authorization: your api key"', want: [['Authorization', KEY]] },
  ],
  [
    'a word of its own',
    {
      given: '-H "Authorization: Token 0815"',
      want: [['tokenAuth', { ...KEY, description: 'The value begins with "Token ".' }]],
    },
  ],
  [
    'a header for a key',
    { given: '-H "X-API-Key: x"', want: [['XAPIKey', { type: 'apiKey', in: 'header', name: 'X-API-Key' }]] },
  ],
  [
    'a key in the query',
    { given: '--url-query api_key=x', want: [['apikey', { type: 'apiKey', in: 'query', name: 'api_key' }]] },
  ],
  ['a cookie', { given: '-b sid=1', want: [['sid', { type: 'apiKey', in: 'cookie', name: 'sid' }]] }],
  ['no key', { given: '-H "Idempotency-Key: x" -H "X-Request-Id: 1" --url-query page_token=2', want: [] }],
]

describe('schemesOf', () => {
  test.each(rows)('%s', (_, { given, want }) => {
    const { securitySchemes, operations } = readPage(`\`\`\`sh\ncurl https://h.test/a ${given}\n\`\`\`\n`)
    expect(securitySchemes.map(({ name, scheme }) => [name, scheme])).toEqual(want)
    const alternatives = [want.map(([name]) => ({ name, scopes: [] }))]
    expect(operations[0]?.security).toEqual(want.length === 0 ? undefined : { isNeeded: true, alternatives })
  })
})
