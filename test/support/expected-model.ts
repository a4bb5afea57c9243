/**
 * The model that pages state for a description: Coder's pages of an era, or a page of plain widdershins.
 * In: a description and the form of its pages. Out: the model, without documented samples.
 */
import type {
  Answer,
  Body,
  Description,
  Era,
  Layout,
  Operation,
  Parameter,
  Schema,
} from '../../scripts/render/index.mjs'
import { LAYOUTS, descriptionOf } from '../../scripts/render/index.mjs'
import type {
  ApiModel,
  Media,
  Operation as ModelOperation,
  RequestBody,
  Response,
} from '../../src/model/api.ts'
import { operationKey } from '../../src/model/api.ts'
import { record } from '../../src/core/record.ts'
import { nameOfRef } from '../../src/model/schema.ts'

interface Reading {
  api: Description
  layout: Layout
  /** The schemas that a table of an inline answer opens: only there stand formats of properties. */
  opened: Set<string>
  /** Plain widdershins: texts and formats stand in all tables as they are. */
  isVerbatim: boolean
}

export function expectedModel(api: Description, form: Era | 'widdershins'): ApiModel {
  const isVerbatim = form === 'widdershins'
  const reading = { api, layout: LAYOUTS[isVerbatim ? 'middle' : form], opened: openedNames(api), isVerbatim }
  const operations = api.tags.flatMap((tag) =>
    tag.operations.map((each) => operationOf(each, tag.name, reading)),
  )
  return {
    info: isVerbatim ? infoOf(api) : {},
    servers: [{ url: reading.layout.isFullPath ? api.host : api.host + api.basePath }],
    securitySchemes: schemesOf(operations, reading),
    tags: api.tags.map(({ name, description }) => ({ name, ...given({ description }) })),
    operations: record(operations.map((each) => [operationKey(each.method, each.path), each])),
    schemas: record(
      Object.entries(api.schemas).map(([name, schema]) => [name, schemaOf(schema, reading, { root: name })]),
    ),
  }
}

const infoOf = ({ title, version, about }: Description): ApiModel['info'] => ({
  title,
  version,
  ...given({ description: about }),
})

/** Only the schemes that an operation needs are on Coder's pages. */
function schemesOf(operations: ModelOperation[], { api, isVerbatim }: Reading): ApiModel['securitySchemes'] {
  const needed = new Set(
    operations.flatMap(({ security = [] }) => security.flatMap((each) => Object.keys(each))),
  )
  const known = Object.entries(api.schemes).filter(([name]) => isVerbatim || needed.has(name))
  const made: ApiModel['securitySchemes'] = record(
    known.map(([name, { header }]) => [name, { type: 'apiKey', in: 'header', name: header }]),
  )
  if (needed.has(UNSPECIFIED)) {
    made[UNSPECIFIED] = {
      type: 'http',
      scheme: UNSPECIFIED,
      description: 'The docs ask for authentication and do not say how.',
    }
  }
  return made
}

const UNSPECIFIED = 'unspecified'

function operationOf(operation: Operation, tag: string, reading: Reading): ModelOperation {
  const { api, layout } = reading
  const path = api.basePath + operation.path
  const responses = operation.responses.map((answer): [string, Response] => [
    answer.status,
    responseOf(answer, operation, reading),
  ])
  return {
    method: operation.method,
    path,
    displayedPath: layout.isFullPath ? path : operation.path,
    summary: operation.summary,
    ...given({ description: operation.description }),
    tags: [tag],
    ...given({ security: securityOf(operation, reading) }),
    parameters: operation.parameters.map((each) => parameterOf(each, reading)),
    ...(operation.body === undefined ? {} : { requestBody: bodyOf(operation.body, operation, reading) }),
    responses: record(responses),
  }
}

/** Coder's pages say nothing where no token is needed; plain widdershins says so, and names no unknown scheme. */
function securityOf({ security }: Operation, { api, isVerbatim }: Reading): ModelOperation['security'] {
  const names = security ?? api.security
  if (names.length === 0) return isVerbatim ? [] : undefined
  return names.map((name) => {
    if (Object.hasOwn(api.schemes, name)) return record([[name, []]])
    return isVerbatim ? record() : record([[UNSPECIFIED, []]])
  })
}

function parameterOf({ name, in: place, required, description, schema }: Parameter, reading: Reading) {
  return {
    name,
    in: place,
    required,
    ...given({ description: spoken(description) }),
    schema: schemaOf(schema, reading),
  }
}

function bodyOf(
  { contentType, required, description, schema }: Body,
  operation: Operation,
  reading: Reading,
): RequestBody {
  const stated = (reading.isVerbatim ? undefined : statedTypeOf(operation)) ?? contentType
  const content = record([[stated, media(schema, reading)] as const])
  return { required, ...given({ description: spoken(description) }), content }
}

