import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openapi } from '../../src/emit/openapi/index.ts'
import { emitted } from '../support/emit.ts'
import { documentWith, modelIn, schemaIn } from './support.ts'

const YAML = `openapi: 3.0.3
info:
  title: Harbour
  version: '2'
  contact: {email: port@docs.example}
servers:
  - url: https://api.docs.example/v2/
    description: Live
security:
  - key: []
tags:
  - name: boats
    description: All boats
paths:
  /boats/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
    get:
      operationId: getBoat
      summary: Get a boat
      tags: [boats, fleet]
      deprecated: true
      parameters:
        - $ref: '#/components/parameters/Fields'
      responses:
        200:
          description: A boat
          headers:
            X-Total: {description: How many, schema: {type: integer}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Boat'}
              example: {id: 1}
            text/csv:
              schema: {type: string}
          links:
            self: {operationId: getBoat, parameters: {id: $response.body#/id}}
        '404': {$ref: '#/components/responses/Gone'}
    put:
      security: []
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Boat'}
      responses:
        default: {description: Done}
components:
  parameters:
    Fields:
      {name: fields, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
  responses:
    Gone: {description: No such boat}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Boat:
      type: object
      required: [id]
      properties:
        id: {type: integer, minimum: 0, exclusiveMinimum: true}
        name:
          type: string
          nullable: true
          maxLength: 20
          example: Anna
        kind: {type: string, enum: [sail, motor], default: sail}
        home: {nullable: true, allOf: [{$ref: '#/components/schemas/Port'}]}
    Port:
      type: object
      additionalProperties: false
`

describe('a document in YAML', () => {
  const { model, origins, codes } = modelIn(YAML)

  test('has everything in the model', () => {
    expect(codes).toEqual([])
    expect(model.servers).toEqual([{ url: 'https://api.docs.example/v2', description: 'Live' }])
    expect(model.securitySchemes).toEqual({ key: { type: 'apiKey', in: 'header', name: 'X-Key' } })
    const get = model.operations['GET /v2/boats/{id}']
    expect(get).toMatchObject({
      displayedPath: '/boats/{id}',
      tags: ['boats', 'fleet'],
      deprecated: true,
      security: [{ key: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'fields', in: 'query', required: false, style: 'form', explode: false },
      ],
    })
    expect(get?.responses['200']?.content).toEqual({
      'application/json': { schema: { $ref: '#/schemas/Boat' }, examples: [{ id: 1 }] },
      'text/csv': { schema: { type: 'string' } },
    })
    expect(get?.responses['200']?.links).toEqual({
      self: { operationId: 'getBoat', parameters: { id: '$response.body#/id' } },
    })
    expect(get?.responses['404']).toEqual({ description: 'No such boat' })
    expect(model.operations['PUT /v2/boats/{id}']?.security).toEqual([])
  })

  test('reads the words of 3.0 as those of 3.1', () => {
    expect(model.schemas['Boat']).toEqual({
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'integer', exclusiveMinimum: 0 },
        name: { type: ['string', 'null'], maxLength: 20, examples: ['Anna'] },
        kind: { type: 'string', enum: ['sail', 'motor'], default: 'sail' },
        home: { anyOf: [{ allOf: [{ $ref: '#/schemas/Port' }] }, { type: 'null' }] },
      },
    })
  })

  test('says where each part is', () => {
    const lineOf = (pointer: string) => origins[pointer]?.start
    const line = (text: string) => YAML.split('\n').findIndex((one) => one.includes(text)) + 1
    expect(lineOf('/operations/GET ~1v2~1boats~1{id}')).toEqual({ line: line('    get:'), column: 5 })
    expect(lineOf('/schemas/Boat')).toEqual({ line: line('    Boat:'), column: 5 })
    expect(lineOf('/schemas/Boat/properties/name')).toEqual({ line: line('        name:'), column: 9 })
    expect(lineOf('/schemas/Boat/properties/kind/enum/1')).toEqual({ line: line('motor'), column: 43 })
  })
})

