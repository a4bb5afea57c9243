import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { readPage } from '../../src/pipeline/read/read-page.ts'

interface Given {
  [path: string]: string
}

function linked(pages: Given) {
  const read = Object.entries(pages).map(([path, text]) => readPage({ path, text }))
  const result = link(read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })))
  const unread = read.flatMap(({ fragment }) => fragment.ledger.filter(({ by }) => by === undefined))
  return {
    ...result,
    dialects: read.map(({ dialect }) => dialect),
    unread,
    codes: result.diagnostics.map(({ code }) => code),
  }
}

const BOAT = { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] }

function operation(summary: string, operationId: string) {
  const schema = { $ref: '#/components/schemas/Boat' }
  return {
    summary,
    description: `${summary} of the *harbour*.`,
    operationId,
    responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } },
  }
}

function document(path: string, methods: object, boat: object = BOAT) {
  return {
    openapi: '3.0.3',
    info: { title: 'Harbour', version: '1' },
    servers: [{ url: 'https://api.docs.example' }],
    paths: { [path]: methods },
    components: { schemas: { Boat: boat } },
  }
}

const INDEX = `> ## Documentation Index
> Fetch the complete documentation index at: https://docs.example/llms.txt
> Use this file to discover all available pages before exploring further.
`

function mintlify(title: string, line: string, body: string): string {
  return `# ${title}\n\n> ${title} of the *harbour*.\n\n## OpenAPI\n\n\`\`\`\`yaml ${line}\n${body}\n\`\`\`\`\n`
}

const LIST = `openapi: 3.0.3
info: {title: Harbour, version: '1'}
servers:
  - url: https://api.docs.example
paths:
  /boats:
    get:
      summary: List boats
      description: List boats of the *harbour*.
      operationId: listBoats
      responses:
        '200':
          description: |
            A text with a fence:
            \`\`\`json
            {}
            \`\`\`
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Boat'}}
components:
  schemas:
    Boat:
      type: object
      properties:
        id: {type: integer}
      required: [id]`

function readMe(title: string, given: object): string {
  return `# ${title}\n\n${title} of the *harbour*.\n\n# OpenAPI definition\n\n\`\`\`json\n${JSON.stringify(given, null, 2)}\n\`\`\`\n`
}

describe('a page of Mintlify', () => {
  const page = INDEX + '\n' + mintlify('List boats', 'openapi.yaml get /boats', LIST)
  const { model, origins, codes, dialects, unread } = linked({ 'boats.md': page })

  test('gives what its document states', () => {
    expect(dialects).toEqual(['openapi-pages'])
    expect(codes).toEqual([])
    expect(unread).toEqual([])
    expect(Object.keys(model.operations)).toEqual(['GET /boats'])
    expect(model.schemas['Boat']).toEqual(BOAT)
  })

  test('places are those of the page', () => {
    const line = page.split('\n').indexOf('    Boat:') + 1
    expect(origins['/schemas/Boat']).toMatchObject({ file: 'boats.md', start: { line, column: 5 } })
  })
})

test('one file can hold many pages', () => {
  const all = [
    mintlify('List boats', 'GET /boats', LIST),
    mintlify(
      'Add a boat',
      'post /boats',
      JSON.stringify(document('/boats', { post: operation('Add a boat', 'add') })),
    ),
    'Source: https://docs.example/remove\n',
    readMe('Remove a boat', document('/boats', { delete: operation('Remove a boat', 'remove') })),
  ].join('\n---\n\n')
  const { model, codes, unread } = linked({ 'llms-full.txt': all })
  expect(codes).toEqual([])
  expect(Object.keys(model.operations)).toEqual(['DELETE /boats', 'GET /boats', 'POST /boats'])
  expect(unread.map(({ kind }) => kind)).toEqual(['paragraph'])
})

test('a component that two pages define differently is a finding', () => {
  const other = { ...BOAT, required: [] }
  const { codes } = linked({
    'a.md': readMe('Add a boat', document('/boats', { post: operation('Add a boat', 'add') })),
    'b.md': readMe('Get a boat', document('/boats', { get: operation('Get a boat', 'get') }, other)),
  })
  expect(codes).toEqual(['schema/twice'])
})

