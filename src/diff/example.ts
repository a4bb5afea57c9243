/**
 * The small APIs by which rules show what they are about.
 * In: a few words. Out: the two sides of an example, or a whole model. Knows no rules.
 */
import { record } from '../core/record.ts'
import { METHODS, type ApiModel, type Method, type Operation, type Parameter } from '../model/api.ts'
import { refTo, type Schema } from '../model/schema.ts'
import type { ExampleApi, RuleExample } from './rule.ts'

/** The operation that most examples are about. */
const KEY = 'POST /users'

export const TEXT: Schema = { type: 'string' }
export const NUMBER: Schema = { type: 'integer' }

/** One operation, before and after. */
export function operationExample(
  before: Partial<Operation>,
  after: Partial<Operation>,
  where: string = KEY,
): RuleExample {
  return { before: { operations: { [KEY]: before } }, after: { operations: { [KEY]: after } }, where }
}

/** One query parameter, before and after; absent where undefined. */
export function parameterExample(
  before: Partial<Parameter> | undefined,
  after: Partial<Parameter> | undefined,
): RuleExample {
  const side = (parameter: Partial<Parameter> | undefined): Partial<Operation> =>
    parameter === undefined ? {} : { parameters: [{ ...LIMIT, ...parameter }] }
  return operationExample(side(before), side(after), `${KEY}#query.limit`)
}

const LIMIT: Parameter = { name: 'limit', in: 'query', required: false, schema: NUMBER }

export function bodyOf(schema: Schema, isRequired = true): Partial<Operation> {
  return { requestBody: { required: isRequired, content: record([['application/json', { schema }]]) } }
}

export function answerOf(schema: Schema | undefined, status = '200'): Partial<Operation> {
  const content = schema === undefined ? {} : { content: record([['application/json', { schema }]]) }
  return { responses: record([[status, content]]) }
}

export function answersOf(...statuses: string[]): Partial<Operation> {
  return { responses: record(statuses.map((status) => [status, {}])) }
}

function headerOf(schema: Schema): Partial<Operation> {
  return { responses: record([['200', { headers: record([['X-Total', { schema }]]) }]]) }
}

/** A schema that one operation sends and gets. */
export function schemaExample(before: Schema, after: Schema, where = 'User'): RuleExample {
  const side = (User: Schema): ExampleApi => ({
    operations: { [KEY]: { ...bodyOf({ $ref: refTo('User') }), ...answerOf({ $ref: refTo('User') }) } },
    schemas: { User },
  })
  return { before: side(before), after: side(after), where }
}

/** One property of such a schema; absent where undefined. */
export function propertyExample(
  before: Schema | undefined,
  after: Schema | undefined,
  required: { before?: boolean; after?: boolean } = {},
): RuleExample {
  const side = (name: Schema | undefined, isRequired: boolean | undefined): Schema => ({
    type: 'object',
    properties: record<Schema>([['id', TEXT], ...(name === undefined ? [] : [['name', name] as const])]),
    ...(isRequired ? { required: ['name'] } : {}),
  })
  return schemaExample(side(before, required.before), side(after, required.after), 'User#name')
}

/** A schema that has the members of these schemas, too. */
export function baseExample(before: readonly string[], after: readonly string[]): RuleExample {
  const named: Schema = { type: 'object', properties: record([['name', TEXT]]) }
  const user = (bases: readonly string[]): Schema => ({
    allOf: bases.map((base) => ({ $ref: refTo(base) })),
    properties: record([['id', TEXT]]),
  })
  const { before: old, after: now, where } = schemaExample(user(before), user(after))
  const withNamed = (api: ExampleApi): ExampleApi => ({ ...api, schemas: { ...api.schemas, Named: named } })
  return { before: withNamed(old), after: withNamed(now), where }
}

/** A type at each kind of place where one can stand. */
export const TYPE_EXAMPLES = {
  parameter: (before: Schema, after: Schema) => parameterExample({ schema: before }, { schema: after }),
  body: (before: Schema, after: Schema) => operationExample(bodyOf(before), bodyOf(after), `${KEY}#body`),
  response: (before: Schema, after: Schema) =>
    operationExample(answerOf(before), answerOf(after), `${KEY}#200`),
  'response-header': (before: Schema, after: Schema) =>
    operationExample(headerOf(before), headerOf(after), `${KEY}#200.X-Total`),
  property: (before: Schema, after: Schema) => propertyExample(before, after),
  schema: (before: Schema, after: Schema) => schemaExample(before, after),
}

/** The model that an example stands for. */
export function exampleModel(example: ExampleApi): ApiModel {
  const operations = Object.entries(example.operations ?? {}).map(([key, told]): [string, Operation] => [
    key,
    wholeOperation(key, told),
  ])
  return {
    info: {},
    servers: example.servers ?? [],
    securitySchemes: record(Object.entries(example.securitySchemes ?? {})),
    tags: [],
    operations: record(operations),
    schemas: record(Object.entries(example.schemas ?? {})),
  }
}

function wholeOperation(key: string, told: Partial<Operation>): Operation {
  const [word = '', path = ''] = key.split(' ')
  const method: Method = METHODS.find((one) => one === word) ?? 'GET'
  return { method, path, displayedPath: path, tags: [], parameters: [], responses: record(), ...told }
}
