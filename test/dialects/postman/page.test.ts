import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const response = (status: string, text: string): string =>
  [
    `### Response: ${status}`,
    '<details open style="width: fit-content">',
    '<summary>Response example:</summary>',
    '',
    '```json',
    text,
    '```',
    '</details>',
    '',
  ].join('\n')

const PAGE = `# Project: Harbour
All boats.
# 📁 Collection: Boats 
What floats.


## End-point: Add a boat
In one step.
### Method: POST
>\`\`\`
>{{baseUrl}}/piers/:pier/boats?limit=10&since=<date>&dry=true&kind=tug
>\`\`\`
### Headers

|Content-Type|Value|
|---|---|
|Content-Type|application/json|
|X-Trace|<uuid>|


### Query Params

|Param|value|
|---|---|
|limit|10|
|since|<date>|
|dry|true|
|kind|tug|


### Body (**raw**)

\`\`\`json
{ "name": "<string>", "berths": ["<integer>"], "deep": true, "length": 4.5, "owner": null }
\`\`\`

### 🔑 Authentication bearer

|Param|value|Type|
|---|---|---|
|token|{{token}}|string|


${response('201', '{ "id": "a1" }')}
${response('404', 'none')}

⁃ ⁃ ⁃ ⁃ ⁃ ⁃
## End-point: Send a picture
### Method: PUT
>\`\`\`
>https://harbour.example/boats/42/picture
>\`\`\`
### Body formdata

|Param|value|Type|
|---|---|---|
|picture|/a.png|file|
|title|<string>|text|


### 🔑 Authentication apikey

|Param|value|Type|
|---|---|---|
|key|X-Key|string|
|in|header|string|


${response('204', 'null')}
_________________________________________________
Powered By: [postman-to-markdown](https://example.com)
`

const { model, codes, unread, dialects } = await linkPages({ 'harbour.md': PAGE })
const add = Object.values(model.operations).find(({ method }) => method === 'POST')
const send = Object.values(model.operations).find(({ method }) => method === 'PUT')

test('the page states title and collections', () => {
  expect(dialects).toEqual(['postman'])
  expect(model.info).toMatchObject({ title: 'Harbour', description: 'All boats.' })
  expect(model.tags).toEqual([{ name: 'Boats', description: 'What floats.' }])
})

test('an end-point has an address, whose values show types', () => {
  expect(add).toMatchObject({
    displayedPath: '/piers/{pier}/boats',
    summary: 'Add a boat',
    description: 'In one step.',
    tags: ['Boats'],
    parameters: [
      { name: 'pier', in: 'path' },
      { name: 'limit', in: 'query', schema: { type: 'integer' } },
      { name: 'since', in: 'query', schema: { type: 'string', format: 'date' } },
      { name: 'dry', in: 'query', schema: { type: 'boolean' } },
      { name: 'kind', in: 'query', schema: { type: 'string' } },
      { name: 'X-Trace', in: 'header', schema: { type: 'string', format: 'uuid' } },
    ],
  })
})

test('placeholders in a body are types, not a sample', () => {
  const content = add?.requestBody?.content['application/json']
  expect(content?.schema).toEqual({
    type: 'object',
    properties: {
      name: { type: 'string' },
      berths: { type: 'array', items: { type: 'integer' } },
      deep: { type: 'boolean' },
      length: { type: 'number' },
      owner: {},
    },
  })
  expect(content?.examples).toBeUndefined()
})

test('form fields are texts or files', () => {
  expect(send?.displayedPath).toBe('/boats/{boat_id}/picture')
  expect(send?.requestBody?.content['multipart/form-data']?.schema).toEqual({
    type: 'object',
    properties: { picture: { type: 'string', format: 'binary' }, title: { type: 'string' } },
  })
})

test('responses have the shape of their samples', () => {
  expect(add?.responses['201']?.content?.['application/json']?.schema).toMatchObject({
    properties: { id: { type: 'string' } },
  })
  expect(Object.keys(add?.responses ?? {})).toEqual(['201', '404'])
  expect(send?.responses).toEqual({ '204': {} })
})

test('authentication is a scheme', () => {
  expect(model.securitySchemes).toMatchObject({
    bearer: { type: 'http', scheme: 'bearer' },
    apikey: { type: 'apiKey', in: 'header', name: 'X-Key' },
  })
  expect([add?.security, send?.security]).toEqual([[{ bearer: [] }], [{ apikey: [] }]])
})

test('all of the page is read, without findings', () => {
  expect({ codes, unread }).toEqual({ codes: ['path/sample-value'], unread: [] })
})