test('the normal form of older Mintlify exports', () => {
  const body = `paths:
  path: /boats/{id}
  method: patch
  servers:
    - url: https://api.docs.example/v1
  request:
    security:
      - title: Bearer
        parameters:
          query: {}
          header:
            Authorization:
              type: http
              scheme: bearer
          cookie: {}
    parameters:
      path:
        id:
          schema:
            - type: string
              required: true
              description: Which boat
      query:
        dry:
          schema:
            - type: boolean
              required: false
              default: false
            - type: 'null'
              required: false
      header: {}
      cookie: {}
    body:
      application/json:
        schemaArray:
          - type: object
            properties:
              name:
                allOf:
                  - type: string
                    maxLength: 20
            required: true
            refIdentifier: '#/components/schemas/Change'
            requiredProperties:
              - name
        examples:
          example:
            value:
              name: Anna
  response:
    '200':
      application/json:
        schemaArray:
          - type: array
            items:
              allOf:
                - $ref: '#/components/schemas/Boat'
        description: The boats
  deprecated: false
  type: path
components:
  schemas:
    Boat: {type: object}`
  const { model, codes } = linked({ 'change.md': mintlify('Change', 'patch /boats/{id}', body) })
  expect(codes).toEqual([])
  const made = model.operations['PATCH /v1/boats/{id}']
  expect(made).toMatchObject({
    deprecated: false,
    security: [{ Bearer: [] }],
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Which boat', schema: { type: 'string' } },
      { name: 'dry', in: 'query', required: false },
    ],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/schemas/Change' }, examples: [{ name: 'Anna' }] } },
    },
  })
  expect(made?.responses['200']).toEqual({
    description: 'The boats',
    content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/schemas/Boat' } } } },
  })
  expect(model.schemas['Change']).toEqual({
    type: 'object',
    properties: { name: { type: 'string', maxLength: 20 } },
    required: ['name'],
  })
  expect(model.securitySchemes).toEqual({ Bearer: { type: 'http', scheme: 'bearer' } })
})

describe('a page of Docusaurus', () => {
  const held = {
    tags: ['boats'],
    operationId: 'getBoat',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: { ...BOAT, title: 'Boat' } } } },
    },
    method: 'get',
    path: '/boats/{id}',
    servers: [{ url: 'https://api.docs.example' }],
    securitySchemes: { key: { type: 'apiKey', name: 'X-Key', in: 'header' } },
    security: [{ key: [] }],
    info: { title: 'Harbour', version: '1' },
  }
  const page = (api: string): string =>
    `---\nid: get-boat\ntitle: "Get a boat"\napi: ${api}\nsidebar_class_name: "get api-method"\n---\n\nimport Heading from "@theme/Heading";\n\n<Heading\n  as={"h1"}\n  children={"Get a boat"}\n>\n</Heading>\n`
  const packed = (text: string): string => deflateSync(Buffer.from(text)).toString('base64')

  test.each([
    ['packed', packed(JSON.stringify(held))],
    ['as JSON', JSON.stringify(held)],
    ['as quoted JSON', `'${JSON.stringify(held)}'`],
  ])('with its operation %s', (_, api) => {
    const { model, codes, unread } = linked({ 'get-boat.api.mdx': page(api) })
    expect(codes).toEqual([])
    expect(unread).toEqual([])
    expect(model.operations['GET /boats/{id}']).toMatchObject({
      summary: 'Get a boat',
      operationId: 'getBoat',
      security: [{ key: [] }],
    })
    expect(model.schemas['Boat']).toEqual({ ...BOAT, title: 'Boat' })
  })

  test.each([
    ['damaged', `${packed(JSON.stringify(held)).slice(0, 60)}AAAA`],
    ['a bomb', packed(`{"a":"${' '.repeat(20_000_000)}"}`)],
    ['JSON cut in the middle', packed(JSON.stringify(held).slice(0, -40))],
  ])('%s is a finding', (_, api) => {
    const { codes } = linked({ 'get-boat.api.mdx': page(api) })
    expect(codes).toContain('openapi/syntax')
  })
})

test('a page that only mentions such a document is no such page', () => {
  const { dialects } = linked({
    'guide.md': '# Guide\n\nStart with `openapi: 3.0.3`.\n\n```yaml\nname: x\nopenapi: 3.0.3\n```\n',
  })
  expect(dialects).not.toContain('openapi-pages')
})
