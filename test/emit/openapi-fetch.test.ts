import { beforeAll, describe, expect, test } from 'vitest'
import { record } from '../../src/core/record.ts'
import { typescript } from '../../src/emit/typescript/index.ts'
import type { ApiModel, Operation } from '../../src/model/api.ts'
import { refTo } from '../../src/model/schema.ts'
import type { Schema } from '../../src/model/schema.ts'
import { operationsOf, textOf } from '../support/emit.ts'
import { compilerProblems } from '../support/typescript.ts'

const to = (name: string): Schema => ({ $ref: refTo(name) })

function json(schema: Schema, type = 'application/json'): Record<string, { schema: Schema }> {
  return record([[type, { schema }]])
}

const getUser: Partial<Operation> = {
  path: '/api/v2/users/{user}',
  operationId: 'get-user',
  parameters: [
    { name: 'user', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'expand', in: 'query', required: false, schema: { type: 'array', items: to('pkg.Part') } },
    { name: 'Accept', in: 'header', required: true, schema: { type: 'string' } },
  ],
  responses: record([
    ['200', { description: 'Found', content: json(to('pkg.User')) }],
    ['404', { content: json(to('pkg.Problem')) }],
  ]),
}

const createUser: Partial<Operation> = {
  method: 'POST',
  path: '/api/v2/users',
  requestBody: { required: true, content: json(to('pkg.User')) },
  responses: record([['201', { content: json(to('pkg.User')) }]]),
}

const upload: Partial<Operation> = {
  method: 'PUT',
  path: '/api/v2/files',
  requestBody: {
    content: json(
      {
        type: 'object',
        required: ['file'],
        properties: record<Schema>([['file', { type: 'string', format: 'binary' }]]),
      },
      'multipart/form-data',
    ),
  },
  responses: record([['204', { description: 'Stored' }]]),
}

const listUsers: Partial<Operation> = {
  path: '/api/v2/users',
  parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }],
  responses: record([['200', { content: json({ type: 'array', items: to('pkg.User') }) }]]),
}

const model: ApiModel = {
  ...operationsOf(getUser, createUser, upload, listUsers),
  servers: [{ url: 'https://example.com/api/v2' }],
  schemas: record<Schema>([
    ['pkg.Part', { enum: ['roles', 'teams'] }],
    [
      'pkg.Problem',
      {
        type: 'object',
        required: ['message'],
        properties: record<Schema>([['message', { type: 'string' }]]),
      },
    ],
    [
      'pkg.User',
      {
        type: 'object',
        required: ['id', 'name'],
        properties: record<Schema>([
          ['id', { type: 'integer', readOnly: true }],
          ['name', { type: 'string' }],
          ['parent', to('pkg.User')],
          ['password', { type: 'string', writeOnly: true }],
          ['labels', { type: 'object', additionalProperties: { type: ['string', 'null'] } }],
        ]),
      },
    ],
  ]),
}

const PROLOGUE = `
import createClient from 'openapi-fetch'
import type { components, operations, paths, PkgUser } from './types.ts'
const client = createClient<paths>({ baseUrl: 'https://example.com/api/v2' })
`

const good: [string, string][] = [
  [
    'reads what comes back',
    `
    const { data, error } = await client.GET('/users/{user}', { params: { path: { user: 'me' }, query: { expand: ['roles'] } } })
    const name: string | undefined = data?.name
    const parent: number | undefined = data?.parent?.parent?.id
    const label: string | null | undefined = data?.labels?.['team']
    const message: string | undefined = error?.message
    export { name, parent, label, message }`,
  ],
  [
    'sends a body without what is only read',
    `
    const { data } = await client.POST('/users', { body: { name: 'a', password: 'b' } })
    const id: number | undefined = data?.id
    export { id }`,
  ],
  ['may leave out a body that is not required', `await client.PUT('/files')`],
  ['sends a file', `await client.PUT('/files', { body: { file: new Blob([]) } })`],
  [
    'gets nothing where nothing is sent',
    `
    const { data } = await client.PUT('/files')
    const nothing: undefined = data
    export { nothing }`,
  ],
  [
    'names schemas and operations',
    `
    const user: components['schemas']['pkg.User'] = { id: 1, name: 'a' }
    const same: PkgUser = user
    const query: operations['get-user']['parameters']['query'] = { expand: ['teams'] }
    const body: operations['POST /api/v2/users']['requestBody']['content']['application/json'] = { name: 'a' }
    export { same, query, body }`,
  ],
]

const bad: [string, { given: string; want: string }][] = [
  [
    'an unknown path',
    { given: `await client.GET('/user/{user}', {})`, want: `PathsWithMethod<paths, "get">` },
  ],
  [
    'a method that the path has not',
    { given: `await client.DELETE('/users', {})`, want: `parameter of type 'never'` },
  ],
  [
    'a missing parameter',
    { given: `await client.GET('/users/{user}', {})`, want: `Property 'params' is missing` },
  ],
  ['a missing query', { given: `await client.GET('/users')`, want: 'Expected 2 arguments' }],
  [
    'a parameter of another type',
    {
      given: `await client.GET('/users', { params: { query: { limit: 'all' } } })`,
      want: `Type 'string' is not assignable to type 'number'`,
    },
  ],
  [
    'a value outside the enumeration',
    {
      given: `await client.GET('/users/{user}', { params: { path: { user: 'me' }, query: { expand: ['dogs'] } } })`,
      want: `Type '"dogs"' is not assignable to type 'PkgPart'`,
    },
  ],
  ['a missing body', { given: `await client.POST('/users', {})`, want: `Property 'body' is missing` }],
  [
    'a body without a required field',
    {
      given: `await client.POST('/users', { body: { password: 'b' } })`,
      want: `Property 'name' is missing`,
    },
  ],
  [
    'a field that does not come back',
    {
      given: `const { data } = await client.POST('/users', { body: { name: 'a' } }); data?.password`,
      want: `Property 'password' does not exist`,
    },
  ],
]

let problems: string[] = []

beforeAll(async () => {
  const codes = [...good.map(([, code]) => code), ...bad.map(([, { given }]) => given)]
  const programs = codes.map((code, index) => [`client-${index}.mts`, PROLOGUE + code] as const)
  problems = compilerProblems({
    'types.ts': await textOf(typescript, model),
    ...Object.fromEntries(programs),
  })
})

function problemsIn(index: number): string[] {
  return problems.filter((problem) => problem.startsWith(`client-${index}.mts`))
}

test('the types themselves compile', () => {
  expect(problems.filter((problem) => !problem.startsWith('client-'))).toEqual([])
})

describe('an openapi-fetch client', () => {
  test.each(good.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    expect(problemsIn(index)).toEqual([])
  })
})

describe('an openapi-fetch client does not compile with', () => {
  test.each(bad.map(([name, { want }], index) => [name, good.length + index, want] as const))(
    '%s',
    (_, index, want) => {
      expect(problemsIn(index)).toEqual([expect.stringContaining(want)])
    },
  )
})
