/**
 * Arbitrary descriptions of APIs, of which pages tell every fact: what they lose (default values, the format of an
 * enumeration, whether a list holds strings or schemas that are strings) is not generated.
 */
import fc from 'fast-check'
import type {
  Answer,
  Body,
  Description,
  Operation,
  Parameter,
  Schema,
  Tag,
} from '../../scripts/render/index.mjs'
import type { Method } from '../../src/model/api.ts'

const WORDS = ['anchor', 'buoy', 'constructor', 'csp-report', 'hasOwnProperty', 'hull', 'keel', 'mast', 'x_y']
const TEXTS = ['What it is.', 'How deep it goes, in metres.', 'Told in the morning.', 'Either \\| or.']
const CUT_TEXT = 'Said first.\n\nSaid behind an empty line.'
/** Formats that a placeholder betrays, so that tables without formats lose none of them. */
const FORMATS = ['uuid', 'date-time', 'date', 'email', 'uri']
const ODD_FORMATS = ['int64', 'key', 'key=value', 'string']
const VALUES = ['', 'all', 'list(string)', 'none', 'Some', 'x-1']

const word = fc.constantFrom(...WORDS)
const text = fc.constantFrom(...TEXTS)
const refName = (names: string[]) => fc.constantFrom(...names).map((name) => `#/schemas/${name}`)

const enumeration: fc.Arbitrary<Schema> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 4 })
    .map((values): Schema => ({ type: 'string', enum: values })),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 })
    .map((values): Schema => ({ type: 'integer', enum: values })),
)

const plain: fc.Arbitrary<Schema> = fc.oneof(
  fc.constantFrom<Schema>({ type: 'string' }, { type: 'integer' }, { type: 'number' }, { type: 'boolean' }),
  fc.constantFrom(...FORMATS).map((format): Schema => ({ type: 'string', format })),
)

/** A property, with objects inside down to `depth`. Names come later: see `withNames`. */
function property(names: string[], depth: number): fc.Arbitrary<Schema> {
  const link = refName(names).map(($ref): Schema => ({ $ref }))
  const inner =
    depth === 0
      ? plain
      : fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: objectOf(names, depth - 1) })
  const shape = fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 2, arbitrary: enumeration },
    { weight: 2, arbitrary: link },
    { weight: 2, arbitrary: fc.oneof(inner, link).map((items): Schema => ({ type: 'array', items })) },
    {
      weight: 1,
      arbitrary: fc
        .oneof(inner, link)
        .map((additionalProperties): Schema => ({ type: 'object', additionalProperties })),
    },
    { weight: 1, arbitrary: fc.constant<Schema>({}) },
    { weight: 1, arbitrary: inner },
  )
  const words = fc.record(
    {
      description: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constant(CUT_TEXT) }),
      readOnly: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  // A link to itself with words beside it is opened ten times over by samples, and all that is beside it.
  const isOwn = (schema: Schema) => schema.$ref === `#/schemas/${names[0] ?? ''}`
  return fc
    .tuple(shape, words)
    .map(([schema, siblings]) => (isOwn(schema) ? schema : { ...schema, ...siblings }))
}

/** An object whose properties still are called `0`, `1`, ...; the upper half of them is required. */
function objectOf(names: string[], depth: number): fc.Arbitrary<Schema> {
  return fc
    .tuple(fc.array(property(names, depth), { minLength: 1, maxLength: 5 }), fc.boolean())
    .map(([list, isStrict]): Schema => {
      const required = isStrict ? list.map((_, at) => String(at)).slice(Math.floor(list.length / 2)) : []
      const made: Schema = { type: 'object', properties: Object.fromEntries(list.entries()) }
      return required.length === 0 ? made : { ...made, required }
    })
}

/** Gives each property a name that no other has in the same table: tables tell values by name only. */
function withNames(schema: Schema, words: string[]): Schema {
  let count = 0
  const nameOf = () =>
    `${words[count % words.length] ?? 'sail'}${count++ < words.length ? '' : String(count)}`
  const visit = (part: Schema): Schema => {
    const { items, properties, required, additionalProperties, ...rest } = part
    const made: Schema = { ...rest }
    if (items !== undefined) made.items = visit(items)
    if (typeof additionalProperties === 'object') made.additionalProperties = visit(additionalProperties)
    if (properties === undefined) return made
    const renamed = Object.entries(properties).map(([key, value]) => ({ key, name: nameOf(), value }))
    made.properties = Object.fromEntries(renamed.map(({ name, value }) => [name, visit(value)]))
    if (required !== undefined)
      made.required = renamed.filter(({ key }) => required.includes(key)).map(({ name }) => name)
    return made
  }
  return visit(schema)
}

/** Each schema links to itself and to those behind it, so that samples stay small. */
function namedSchemas(names: string[]): fc.Arbitrary<Record<string, Schema>> {
  const words = fc.shuffledSubarray(WORDS, { minLength: 4 })
  return fc
    .tuple(...names.map((_, at) => fc.tuple(wholeSchema(names.slice(at)), words)))
    .map((made) =>
      Object.fromEntries(made.map(([schema, own], at) => [names[at] ?? '', withNames(schema, own)])),
    )
}

