/**
 * Random valid models for property tests. Every reference points at a schema of the model, every record that
 * is keyed by names has no prototype, and identities agree with what they stand for.
 */
import * as fc from 'fast-check'
import type { JsonValue } from '../../src/core/json.ts'
import { record } from '../../src/core/record.ts'
import type {
  ApiModel,
  Link,
  Media,
  Operation,
  Origins,
  Parameter,
  Response,
  SecurityScheme,
} from '../../src/model/api.ts'
import { METHODS, PARAMETER_PLACES, operationKey } from '../../src/model/api.ts'
import type { ExternalDocs } from '../../src/model/keywords.ts'
import { refTo } from '../../src/model/schema.ts'
import type { Schema, TypeName } from '../../src/model/schema.ts'
import { schemaPointer, walkModel } from '../../src/model/walk.ts'
import { COLLIDING_NAMES, PAYLOADS } from '../hostile/list.ts'

export interface ModelChoices {
  /** Descriptions, titles, formats, enumerated values. */
  text: fc.Arbitrary<string>
  /** Names of schemas, properties, parameters, tags. */
  name: fc.Arbitrary<string>
}

const WORDS = [
  'id',
  'name',
  'owner',
  'created_at',
  'csp-report',
  'tags',
  'Value',
  'x1',
  'constructor',
  '__proto__',
]
const NAMES = ['codersdk.User', 'codersdk.Workspace', 'codersdk.Status', 'uuid.UUID', 'Page', 'array-of_T']

const plain: ModelChoices = {
  text: fc.oneof(
    fc.constantFrom('uuid', 'A plain text.', 'Two lines.\nOf text.'),
    fc.string({ maxLength: 20 }),
  ),
  name: fc.constantFrom(...WORDS, ...NAMES),
}

/** Any text that could come from a document, many of them hostile. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PAYLOADS),
  fc.constantFrom(...COLLIDING_NAMES.flat()),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

export const anyModel: fc.Arbitrary<ApiModel> = anyModelWith(plain)

/** Models in which every text and every name may be hostile. */
export const anyHostileModel: fc.Arbitrary<ApiModel> = anyModelWith({ text: hostileText, name: hostileText })

export function anyModelWith(choices: ModelChoices): fc.Arbitrary<ApiModel> {
  return fc
    .uniqueArray(choices.name, { maxLength: 6 })
    .chain((names) => fc.record(modelParts(choices, names)))
    .map(({ operations, ...rest }) => ({
      ...rest,
      operations: record(operations.map((one) => [operationKey(one.method, one.path), one] as const)),
    }))
}

function modelParts(choices: ModelChoices, names: string[]) {
  const { text, name } = choices
  return {
    info: fc.record(
      { title: text, version: text, description: text, externalDocs: anyExternalDocs(text) },
      { requiredKeys: [] },
    ),
    servers: fc
      .array(fc.constantFrom('/api/v2', 'http://localhost:3000/api/v2', 'https://{host}'), {
        maxLength: 2,
      })
      .map((urls) => urls.map((url) => ({ url }))),
    securitySchemes: recordArb(name, anyScheme(text), 2),
    tags: fc.array(
      fc.record({ name, description: text, externalDocs: anyExternalDocs(text) }, { requiredKeys: ['name'] }),
      { maxLength: 2 },
    ),
    operations: fc.array(anyOperation(choices, names, 1), { maxLength: 4 }),
    schemas: fc
      .tuple(...names.map(() => anySchema(choices, names, 3)))
      .map((schemas) => record(schemas.map((schema, index) => [names[index] ?? '', schema] as const))),
  }
}

function recordArb<T>(name: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxLength = 3) {
  return fc.array(fc.tuple(name, value), { maxLength }).map((entries) => record(entries))
}

/** The object without the fields that are undefined. */
function clean<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

export function anyJson(text: fc.Arbitrary<string>): fc.Arbitrary<JsonValue> {
  const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.constant(1.5))
  return fc.oneof(
    { weight: 4, arbitrary: scalar as fc.Arbitrary<JsonValue> },
    { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) as fc.Arbitrary<JsonValue> },
    {
      weight: 1,
      arbitrary: recordArb(text, scalar).map((given) => ({ ...given })) as fc.Arbitrary<JsonValue>,
    },
  )
}

