/**
 * Shapes of bodies and responses of hand-written pages, whose samples show more than their tables state.
 * In: drafts that are open to it. Out: the drafts with the properties that only samples show, each marked as inferred.
 */
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { own } from '../../core/record.ts'
import { schemaOfSamples } from '../../model/infer-schema.ts'
import type { BodyDraft, ResponseDraft } from '../../model/fragment.ts'
import type { Place } from '../../core/span.ts'
import { infer, isSilent } from './evidence.ts'
import { valueOfSample } from './samples.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

export function learnShapes(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): void {
  for (const { body, responses } of operations)
    for (const part of body === undefined ? responses : [body, ...responses]) learnPart(part, report)
  for (const { schema, samples, anchors } of definitions.values())
    if (anchors !== undefined) addShape(schema, valuesOf(samples, report))
}

function learnPart(part: BodyDraft<Place> | ResponseDraft<Place>, report: PlaceReport): void {
  if (part.isOpen !== true || part.samples.length === 0) return
  const values = valuesOf(part.samples, report)
  if (values.length === 0) return
  part.schema = part.schema === undefined ? { at: part.at } : aroundFields(part.schema, values)
  addShape(part.schema, values)
}

function valuesOf(samples: ResponseDraft<Place>['samples'], report: PlaceReport): JsonValue[] {
  const json = samples.filter(({ language }) => language === 'json')
  return json.map((sample) => valueOfSample(sample, report)).filter((value) => value !== undefined)
}

function addShape(schema: PlacedSchema, values: readonly JsonValue[]): void {
  if (values.length > 0) complete(schema, schemaOfSamples(values) as PlacedSchema)
}

/** What is stated stays; what samples show beside it is added. */
function complete(schema: PlacedSchema, shown: PlacedSchema): void {
  if (schema.named !== undefined || schema.$ref !== undefined) return
  if (isSilent(schema)) {
    const { inferred = [], ...shape } = shown
    Object.assign(schema, shape)
    for (const fact of inferred) infer(schema, fact)
    return
  }
  if (schema.properties !== undefined || schema.type === 'object') completeProperties(schema, shown)
  else if (schema.type === 'array' && shown.items !== undefined) completeItems(schema, shown.items)
}

function completeItems(schema: PlacedSchema, shown: PlacedSchema): void {
  if (schema.items !== undefined) return complete(schema.items, shown)
  if (isSilent(shown)) return
  schema.items = shown
  infer(schema, 'items')
}

function completeProperties(schema: PlacedSchema, { properties: shown = {} }: PlacedSchema): void {
  if (schema.additionalProperties !== undefined || Object.keys(shown).length === 0) return
  const known = schema.properties
  const properties = Object.assign(Object.create(null) as Record<string, PlacedSchema>, known)
  for (const [name, shape] of Object.entries(shown)) {
    const stated = own(known, name)
    if (stated === undefined) properties[name] = shape
    else complete(stated, shape)
  }
  schema.properties = properties
}

/** Tables often state the fields of what a property holds: `{ "data": { … } }`; the samples show around what. */
function aroundFields(schema: PlacedSchema, values: readonly JsonValue[]): PlacedSchema {
  const [value] = values
  const { properties } = schema
  if (value === undefined || properties === undefined || !isJsonObject(value)) return schema
  const isOwn = (shown: JsonValue) =>
    isJsonObject(shown) && Object.keys(shown).some((name) => Object.hasOwn(properties, name))
  if (isOwn(value)) return schema
  for (const [name, inner] of Object.entries(value)) {
    const isList = Array.isArray(inner) && inner[0] !== undefined && isOwn(inner[0])
    if (!isList && !isOwn(inner)) continue
    const held: PlacedSchema = isList ? { type: 'array', items: schema, inferred: ['type'] } : schema
    const outer = Object.assign(Object.create(null) as Record<string, PlacedSchema>, { [name]: held })
    return {
      type: 'object',
      properties: outer,
      inferred: ['type', 'properties'],
      ...(schema.at && { at: schema.at }),
    }
  }
  return schema
}
