/**
 * All schemas of a model that have samples, as one JSON Schema document in the form in which they are written.
 * In: a model. Out: definitions, and their keys by JSON Pointer. Each schema says where in the model it stands.
 */
import { own } from '../core/record.ts'
import { sanitizeModel } from '../emit/sanitize.ts'
import { schemaObject, type JsonObject, type SchemaForm } from '../emit/schema.ts'
import type { ApiModel } from '../model/api.ts'
import type { Schema } from '../model/schema.ts'
import { operationPointer, rootSchemas, schemaPointer } from '../model/walk.ts'

/** The keyword under which a schema has its JSON Pointer. */
export const POINTER = 'x-pointer'

export interface SchemaBundle {
  keys: ReadonlyMap<string, string>
  definitions: Readonly<Record<string, JsonObject>>
}

/** @param isLenient whether what generators cut, `null`, `{}` and `[]`, is valid inside of everything */
export function schemaBundle(given: ApiModel, isLenient: boolean): SchemaBundle {
  const model = sanitizeModel(given)
  const roots = Object.entries(model.schemas).map(([name, schema]) => ({
    schema,
    pointer: schemaPointer(name),
  }))
  for (const [key, operation] of Object.entries(model.operations))
    roots.push(...rootSchemas(operation, operationPointer(key)))
  const keys = new Map(roots.map(({ pointer }, index) => [pointer, `s${index}`]))
  const form: SchemaForm = {
    reference: (name) => {
      const key = keys.get(schemaPointer(name))
      return key === undefined || own(model.schemas, name) === undefined ? undefined : `#/$defs/${key}`
    },
    // A pattern of a document could take a validator for ever.
    extras: (pointer) => ({ [POINTER]: pointer, pattern: undefined }),
    hasOpenApiWords: false,
    isReferenceAlone: false,
  }
  const written = ({ schema, pointer }: { schema: Schema; pointer: string }): JsonObject => {
    const object = schemaObject(schema, pointer, form)
    return isLenient ? lenient(object) : object
  }
  return {
    keys,
    definitions: Object.fromEntries(roots.map((root) => [keys.get(root.pointer) ?? '', written(root)])),
  }
}

/** `null`, `{}` and `[]`. */
const EMPTY = { type: ['null', 'object', 'array'], maxProperties: 0, maxItems: 0 }

/** Below properties, items and maps what is empty is valid; a branch is as strict as it was. */
function lenient(schema: JsonObject): JsonObject {
  const made: JsonObject = { ...schema }
  if (isObject(schema['properties'])) made['properties'] = mapped(schema['properties'], orEmpty)
  for (const word of ['items', 'additionalProperties'])
    if (isObject(schema[word])) made[word] = orEmpty(schema[word])
  for (const word of ['allOf', 'anyOf', 'oneOf'])
    if (Array.isArray(schema[word])) made[word] = (schema[word] as JsonObject[]).map(lenient)
  if (isObject(schema['not'])) made['not'] = lenient(schema['not'])
  return made
}

function orEmpty(schema: JsonObject): JsonObject {
  return { anyOf: [EMPTY, lenient(schema)] }
}

function mapped(schemas: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const changed = Object.create(null) as JsonObject
  for (const [name, schema] of Object.entries(schemas)) changed[name] = change(schema as JsonObject)
  return changed
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