/** Any schema whose references are to `names`. */
export function anySchema(
  choices: ModelChoices,
  names: readonly string[],
  depth: number,
): fc.Arbitrary<Schema> {
  const leaves = [anyScalar(choices), anyEnum(choices)]
  if (names.length > 0) leaves.push(fc.constantFrom(...names).map((name) => ({ $ref: refTo(name) })))
  const shape =
    depth === 0
      ? fc.oneof(...leaves)
      : fc.oneof(
          ...leaves,
          anyObject(choices, names, depth),
          anyArray(choices, names, depth),
          anyUnion(choices, names, depth),
        )
  return fc.tuple(shape, anyNotes(choices)).map(([schema, notes]) => ({ ...notes, ...schema }))
}

function anyNotes({ text }: ModelChoices): fc.Arbitrary<Schema> {
  const count = fc.nat(9)
  const notes = {
    title: text,
    description: text,
    deprecated: fc.boolean(),
    readOnly: fc.boolean(),
    writeOnly: fc.boolean(),
    contentEncoding: text,
    const: anyJson(text),
    default: anyJson(text),
    multipleOf: fc.constantFrom(2, 0.5, -1, 0),
    minimum: fc.integer(),
    exclusiveMaximum: fc.constantFrom(10, 1.5),
    minLength: count,
    pattern: fc.oneof(fc.constantFrom('^[a-z]+$', '(?i)x', '['), text),
    maxItems: count,
    uniqueItems: fc.boolean(),
    minProperties: count,
    externalDocs: anyExternalDocs(text),
    examples: fc.array(anyJson(text), { minLength: 1, maxLength: 2 }),
  }
  return fc.oneof(fc.constant({}), fc.record(notes, { requiredKeys: [] }))
}

function anyExternalDocs(text: fc.Arbitrary<string>): fc.Arbitrary<ExternalDocs> {
  const url = fc.oneof(fc.constant('https://docs.example/more'), text)
  return fc.record({ url, description: text }, { requiredKeys: ['url'] })
}

const SCALARS: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'null']

function anyScalar({ text }: ModelChoices): fc.Arbitrary<Schema> {
  const type = fc.oneof(
    fc.constantFrom(...SCALARS),
    fc.uniqueArray(fc.constantFrom(...SCALARS), { minLength: 1, maxLength: 3 }),
  )
  const format = fc.oneof(fc.constantFrom('uuid', 'date-time', 'binary', 'int64'), text)
  return fc.oneof(fc.constant({}), fc.record({ type, format }, { requiredKeys: ['type'] }))
}

function anyEnum({ text }: ModelChoices): fc.Arbitrary<Schema> {
  const values = fc.uniqueArray(fc.oneof(text, fc.integer(), fc.constant(null)), {
    minLength: 1,
    maxLength: 4,
  })
  return fc.record({ type: fc.constant('string' as const), enum: values }, { requiredKeys: ['enum'] })
}

function anyObject(choices: ModelChoices, names: readonly string[], depth: number): fc.Arbitrary<Schema> {
  const inner = anySchema(choices, names, depth - 1)
  return fc
    .tuple(
      recordArb(choices.name, inner, 4),
      fc.option(fc.oneof(fc.boolean(), inner), { nil: undefined }),
      fc.boolean(),
      fc.constantFrom<TypeName | TypeName[]>('object', ['object', 'null']),
    )
    .map(([properties, additionalProperties, isRequired, type]) =>
      clean<Schema>({
        type,
        properties,
        required: isRequired ? Object.keys(properties) : undefined,
        additionalProperties,
      }),
    )
}

function anyArray(choices: ModelChoices, names: readonly string[], depth: number): fc.Arbitrary<Schema> {
  const items = fc.option(anySchema(choices, names, depth - 1), { nil: undefined })
  return items.map((inner) => clean<Schema>({ type: 'array', items: inner }))
}

function anyUnion(choices: ModelChoices, names: readonly string[], depth: number): fc.Arbitrary<Schema> {
  const branches = fc.array(anySchema(choices, names, depth - 1), { minLength: 1, maxLength: 3 })
  return fc
    .tuple(fc.constantFrom('allOf', 'anyOf', 'oneOf', 'not'), branches)
    .map(([word, schemas]): Schema => (word === 'not' ? clean({ not: schemas[0] }) : { [word]: schemas }))
}

function anyScheme(text: fc.Arbitrary<string>): fc.Arbitrary<SecurityScheme> {
  const flow = fc.record({ authorizationUrl: text, tokenUrl: text, scopes: recordArb(text, text) })
  return fc.oneof(
    fc.record({
      type: fc.constant('apiKey' as const),
      in: fc.constantFrom('header', 'query', 'cookie'),
      name: text,
    }),
    fc.record({ type: fc.constant('http' as const), scheme: text, description: text }),
    fc.record({ type: fc.constant('openIdConnect' as const), openIdConnectUrl: text }),
    fc.record({
      type: fc.constant('oauth2' as const),
      flows: recordArb(fc.oneof(fc.constantFrom('implicit', 'password'), text), flow, 2),
    }),
  )
}

