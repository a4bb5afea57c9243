/**
 * Content types and lists in bodies: what sample requests and sample values tell of bodies and responses.
 */
import type { JsonValue } from '../../core/json.ts'
import type { BodyDraft, RequestSample, ResponseDraft, SampleDraft } from '../../model/fragment.ts'
import type { Place } from '../../core/span.ts'
import { nameOfRef } from '../../model/schema.ts'
import { hasType, infer, isSilent, type SampleEvidence } from './evidence.ts'
import { valueOfSample } from './samples.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

const FORM = 'application/x-www-form-urlencoded'
const DEFAULT_TYPE = 'application/json'
const XML = 'application/xml'

/** For each kind of fence the content type that it most often stands for. */
const TYPE_OF_LANGUAGE: ReadonlyMap<string, string> = new Map([
  ['json', DEFAULT_TYPE],
  ['yaml', FORM],
  ['xml', XML],
  ['', 'text/plain'],
])

/** Sets the content types of body and responses, and what samples show of schemas that nothing else tells of. */
export function learnContent(operation: PlacedOperation, context: Context): void {
  if (operation.body !== undefined) learnBody(operation.body, operation.requests, context)
  for (const response of operation.responses)
    learnResponse(response, acceptOf(response, operation, context.definitions), context)
  for (const callback of operation.callbacks ?? []) learnContent(callback.operation, context)
}

interface Context {
  definitions: Definitions
  evidence: SampleEvidence
  report: PlaceReport
}

export function headerOf(requests: readonly RequestSample<Place>[], name: string): string | undefined {
  for (const { headers } of requests) {
    const found = headers.find((header) => header.name.toLowerCase() === name)
    if (found !== undefined) return found.value
  }
  return undefined
}

function learnBody(
  body: BodyDraft<Place>,
  requests: readonly RequestSample<Place>[],
  context: Context,
): void {
  if (body.mediaTypes === undefined) {
    const stated = headerOf(requests, 'content-type')
    body.mediaTypes = typesWith(stated ?? typeOfSamples(body.samples), body.samples)
    body.inferred = [...(body.inferred ?? []), 'content']
  }
  const values = valuesOf(body.samples, context.report)
  const schema = body.schema ?? { at: body.at }
  body.schema = listed(schema, values, context)
  learnSchema(body.schema, values, context)
}

function learnResponse(response: ResponseDraft<Place>, accept: string | undefined, context: Context): void {
  if (!hasContent(response)) return
  if (response.mediaTypes === undefined) {
    const type = accept === undefined || accept === '*/*' ? undefined : accept
    response.mediaTypes = typesWith(type ?? typeOfSamples(response.samples), response.samples)
    response.inferred = [...(response.inferred ?? []), 'content']
  }
  if (response.schema !== undefined)
    learnSchema(response.schema, valuesOf(response.samples, context.report), context)
}

function hasContent({ schema, samples }: ResponseDraft<Place>): boolean {
  return schema !== undefined || samples.length > 0
}

const CAN_HOLD_OBJECTS = /json|xml|yaml|cbor|msgpack|form|event-stream|\*\/\*/i

/**
 * The request asks for the first type of the first response that has one. Others mostly have the same, but an
 * object is no image.
 */
function acceptOf(
  response: ResponseDraft<Place>,
  { responses, requests }: PlacedOperation,
  definitions: Definitions,
): string | undefined {
  const accept = headerOf(requests, 'accept')
  if (accept === undefined || response === responses.find(hasContent)) return accept
  return CAN_HOLD_OBJECTS.test(accept) || !isOfObjects(response, definitions) ? accept : undefined
}

function isOfObjects({ schema = {}, samples }: ResponseDraft<Place>, definitions: Definitions): boolean {
  const target = schema.$ref === undefined ? schema : definitions.get(nameOfRef(schema.$ref))?.schema
  const isPart = target !== undefined && (isObject(target) || hasType(target, 'array'))
  return isPart || samples.some(({ language, text }) => language === 'json' && /^\s*[[{]/.test(text))
}

function typeOfSamples(samples: readonly SampleDraft<Place>[]): string {
  return TYPE_OF_LANGUAGE.get(samples[0]?.language ?? 'json') ?? DEFAULT_TYPE
}

/** A sample in XML beside others shows that there is XML, too: requests ask only for the first type. */
function typesWith(first: string, samples: readonly SampleDraft<Place>[]): string[] {
  const isXml = (type: string): boolean => /\bxml\b/i.test(type)
  const showsXml = samples.some(({ language }) => language === 'xml')
  return showsXml && !isXml(first) ? [first, XML] : [first]
}

function valuesOf(samples: readonly SampleDraft<Place>[], report: PlaceReport): JsonValue[] {
  return samples.map((sample) => valueOfSample(sample, report)).filter((value) => value !== undefined)
}

/** The generator prints a body that is a list as the link of its items; the sample shows that it is a list. */
function listed(schema: PlacedSchema, values: readonly JsonValue[], { definitions }: Context): PlacedSchema {
  if (schema.$ref === undefined || values.length === 0 || !values.every(Array.isArray)) return schema
  const target = definitions.get(nameOfRef(schema.$ref))?.schema
  if (target === undefined || !isObject(target)) return schema
  const { at, ...items } = schema
  const list: PlacedSchema = { type: 'array', items }
  if (at !== undefined) list.at = at
  infer(list, 'type')
  return list
}

/** An object of which no field stands in a row: generators print no rows where a schema does not say its type. */
function isBareObject(schema: PlacedSchema): boolean {
  const { type, properties, additionalProperties, allOf, anyOf, oneOf } = schema
  return (
    type === 'object' &&
    [properties, additionalProperties, allOf, anyOf, oneOf].every((one) => one === undefined)
  )
}

/** Of a union, or of what nothing is told, the target itself can be a list. */
function isObject(schema: PlacedSchema): boolean {
  return (
    hasType(schema, 'object') || schema.properties !== undefined || schema.additionalProperties !== undefined
  )
}

/** `array[object]` is all that tables of parameters say of lists of references; lists of objects have no more. */
function referItems({ type, items }: PlacedSchema, value: JsonValue, evidence: SampleEvidence): void {
  if (type !== 'array' || items === undefined || !isBareObject(items) || !Array.isArray(value)) return
  const { $ref } = evidence.shapeOf(value[0] ?? null)
  if ($ref === undefined) return
  delete items.type
  items.$ref = $ref
  infer(items, '$ref')
}

function learnSchema(schema: PlacedSchema, values: readonly JsonValue[], { evidence }: Context): void {
  for (const value of values) {
    if (isSilent(schema)) {
      Object.assign(schema, evidence.wholeOf(value))
      infer(schema, 'schema')
    } else if (isBareObject(schema)) {
      const properties = evidence.fieldsOf(value)
      if (properties !== undefined) Object.assign(schema, { properties })
      infer(schema, 'properties')
    } else {
      referItems(schema, value, evidence)
      evidence.add(schema, value)
    }
  }
}