test('a document of Swagger 2 gives the same model as its translation', () => {
  const swagger = {
    swagger: '2.0',
    info: { title: 'Boats', version: '1' },
    host: 'api.docs.example',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: {
      basic: { type: 'basic' },
      oauth: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: '/a',
        tokenUrl: '/t',
        scopes: { r: 'Read' },
      },
    },
    paths: {
      '/boats': {
        post: {
          parameters: [
            { in: 'body', name: 'body', required: true, schema: { $ref: '#/definitions/Boat' } },
            {
              in: 'query',
              name: 'ids',
              type: 'array',
              items: { type: 'integer' },
              collectionFormat: 'multi',
            },
          ],
          responses: { 201: { description: 'Made', schema: { $ref: '#/definitions/Boat' } } },
        },
      },
      '/boats/{id}/photo': {
        put: {
          consumes: ['multipart/form-data'],
          parameters: [
            { in: 'path', name: 'id', required: true, type: 'string', format: 'uuid' },
            { in: 'formData', name: 'file', required: true, type: 'file', description: 'The photo' },
          ],
          responses: { default: { description: 'Done' } },
        },
      },
    },
    definitions: {
      Boat: { type: 'object', discriminator: 'kind', properties: { kind: { type: 'string' } } },
    },
  }
  const file = { type: 'string', format: 'binary', description: 'The photo' }
  const form = { type: 'object', properties: { file }, required: ['file'] }
  const boat = { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } }
  const translation = {
    openapi: '3.1.0',
    info: swagger.info,
    servers: [{ url: 'https://api.docs.example/v1' }],
    paths: {
      '/boats': {
        post: {
          parameters: [
            {
              in: 'query',
              name: 'ids',
              explode: true,
              schema: { type: 'array', items: { type: 'integer' } },
            },
          ],
          requestBody: { required: true, content: boat },
          responses: { 201: { description: 'Made', content: boat } },
        },
      },
      '/boats/{id}/photo': {
        put: {
          parameters: [
            { in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } },
          ],
          requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } },
          responses: { default: { description: 'Done' } },
        },
      },
    },
    components: {
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic' },
        oauth: {
          type: 'oauth2',
          flows: { authorizationCode: { authorizationUrl: '/a', tokenUrl: '/t', scopes: { r: 'Read' } } },
        },
      },
      schemas: {
        Boat: {
          type: 'object',
          discriminator: { propertyName: 'kind' },
          properties: { kind: { type: 'string' } },
        },
      },
    },
  }
  const read = modelIn(JSON.stringify(swagger))
  expect(read.codes).toEqual([])
  expect(read.model).toEqual(modelIn(JSON.stringify(translation)).model)
})

test.each(['harbour/2.0', 'general/2026-01-05'])(
  'the file of %s is read and written unchanged',
  async (name) => {
    const text = readFileSync(new URL(`../../output/${name}/openapi.json`, import.meta.url), 'utf8')
    const { model, codes } = modelIn(text)
    expect(codes.filter((code) => code.startsWith('openapi/'))).toEqual([])
    const [file] = await emitted(openapi, model)
    const withoutExtensions = (json: string): unknown =>
      JSON.parse(json, (key, value: unknown) => (key.startsWith('x-') ? undefined : value))
    expect(withoutExtensions(file?.text ?? '')).toEqual(withoutExtensions(text))
  },
)

describe('what the model has no place for', () => {
  const rows: [string, { given: unknown; want: unknown; codes: string[] }][] = [
    ['unknown keywords', { given: { if: {}, xml: {} }, want: {}, codes: ['openapi/not-in-model'] }],
    ['a value of another kind', { given: { minLength: 'x' }, want: {}, codes: ['openapi/unexpected-value'] }],
    ['true', { given: true, want: {}, codes: [] }],
    ['false', { given: false, want: { not: {} }, codes: [] }],
    ['an extension', { given: { 'x-order': 1 }, want: {}, codes: [] }],
  ]
  test.each(rows)('%s', (_, { given, want, codes }) => {
    const read = schemaIn(given)
    expect(read.schema).toEqual(want)
    expect(read.codes).toEqual(codes)
  })
})

test('a reference into a schema is followed, and ends where it leads to itself', () => {
  const inner = {
    type: 'object',
    properties: { a: { type: 'string' }, b: { $ref: '#/components/schemas/Boat/properties/a' } },
  }
  expect(schemaIn(inner).schema).toEqual({
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'string' } },
  })
  const loop = { properties: { a: { items: { $ref: '#/components/schemas/Boat/properties/a' } } } }
  expect(schemaIn(loop).codes).toEqual(['openapi/reference-circle'])
  const ring = { parameters: { A: { $ref: '#/components/parameters/A' } } }
  const paths = { '/a': { get: { parameters: [{ $ref: '#/components/parameters/A' }], responses: {} } } }
  expect(modelIn(documentWith({ components: ring, paths })).codes).toEqual(['openapi/reference-circle'])
})