function wholeSchema(names: string[]): fc.Arbitrary<Schema> {
  const link = refName(names).map(($ref): Schema => ({ $ref }))
  return fc.oneof(
    { weight: 6, arbitrary: objectOf(names, 2) },
    { weight: 2, arbitrary: enumeration },
    {
      weight: 1,
      arbitrary: link.map((additionalProperties): Schema => ({ type: 'object', additionalProperties })),
    },
    { weight: 1, arbitrary: fc.constant<Schema>({ type: 'object' }) },
  )
}

function parameter(place: Parameter['in']): fc.Arbitrary<Parameter> {
  const odd = fc.constantFrom(...ODD_FORMATS).map((format): Schema => ({ type: 'string', format }))
  const lists = fc.constantFrom<Schema>(
    { type: 'string' },
    { type: 'integer' },
    { type: 'string', enum: ['a', 'b'] },
  )
  const schema = fc.oneof(
    plain,
    odd,
    enumeration,
    lists.map((items): Schema => ({ type: 'array', items })),
  )
  return fc.record({
    name: word,
    in: fc.constant(place),
    required: place === 'path' ? fc.constant(true) : fc.boolean(),
    description: text,
    schema,
  })
}

function body(names: string[]): fc.Arbitrary<Body> {
  const json = fc.record({
    contentType: fc.constantFrom('application/json', 'application/merge-patch+json'),
    required: fc.boolean(),
    description: text,
    schema: refName(names).map(($ref): Schema => ({ $ref })),
  })
  const field = fc.oneof(
    fc.constantFrom<Schema>({ type: 'string' }, { type: 'string', format: 'binary' }),
    enumeration,
  )
  const form = fc.record({
    contentType: fc.constantFrom('multipart/form-data', 'application/x-www-form-urlencoded'),
    required: fc.boolean(),
    schema: fc
      .dictionary(
        // No parameter has such a name: the table of values tells both by name.
        word.map((name) => `${name}_field`),
        fc.tuple(field, text).map(([schema, description]): Schema => ({ ...schema, description })),
        { minKeys: 1, maxKeys: 3, noNullPrototype: true },
      )
      .map((properties): Schema => ({ type: 'object', properties })),
  })
  return fc.oneof({ weight: 3, arbitrary: json }, { weight: 1, arbitrary: form })
}

function answers(names: string[]): fc.Arbitrary<Answer[]> {
  const link = refName(names).map(($ref): Schema => ({ $ref }))
  const schema = fc.option(
    fc.oneof(
      link,
      link.map((items): Schema => ({ type: 'array', items })),
      fc.constant<Schema>({ type: 'array', items: { type: 'string' } }),
    ),
    { nil: undefined },
  )
  const one = fc.record({
    status: fc.constantFrom('200', '201', '202', '204', '303', '400', '404', '409', '500'),
    description: text,
    schema,
  })
  const list = fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ status }) => status })
  return fc
    .tuple(list, fc.constantFrom('application/json', 'application/ship+json'))
    .map(([found, contentType]) =>
      found
        .sort((a, b) => Number(a.status) - Number(b.status))
        .map(({ schema: given, ...rest }) =>
          given === undefined ? rest : { ...rest, contentType, schema: given },
        ),
    )
}

function operation(names: string[], at: number): fc.Arbitrary<Operation> {
  const parts = fc.record({
    method: fc.constantFrom<Method>('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    inPath: fc.option(parameter('path'), { nil: undefined }),
    others: fc.uniqueArray(fc.oneof(parameter('query'), parameter('header')), {
      maxLength: 3,
      selector: ({ name }) => name,
    }),
    sent: fc.option(body(names), { nil: undefined }),
    responses: answers(names),
    description: fc.option(text, { nil: undefined }),
    security: fc.constantFrom<string[] | undefined>(undefined, undefined, [], ['Nowhere']),
  })
  return parts.map(({ method, inPath, others, sent, responses, description, security }) => ({
    id: `do-thing-${String(at)}`,
    summary: `Do thing ${String(at)}`,
    method,
    path: `/things/${String(at)}${inPath === undefined ? '' : `/{${inPath.name}}`}`,
    parameters: [
      ...(inPath === undefined ? [] : [inPath]),
      ...others.filter(({ name }) => name !== inPath?.name),
    ],
    responses,
    ...(sent === undefined ? {} : { body: sent }),
    ...(description === undefined ? {} : { description }),
    ...(security === undefined ? {} : { security }),
  }))
}

function tags(names: string[]): fc.Arbitrary<Tag[]> {
  return fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => operation(names, at))).map((all): Tag[] => {
      const middle = Math.ceil(all.length / 2)
      const second: Tag = { name: 'Ships', description: 'All about ships.', operations: all.slice(middle) }
      return [
        { name: 'Berths', operations: all.slice(0, middle) },
        ...(second.operations.length === 0 ? [] : [second]),
      ]
    }),
  )
}

/** An API with one to six schemas and one to five operations. */
export const anyDescription: fc.Arbitrary<Description> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const names = Array.from({ length: count }, (_, at) => `harbour.Part${String(at)}`)
  return fc.record({ schemas: namedSchemas(names), tags: tags(names) }).map((parts) => ({
    title: 'Any API',
    version: '1.0',
    host: 'http://harbour.example:8080',
    basePath: '/api/v1',
    schemes: { HarbourToken: { header: 'Harbour-Token' } },
    security: ['HarbourToken'],
    ...parts,
  }))
})
