/**
 * One set of changes with something of everything: all levels, a move, folded values, places, inferred facts.
 */
import { diffModels } from '../../../src/diff/diff.ts'
import { answerOf, bodyOf, exampleModel } from '../../../src/diff/example.ts'
import type { ExampleApi } from '../../../src/diff/rule.ts'
import type { ChangeSet } from '../../../src/diff/types.ts'
import type { Origin, Origins, Parameter } from '../../../src/model/api.ts'
import { refTo, type Schema } from '../../../src/model/schema.ts'

const TEXT: Schema = { type: 'string' }
const user = { $ref: refTo('acme.User') }

const limit: Parameter = { name: 'limit', in: 'query', required: false, schema: { type: 'integer' } }

const api = (
  schemas: Record<string, Schema>,
  operations: NonNullable<ExampleApi['operations']>,
): ExampleApi => ({
  operations: {
    'GET /users': { summary: 'List users', ...answerOf({ type: 'array', items: user }) },
    'POST /users': { summary: 'Create a user', ...bodyOf(user), ...answerOf(user, '201') },
    ...operations,
  },
  schemas,
})

const states = (...values: string[]): Schema => ({ type: 'string', enum: values })
const object = (properties: Record<string, Schema>): Schema => ({ type: 'object', properties })

const BEFORE = api(
  {
    'acme.User': object({ id: { type: 'integer' }, name: TEXT, state: { $ref: refTo('acme.State') } }),
    'acme.State': states('active', 'gone'),
    'acme.Unused': object({ a: TEXT }),
  },
  {
    'GET /license/{id}': { summary: 'Get license' },
    'DELETE /users/{user}': { summary: 'Deprecated: delete a user' },
    'GET /users/{user}': { summary: 'Get user', parameters: [limit] },
  },
)

const AFTER = api(
  {
    'acme.User': object({ id: TEXT, email: TEXT, state: { $ref: refTo('acme.State') } }),
    'acme.State': states('active', 'asleep', 'dormant'),
    'acme.Unused': object({ b: TEXT }),
  },
  {
    'GET /licenses/{id}': { summary: 'Get license' },
    'GET /users/{id}': { summary: 'Get a user', parameters: [{ ...limit, required: true }] },
  },
)

const at = (file: string, line: number): Origin => ({
  file,
  start: { line, column: 1 },
  end: { line, column: 10 },
})

const ORIGINS: Origins = {
  '/operations/GET ~1users': at('users.md', 3),
  '/operations/POST ~1users': at('users.md', 40),
  '/operations/GET ~1users~1{user}': at('users.md', 90),
  '/operations/GET ~1users~1{id}': at('users.md', 92),
  '/operations/GET ~1users~1{id}/parameters/0': at('users.md', 99),
  '/schemas/acme.User': at('schemas.md', 5),
  '/schemas/acme.User/properties/id': { ...at('schemas.md', 20), inferred: ['type'] },
  '/schemas/acme.User/properties/name': at('schemas.md', 21),
  '/schemas/acme.State': at('schemas.md', 60),
}

export const SAMPLE: ChangeSet = diffModels(
  { model: { ...exampleModel(BEFORE), info: { title: 'Acme API' } }, origins: ORIGINS, label: 'v1.0.0' },
  { model: { ...exampleModel(AFTER), info: { title: 'Acme API' } }, origins: ORIGINS, label: 'v1.1.0' },
  { prose: true },
)
