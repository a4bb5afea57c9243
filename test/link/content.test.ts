import { expect, test } from 'vitest'
import {
  BOATS,
  fence,
  HEAD,
  json,
  operation,
  properties,
  schema,
  SCHEMAS,
} from '../dialects/widdershins/pages.ts'
import { linkTexts } from '../dialects/widdershins/read-text.ts'

const ERRORS =
  schema('Error', { why: 'x' }, properties('|why|string|false|none|none|')) +
  schema('Words', 'x', properties('|*anonymous*|string|false|none|none|'))

const typesOf = (accept: string, responses: string[], exampleResponses = '') => {
  const samples = fence('shell', `curl -X GET https://h.test/boats \\\n  -H 'Accept: ${accept}'`)
  const { model } = linkTexts(
    HEAD + BOATS + operation({ samples, responses, exampleResponses }) + SCHEMAS + ERRORS,
  )
  return Object.values(model.operations['GET /boats']?.responses ?? {}).map(({ content }) =>
    Object.keys(content ?? {}),
  )
}

const NONE = '|204|No|No|None|'
const IMAGE = '|200|OK|An image|string|'
const ERROR = '|400|Bad|Bad|[Error](#schemaerror)|'
const TEXT = '|404|Not|Not found|string|'

type Row = [name: string, accept: string, responses: string[], want: string[][]]

const rows: Row[] = [
  [
    'an error beside an image',
    'image/png',
    [IMAGE, ERROR, TEXT],
    [['image/png'], ['application/json'], ['image/png']],
  ],
  [
    'errors beside JSON',
    'application/problem+json',
    [ERROR, TEXT],
    [['application/problem+json'], ['application/problem+json']],
  ],
  [
    'text behind a reference',
    'text/plain',
    [TEXT, '|503|No|No|[Words](#schemawords)|'],
    [['text/plain'], ['text/plain']],
  ],
  ['the first with content is asked for', 'text/csv', [NONE, ERROR], [[], ['text/csv']]],
]

test.each(rows)('content types: %s', (_, accept, responses, want) =>
  expect(typesOf(accept, responses)).toEqual(want),
)

test('a sample of an object is none of an image', () => {
  const sample = `> Example responses\n\n> 500 Response\n\n${fence('json', '{ "why": "x" }')}`
  expect(typesOf('image/png', [IMAGE, '|500|E|E|Inline|'], sample)).toEqual([
    ['image/png'],
    ['application/json'],
  ])
})

const FIELDS = properties('|id|integer|false|none|none|')

test.each([
  ['the one schema with such a sample', [schema('Boat', { id: 7 }, FIELDS)], { $ref: '#/schemas/Boat' }],
  ['one of two', [schema('Boat', { id: 7 }, FIELDS), schema('Ship', { id: 7 }, FIELDS)], { type: 'object' }],
  ['none of them', [schema('Boat', { id: 8 }, FIELDS)], { type: 'object' }],
])('a body of objects of which no field stands in a row: %s', (_, schemas, want) => {
  const line = 'POST /boats'
  const body = operation({
    line,
    body: json([{ id: 7 }]),
    parameters: ['|body|body|array[object]|true|none|'],
  })
  const { model } = linkTexts(HEAD + BOATS + body + SCHEMAS + schemas.join(''))
  const content = model.operations[line]?.requestBody?.content ?? {}
  expect(content['application/json']?.schema).toEqual({ type: 'array', items: want })
})
