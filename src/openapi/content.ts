/**
 * Parameters, bodies, responses and headers of an operation, from OpenAPI 3 or Swagger 2.
 * In: nodes. Out: drafts, with one schema for each content type.
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'
import { PARAMETER_PLACES, type Link, type ParameterPlace } from '../model/api.ts'
import type { BodyDraft, HeaderDraft, MediaDraft, ParameterDraft, ResponseDraft } from '../model/fragment.ts'
import type { SchemaDraft } from '../model/schema.ts'
import type { Context } from './context.ts'
import { namedEntries } from './context.ts'
import { childOf, entriesOf, flagOf, jsonOf, textOf } from './data.ts'
import type { DataNode, Entry, Range } from './data.ts'
import type { SchemaReader } from './schema.ts'

export interface Readers {
  context: Context
  schemas: SchemaReader
}

/** The stated facts of some names, under the same names. */
export function textsOf(node: DataNode | undefined, names: readonly string[]): Record<string, string> {
  const texts = names.flatMap((name) => {
    const text = textOf(childOf(node, name))
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(texts)
}

export function flagsOf(node: DataNode | undefined, names: readonly string[]): Record<string, boolean> {
  const flags = names.flatMap((name) => {
    const flag = flagOf(childOf(node, name))
    return flag === undefined ? [] : [[name, flag] as const]
  })
  return Object.fromEntries(flags)
}

/** A parameter with its name and place; those of bodies and forms are read by `readSwaggerBody`. */
export function readParameter(node: DataNode, { context, schemas }: Readers): ParameterDraft | undefined {
  const [name, place] = [textOf(childOf(node, 'name')), textOf(childOf(node, 'in'))]
  if (name === undefined || !isPlace(place)) {
    context.report('openapi/unexpected-value', context.spanOf(node), {
      word: name === undefined ? 'name' : 'in',
    })
    return undefined
  }
  const at = childOf(node, 'name') ?? node
  const media = entriesOf(childOf(node, 'content'))[0]?.[1].value
  const schema = childOf(node, 'schema') ?? childOf(media, 'schema')
  return {
    name,
    in: place,
    required: flagOf(childOf(node, 'required')) ?? false,
    ...textsOf(node, ['description', 'style']),
    ...flagsOf(node, ['deprecated', 'explode']),
    ...(context.isSwagger2 ? COLLECTIONS[textOf(childOf(node, 'collectionFormat')) ?? ''] : {}),
    schema: schema === undefined ? schemas.read(schemaInside(node), at) : schemas.read(schema, at),
    ...examplesOf(node, context),
    at: context.spanOf(at),
  }
}

function isPlace(place: string | undefined): place is ParameterPlace {
  return PARAMETER_PLACES.some((known) => known === place)
}

/** How Swagger 2 writes what `style` and `explode` say since. */
const COLLECTIONS: Readonly<Record<string, { style?: string; explode: boolean }>> = {
  csv: { explode: false },
  multi: { explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
}

/** Words of a parameter or header of Swagger 2 that are no part of the schema beside them. */
const NO_SCHEMA: ReadonlySet<string> = new Set(
  'name in required description deprecated allowEmptyValue allowReserved collectionFormat style explode example examples content'.split(
    ' ',
  ),
)

function schemaInside(node: DataNode): DataNode {
  const entries = new Map(entriesOf(node).filter(([name]) => !NO_SCHEMA.has(name)))
  return { start: node.start, end: node.end, kind: 'map', entries }
}

/** The samples of a parameter, a header or a content type: one without a name, or several with names. */
function examplesOf(node: DataNode | undefined, { resolve, spend }: Context): { examples?: JsonValue[] } {
  const example = childOf(node, 'example')
  const named = entriesOf(childOf(node, 'examples')).map(([, { value }]) => childOf(resolve(value), 'value'))
  const values = [example, ...named].filter((value) => value !== undefined)
  return values.length === 0 ? {} : { examples: values.map((value) => jsonOf(value, spend)) }
}

export function readBody(node: DataNode, at: Range, readers: Readers): BodyDraft {
  return {
    ...flagsOf(node, ['required']),
    ...textsOf(node, ['description']),
    samples: [],
    content: readContent(childOf(node, 'content'), readers),
    at: readers.context.spanOf(at),
  }
}

function readContent(node: DataNode | undefined, { context, schemas }: Readers): MediaDraft[] {
  return namedEntries(node).map(([type, { key, value }]) => {
    const media = context.resolve(value)
    const schema = childOf(media, 'schema')
    if (childOf(media, 'encoding') !== undefined) context.leaveOut('encoding', key)
    return {
      type,
      ...(schema === undefined ? {} : { schema: schemas.read(schema, schema) }),
      ...examplesOf(media, context),
    }
  })
}

export function readResponse(status: string, { key, value }: Entry, readers: Readers): ResponseDraft {
  const { context } = readers
  const node = context.resolve(value)
  const headers = namedEntries(childOf(node, 'headers')).map(([name, entry]) =>
    readHeader(name, entry, readers),
  )
  const links = entriesOf(childOf(node, 'links')).map(
    ([name, entry]) => [name, readLink(entry.value, context)] as const,
  )
  const content = context.isSwagger2 ? swaggerContent(node, readers) : childOf(node, 'content')
  return {
    status,
    ...textsOf(node, ['description']),
    samples: [],
    ...(headers.length > 0 ? { headers } : {}),
    ...(content === undefined
      ? {}
      : { content: Array.isArray(content) ? content : readContent(content, readers) }),
    ...(links.length > 0 ? { links: record(links) } : {}),
    at: context.spanOf(key),
  }
}

function readHeader(name: string, { key, value }: Entry, { context, schemas }: Readers): HeaderDraft {
  const node = context.resolve(value)
  const inside = childOf(node, 'schema') ?? (node === undefined ? undefined : schemaInside(node))
  return {
    name,
    ...textsOf(node, ['description']),
    ...flagsOf(node, ['required', 'deprecated']),
    schema: inside === undefined ? {} : schemas.read(inside, key),
    ...examplesOf(node, context),
    at: context.spanOf(key),
  }
}

function readLink(value: DataNode, { resolve, spend }: Context): Link {
  const node = resolve(value)
  const parameters = entriesOf(childOf(node, 'parameters'))
  const requestBody = childOf(node, 'requestBody')
  return {
    ...textsOf(node, ['description', 'operationId', 'operationRef']),
    ...(parameters.length > 0
      ? {
          parameters: record(parameters.map(([name, { value: one }]) => [name, jsonOf(one, spend)] as const)),
        }
      : {}),
    ...(requestBody === undefined ? {} : { requestBody: jsonOf(requestBody, spend) }),
  }
}

/** Swagger 2: one schema for all content types that the operation produces. */
function swaggerContent(node: DataNode | undefined, readers: Readers): MediaDraft[] | undefined {
  const { context, schemas } = readers
  const schema = childOf(node, 'schema')
  const examples = childOf(node, 'examples')
  if (schema === undefined && examples === undefined) return undefined
  const types = context.produces.length > 0 ? context.produces : ['application/json']
  return types.map((type) => {
    const example = childOf(examples, type)
    return {
      type,
      ...(schema === undefined ? {} : { schema: schemas.read(schema, schema) }),
      ...(example === undefined ? {} : { examples: [jsonOf(example, context.spend)] }),
    }
  })
}

/** Swagger 2: the parameter of the body, or those of a form as one object. */
export function readSwaggerBody(nodes: readonly DataNode[], readers: Readers): BodyDraft | undefined {
  const { context, schemas } = readers
  const placeOf = (node: DataNode): string | undefined => textOf(childOf(node, 'in'))
  const body = nodes.find((node) => placeOf(node) === 'body')
  const fields = nodes.filter((node) => placeOf(node) === 'formData')
  const [first] = body === undefined ? fields : [body]
  if (first === undefined) return undefined
  const held = body === undefined ? undefined : (childOf(body, 'schema') ?? schemaInside(body))
  const read = (): SchemaDraft => (held === undefined ? formOf(fields, readers) : schemas.read(held, first))
  const isRequired = body === undefined ? fields.some(isRequiredField) : isRequiredField(body)
  return {
    ...(isRequired ? { required: true } : {}),
    ...(body === undefined ? {} : textsOf(body, ['description'])),
    samples: [],
    content: mediaOf(body, fields, context).map((type) => ({ type, schema: read() })),
    at: context.spanOf(childOf(first, 'name') ?? first),
  }
}

function isRequiredField(node: DataNode): boolean {
  return flagOf(childOf(node, 'required')) === true
}

function mediaOf(body: DataNode | undefined, fields: readonly DataNode[], { consumes }: Context): string[] {
  if (body !== undefined) return consumes.length > 0 ? consumes : ['application/json']
  if (consumes.length > 0) return consumes
  const hasFile = fields.some((field) => textOf(childOf(field, 'type')) === 'file')
  return [hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded']
}

function formOf(fields: readonly DataNode[], { schemas }: Readers): SchemaDraft {
  const properties = fields.flatMap((field) => {
    const name = textOf(childOf(field, 'name'))
    if (name === undefined) return []
    const description = textsOf(field, ['description'])
    return [
      [
        name,
        { ...schemas.read(schemaInside(field), childOf(field, 'name') ?? field), ...description },
      ] as const,
    ]
  })
  const required = fields.filter(isRequiredField).flatMap((field) => textOf(childOf(field, 'name')) ?? [])
  return { type: 'object', properties: record(properties), ...(required.length > 0 ? { required } : {}) }
}