/** The content type that a parameter of that name puts into the sample request. */
function statedTypeOf({ parameters }: Operation): string | undefined {
  const sample = parameters.find(({ name }) => name === 'Content-Type')?.schema.examples?.[0]
  return typeof sample === 'string' ? sample : undefined
}

function responseOf(answer: Answer, operation: Operation, reading: Reading): Response {
  const { description, contentType = 'application/json', schema, headers = [] } = answer
  const made: Response = { ...given({ description: spoken(description) }) }
  const isFirst = operation.responses.find((each) => each.schema !== undefined) === answer
  const told = reading.isVerbatim && schema !== undefined ? inlineOf(schema, isFirst, reading) : schema
  if (told !== undefined) made.content = record([[contentType, media(told, reading)]])
  if (headers.length === 0) return made
  const stated = headers.map(
    (each) => [each.name, { ...given({ description: each.description }), schema: each.schema }] as const,
  )
  return { ...made, headers: record(stated) }
}

/** Plain widdershins tells an array of links in a table, with the text of the target, and others by a sample, which only the first answer has. */
function inlineOf(schema: Schema, isFirst: boolean, { api }: Reading): Schema {
  if (schema.type !== 'array') return schema
  if (schema.items?.$ref === undefined) return isFirst ? schema : {}
  const text = api.schemas[nameOfRef(schema.items.$ref)]?.description
  return text === undefined ? schema : { ...schema, description: `[${text}]` }
}

const media = (schema: Schema, reading: Reading): Media => ({ schema: schemaOf(schema, reading) })

/** A schema without what pages do not print, and with what they print in their own way. */
function schemaOf(schema: Schema, reading: Reading, spot: Spot = {}): Schema {
  const {
    examples: _,
    items,
    properties,
    required,
    additionalProperties,
    description: _text,
    ...rest
  } = schema
  const made: Schema = { ...rest, ...given({ description: inTable(schema, reading, spot) }) }
  if (isLost(schema, reading, spot)) delete made.format
  if (schema.enum !== undefined) made.enum = valuesOf(schema.enum, reading)
  const inside = given({ root: spot.root })
  if (items !== undefined) made.items = schemaOf(items, reading, inside)
  if (typeof additionalProperties === 'object') {
    made.additionalProperties = schemaOf(additionalProperties, reading, inside)
  }
  const entries = Object.entries(properties ?? {})
  if (entries.length > 0) {
    made.properties = record(entries.map(([key, each]) => [key, schemaOf(each, reading, { ...inside, key })]))
  }
  const inOrder = entries.map(([key]) => key).filter((key) => required?.includes(key))
  if (inOrder.length > 0) made.required = inOrder
  return made
}

/** Where a schema stands: the named schema that it is a part of, the property that it is. */
interface Spot {
  root?: string
  key?: string
}

/** Formats that a placeholder betrays. */
const BETRAYED = new Set([
  'uuid',
  'date-time',
  'date',
  'time',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'password',
  'uri',
])

/** Whether no page tells the format: the tables of `schemas.md` have none. */
function isLost({ format }: Schema, { opened, isVerbatim }: Reading, { root, key }: Spot): boolean {
  if (isVerbatim || format === undefined || root === undefined || key === undefined) return false
  return !BETRAYED.has(format) && !opened.has(root)
}

/** The names of the schemas that arrays in answers open, with all that they link to. */
function openedNames(api: Description): Set<string> {
  const found = new Set<string>()
  const open = (text: string) => {
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/schemas\/([^"]+)"/gu)) {
      if (found.has(name)) continue
      found.add(name)
      open(JSON.stringify(api.schemas[name]))
    }
  }
  const answers = api.tags.flatMap((tag) => tag.operations.flatMap(({ responses }) => responses))
  open(JSON.stringify(answers.filter(({ schema }) => schema?.type === 'array')))
  return found
}

/** Tables of properties alter the first word, and a few others; a link without words shows those of its target. */
function inTable(
  schema: Schema,
  { api, layout, isVerbatim }: Reading,
  { key, root }: Spot,
): string | undefined {
  if (key === undefined || root === undefined) return spoken(schema.description)
  const target = schema.$ref === undefined ? undefined : api.schemas[nameOfRef(schema.$ref)]
  const description = schema.description ?? target?.description
  if (description === undefined) return undefined
  if (isVerbatim) return description.replaceAll('\\|', '|')
  return spoken(descriptionOf({ name: key, depth: 0, description }, layout))
}

/** New pages sort values as text and print each once. */
function valuesOf(values: NonNullable<Schema['enum']>, { layout }: Reading) {
  return layout.joinsValues ? values.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)) : values
}

/** An empty line in a description cuts its row in two; the halves are read as lines. A bar is written behind a backslash. */
const spoken = (text: string | undefined) => text?.replaceAll('\n\n', '\n').replaceAll('\\|', '|')

/** The entries that have a value. */
function given<T extends object>(parts: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}