function anyOperation(choices: ModelChoices, names: string[], depth: number): fc.Arbitrary<Operation> {
  const { text, name } = choices
  const parts = {
    method: fc.constantFrom(...METHODS),
    path: fc
      .array(fc.oneof(fc.constantFrom('api', 'v2', 'users', '{user}'), name), { maxLength: 4 })
      .map((steps) => `/${steps.join('/')}`),
    tags: fc.array(name, { maxLength: 2 }),
    parameters: fc.array(anyParameter(choices, names), { maxLength: 3 }),
    responses: recordArb(
      fc.oneof(fc.constantFrom('200', '4XX', 'default'), text),
      anyResponse(choices, names),
    ),
  }
  const optional = {
    operationId: fc.oneof(fc.constantFrom('get-user', 'get-users'), text),
    summary: text,
    description: text,
    deprecated: fc.boolean(),
    externalDocs: anyExternalDocs(text),
    security: fc.array(recordArb(name, fc.array(text, { maxLength: 2 }), 2), { maxLength: 2 }),
    requestBody: fc.record(
      { description: text, required: fc.boolean(), content: anyContent(choices, names) },
      { requiredKeys: ['content'] },
    ),
    ...(depth === 0 ? {} : { callbacks: anyCallbacks(choices, names) }),
  }
  return fc
    .record({ ...parts, ...optional }, { requiredKeys: Object.keys(parts) as (keyof typeof parts)[] })
    .map((made) => ({ ...made, displayedPath: made.path }) as Operation)
}

function anyCallbacks(choices: ModelChoices, names: string[]) {
  const operation = anyOperation(choices, names, 0)
  return fc.array(fc.record({ name: choices.name, expression: choices.text, operation }), { maxLength: 2 })
}

function anyParameter(choices: ModelChoices, names: string[]): fc.Arbitrary<Parameter> {
  return fc.record(
    {
      name: fc.oneof(fc.constantFrom('user', 'q', 'Accept'), choices.name),
      in: fc.constantFrom(...PARAMETER_PLACES),
      required: fc.boolean(),
      schema: anySchema(choices, names, 1),
      description: choices.text,
      deprecated: fc.boolean(),
      style: fc.oneof(fc.constantFrom('form', 'simple', 'deepObject'), choices.text),
      explode: fc.boolean(),
      examples: fc.array(anyJson(choices.text), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['name', 'in', 'required', 'schema'] },
  )
}

function anyResponse(choices: ModelChoices, names: string[]): fc.Arbitrary<Response> {
  const header = fc.record(
    {
      schema: anySchema(choices, names, 0),
      description: choices.text,
      required: fc.boolean(),
      deprecated: fc.boolean(),
      examples: fc.array(anyJson(choices.text), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['schema'] },
  )
  return fc.record(
    {
      description: choices.text,
      headers: recordArb(choices.name, header, 2),
      content: anyContent(choices, names),
      links: recordArb(choices.name, anyLink(choices), 2),
    },
    { requiredKeys: [] },
  )
}

function anyLink({ text }: ModelChoices): fc.Arbitrary<Link> {
  return fc.record(
    {
      description: text,
      operationId: fc.oneof(fc.constant('get-user'), text),
      operationRef: text,
      parameters: recordArb(text, anyJson(text), 2),
      requestBody: anyJson(text),
    },
    { requiredKeys: [] },
  )
}

function anyContent(choices: ModelChoices, names: string[]): fc.Arbitrary<Record<string, Media>> {
  const media = fc.record(
    {
      schema: anySchema(choices, names, 2),
      examples: fc.array(anyJson(choices.text), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  return recordArb(fc.oneof(fc.constantFrom('application/json', 'text/plain'), choices.text), media, 2)
}

/** Origins for every schema of a model, in files with names from `file`. */
export function anyOrigins(
  model: ApiModel,
  file: fc.Arbitrary<string> = fc.constant('docs/api/users.md'),
): fc.Arbitrary<Origins> {
  const pointers: string[] = Object.keys(model.schemas).map(schemaPointer)
  walkModel(model, ({ pointer }) => pointers.push(pointer))
  const line = fc.integer({ min: 1, max: 9999 })
  return fc
    .array(fc.tuple(file, line), { minLength: pointers.length, maxLength: pointers.length })
    .map((places) =>
      record(
        places.map(([name, at], index) => {
          const start = { line: at, column: 1 }
          return [pointers[index] ?? '', { file: name, start, end: start, inferred: ['format'] }] as const
        }),
      ),
    )
}
