import { test } from '@fast-check/vitest'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect } from 'vitest'
import { record } from '../../src/core/record.ts'
import { openapi } from '../../src/emit/openapi/index.ts'
import { isUriReference } from '../../src/emit/openapi-constraints.ts'
import type { Operation, Origin, Parameter } from '../../src/model/api.ts'
import { refTo } from '../../src/model/schema.ts'
import { anyHostileModel, anyModel } from '../support/any-model.ts'
import { jsonOf, modelOf, operationOf, operationsOf, schemasOf, textOf } from '../support/emit.ts'
import type { Loose } from '../support/emit.ts'

const validator = new Validator()

function parameter(parts: Partial<Parameter>): Parameter {
  return { name: 'q', in: 'query', required: false, schema: { type: 'string' }, ...parts }
}

async function operationIn(operation: Partial<Operation>): Promise<Loose> {
  const document = await jsonOf(openapi, operationsOf(operation))
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
  return Object.values(document['paths'] ?? {})[0]?.['get'] ?? {}
}

describe('openapi: an operation', () => {
  const user = parameter({ name: 'user', in: 'path', required: true })
  const rows: [string, { given: Partial<Operation>; want: Loose | object }][] = [
    [
      'with a parameter in the path',
      {
        given: { path: '/users/{user}', parameters: [user] },
        want: { parameters: [{ name: 'user', in: 'path', required: true, schema: { type: 'string' } }] },
      },
    ],
    [
      'whose path shows more parameters than the table',
      {
        given: { path: '/users/{user}' },
        want: {
          parameters: [
            {
              name: 'user',
              in: 'path',
              required: true,
              schema: { type: 'string' },
              'x-docs-inferred': ['parameter'],
            },
          ],
        },
      },
    ],
    [
      'with a parameter that has more to it',
      {
        given: {
          parameters: [
            parameter({
              deprecated: true,
              style: 'deepObject',
              explode: true,
              schema: { type: 'integer', default: 20, maximum: 100, pattern: '[', multipleOf: 0 },
              examples: [10],
            }),
          ],
        },
        want: {
          parameters: [
            {
              name: 'q',
              in: 'query',
              deprecated: true,
              style: 'deepObject',
              explode: true,
              schema: {
                type: 'integer',
                default: 20,
                'x-docs-multipleOf': 0,
                maximum: 100,
                'x-docs-pattern': '[',
              },
              example: 10,
            },
          ],
        },
      },
    ],
    [
      'with links, of which one leads to an operation',
      {
        given: {
          operationId: 'getUser',
          externalDocs: { url: 'https://docs.example/users' },
          responses: record([
            [
              '200',
              {
                description: 'OK',
                links: record([
                  ['self', { operationId: 'getUser', parameters: record([['id', 7]]) }],
                  ['gone', { operationId: 'getNobody' }],
                ]),
              },
            ],
          ]),
        },
        want: {
          operationId: 'getUser',
          externalDocs: { url: 'https://docs.example/users' },
          responses: {
            '200': {
              description: 'OK',
              links: { self: { operationId: 'getUser', parameters: { id: '7' } } },
              'x-docs-links': { gone: { operationId: 'getNobody' } },
            },
          },
        },
      },
    ],
    [
      'with a parameter that its path does not have',
      {
        given: { parameters: [user] },
        want: {
          'x-docs-parameters': [{ name: 'user', in: 'path', required: true, schema: { type: 'string' } }],
        },
      },
    ],
    [
      'with a header that OpenAPI tells otherwise',
      {
        given: { parameters: [parameter({ name: 'accept', in: 'header' })] },
        want: { 'x-docs-parameters': [{ name: 'accept', in: 'header', schema: { type: 'string' } }] },
      },
    ],
    [
      'with the same parameter twice',
      {
        given: { parameters: [parameter({}), parameter({ description: 'again' })] },
        want: {
          parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
          'x-docs-parameters': [{ name: 'q', in: 'query', description: 'again', schema: { type: 'string' } }],
        },
      },
    ],
    [
      'with statuses in other spellings',
      {
        given: {
          responses: record([
            ['4xx', {}],
            ['Default', {}],
            ['ok', { description: 'Fine' }],
          ]),
        },
        want: {
          responses: { '4XX': { description: '' }, default: { description: '' } },
          'x-docs-responses': { ok: { description: 'Fine' } },
        },
      },
    ],
    [
      'with several samples',
      {
        given: {
          responses: record([['200', { content: record([['text/plain', { examples: ['a', 'b'] }]]) }]]),
        },
        want: {
          responses: {
            '200': {
              description: '',
              content: {
                'text/plain': { examples: { 'example-1': { value: 'a' }, 'example-2': { value: 'b' } } },
              },
            },
          },
        },
      },
    ],
    [
      'that needs a scheme that is not described',
      {
        given: { security: [record([['ghost', []]])] },
        want: { 'x-docs-security': [{ ghost: [] }] },
      },
    ],
    ['that needs no authentication', { given: { security: [] }, want: { security: [] } }],
    [
      'with a request of the server',
      {
        given: {
          callbacks: [
            { name: 'done', expression: '{$request.body#/url}', operation: operationOf({ method: 'POST' }) },
          ],
        },
        want: { callbacks: { done: { '{$request.body#/url}': { post: {} } } } },
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    expect(await operationIn(given)).toEqual(want)
  })

  test('has no id that another has too', async () => {
    const document = await jsonOf(
      openapi,
      operationsOf(
        { operationId: 'a' },
        { operationId: 'a', method: 'PUT' },
        { operationId: 'b', method: 'POST' },
      ),
    )
    expect(document['paths']?.['/users']).toEqual({
      get: { 'x-docs-operationId': 'a' },
      put: { 'x-docs-operationId': 'a' },
      post: { operationId: 'b' },
    })
  })
})

describe('openapi: paths', () => {
  const rows: [
    string,
    { given: { server: string; paths: string[] }; want: Record<string, string | undefined> },
  ][] = [
    [
      'lose the path of the server',
      {
        given: { server: 'https://x.y/api/v2', paths: ['/api/v2/a', '/api/v2/'] },
        want: { '/a': undefined, '/': undefined },
      },
    ],
    [
      'outside the server have one of their own',
      { given: { server: 'https://x.y/api/v2', paths: ['/health'] }, want: { '/health': 'https://x.y' } },
    ],
    [
      'that would clash are whole',
      { given: { server: '/api', paths: ['/a', '/api/a'] }, want: { '/a': '/', '/api/a': '/' } },
    ],
    [
      'that clash with whole ones are whole too',
      {
        given: { server: '/api', paths: ['/a', '/api/a', '/api/api/a'] },
        want: { '/a': '/', '/api/a': '/', '/api/api/a': '/' },
      },
    ],
    [
      'that only begin alike are whole',
      { given: { server: '/api', paths: ['/apiary', '/api'] }, want: { '/apiary': '/', '/api': '/' } },
    ],
    [
      'without a slash get one',
      { given: { server: '', paths: ['a', '/a'] }, want: { '/a': undefined, '/a#2': '/' } },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    const model = {
      ...operationsOf(...given.paths.map((path) => ({ path }))),
      servers: [{ url: given.server }],
    }
    const paths = (await jsonOf(openapi, model))['paths'] ?? {}
    const servers = Object.entries(paths).map(([key, item]) => [key, item['servers']?.['0']?.['url']])
    expect(Object.fromEntries(servers)).toEqual(want)
  })
})

test('openapi: schemas keep their names, and references follow', async () => {
  const document = await jsonOf(
    openapi,
    schemasOf({
      'a.B': { $ref: refTo('x/y'), description: 'One' },
      'x/y': { enum: ['v'] },
      C: { $ref: refTo('gone') },
      D: { $ref: refTo('x/y') },
      E: { $ref: refTo('x/y'), enum: ['v'], allOf: [{ type: 'string' }] },
      F: { type: 'array', items: { $ref: refTo('x/y'), enum: ['v'] } },
    }),
  )
  const [key = ''] = Object.keys(document['components']?.['schemas'] ?? {}).filter((name) =>
    name.startsWith('x_y-'),
  )
  const reference = { $ref: `#/components/schemas/${key}` }
  expect(document['components']?.['schemas']).toEqual({
    // Many readers drop what stands beside a reference.
    'a.B': { allOf: [reference], description: 'One' },
    [key]: { enum: ['v'], 'x-docs-name': 'x/y' },
    C: {},
    D: reference,
    E: { ...reference, enum: ['v'], allOf: [{ type: 'string' }] },
    F: { type: 'array', items: { ...reference, enum: ['v'] } },
  })
})

test('openapi: provenance says where parts stand, and what was inferred', async () => {
  const at = { line: 7, column: 1 }
  const origin = { file: 'docs/a.md', start: at, end: at }
  const origins = record<Origin>([
    ['/schemas/A/properties/id', { ...origin, inferred: ['format'] }],
    ['/operations/GET ~1users', origin],
  ])
  const schemas = record([
    ['A', { properties: record([['id', { type: 'string' as const, format: 'uuid' }]]) }],
  ])
  const model = { ...operationsOf({}), schemas }
  const document = await jsonOf(openapi, model, { origins, options: { provenance: true } })
  expect(document['paths']?.['/users']?.['get']).toEqual({ 'x-docs-source': 'docs/a.md#L7' })
  expect(document['components']?.['schemas']?.['A']?.['properties']?.['id']).toEqual({
    type: 'string',
    format: 'uuid',
    'x-docs-source': 'docs/a.md#L7',
    'x-docs-inferred': ['format'],
  })
  expect(await textOf(openapi, model, { origins })).not.toContain('x-docs')
})

test('openapi: an address that is no URI reference goes to an extension', async () => {
  const info = { contact: { email: 'not an address', url: 'a b' } }
  expect((await jsonOf(openapi, modelOf({ info })))['info']).toEqual({
    title: 'API',
    version: '0.0.0',
    contact: { 'x-docs-email': 'not an address', 'x-docs-url': 'a b' },
  })
  expect(['https://x.y/z?a=1#b', '/a', '', 'mailto:a@b.c'].map(isUriReference)).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test.prop([anyModel])('openapi: every model gives a valid file', async (model) => {
  expect(await validator.validate(await jsonOf(openapi, model))).toEqual({ valid: true })
})

test.prop([anyHostileModel])('openapi: hostile names and texts give a valid file', async (model) => {
  const document = await jsonOf(openapi, model)
  const { errors } = await validator.validate(structuredClone(document))
  // A text means that its search for references stumbled over a property that is called `$ref` or `$id`.
  expect(errors ?? '').toBeTypeOf('string')
  const keys = new Set(Object.keys(document['components']?.['schemas'] ?? {}))
  expect(keys.size).toBe(Object.keys(model.schemas).length)
  for (const ref of refsIn(document['components']?.['schemas'] ?? {})) expect(keys).toContain(ref)
})

/** The keys that references in schemas point at; properties and samples may be called `$ref` too. */
function refsIn(schemas: Loose): string[] {
  const prefix = '#/components/schemas/'
  return [...JSON.stringify(schemas).matchAll(/"\$ref":"(#\/components\/schemas\/[^"]*)"/g)].map(
    ([, ref = '']) => ref.slice(prefix.length),
  )
}

test.prop([anyModel])('openapi: the order of names does not matter', async (model) => {
  const turned = {
    ...model,
    schemas: record(Object.entries(model.schemas).toReversed()),
    operations: record(Object.entries(model.operations).toReversed()),
  }
  expect(await textOf(openapi, turned)).toBe(await textOf(openapi, model))
})
