/**
 * What all parts of the OpenAPI file need to know of the model: the keys of its components, which operation
 * ids can be used, and what is noted beside each part.
 */
import { own } from '../../core/record.ts'
import type { ApiModel, Operation, Origins } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { allocateComponentKeys } from '../names.ts'
import { uniqueIdsOf } from '../placement.ts'
import { partObject, schemaObject } from '../schema.ts'
import type { JsonObject, SchemaForm } from '../schema.ts'
import type { EmitInput } from '../types.ts'

export interface PlacedOperation {
  operation: Operation
  /** Where it stands in the model. */
  pointer: string
  /** The path with its templates; undefined for a callback, whose address is an expression. */
  path: string | undefined
}

export interface Scope {
  model: ApiModel
  /** Keys of `components.schemas` by documented name. */
  schemaKeys: ReadonlyMap<string, string>
  /** Keys of `components.securitySchemes` by documented name. */
  schemeKeys: ReadonlyMap<string, string>
  /** Operation ids that only one operation has. */
  uniqueIds: ReadonlySet<string>
  /** The source and the inferred facts of the part at a JSON Pointer, when they are asked for. */
  marks: (pointer: string) => JsonObject
  /** The whole of what is sent in one place. */
  schema: (schema: Schema, pointer: string) => JsonObject
  /** A schema with a name. */
  definition: (schema: Schema, pointer: string) => JsonObject
}

export function scopeOf({ model, origins, options, since }: EmitInput): Scope {
  const schemaKeys = allocateComponentKeys(Object.keys(model.schemas))
  const docs = options.provenance ? marksFrom(origins) : () => ({})
  const marks = (pointer: string): JsonObject => ({ ...docs(pointer), ...sinceMark(pointer, since) })
  const form: SchemaForm = {
    reference: (name) => {
      const key = schemaKeys.get(name)
      return key === undefined ? undefined : `#/components/schemas/${key}`
    },
    extras: marks,
    hasOpenApiWords: true,
    isReferenceAlone: true,
  }
  return {
    model,
    schemaKeys,
    schemeKeys: allocateComponentKeys(Object.keys(model.securitySchemes)),
    uniqueIds: uniqueIdsOf(model),
    marks,
    schema: (schema, pointer) => schemaObject(schema, pointer, form),
    definition: (schema, pointer) => partObject(schema, pointer, form),
  }
}

function marksFrom(origins: Origins): (pointer: string) => JsonObject {
  return (pointer) => {
    const origin = own(origins, pointer)
    if (origin === undefined) return {}
    const { file, start, inferred = [] } = origin
    return {
      'x-docs-source': `${file}#L${start.line}`,
      'x-docs-inferred': inferred.length > 0 ? inferred : undefined,
    }
  }
}

function sinceMark(pointer: string, since: EmitInput['since']): JsonObject {
  const label = own(since?.byPointer, pointer)
  return label === undefined ? {} : { 'x-since': label }
}
