/**
 * The responses of an operation: fields below labels of responses, samples, tables and lists of statuses, and what
 * the prose says of the status. In: a statement with the parts of its unit. Out: drafts, one for each status.
 */
import type { Paragraph } from 'mdast'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { Span } from '../../core/span.ts'
import { phraseOf, phraseText, withoutCodeMarks } from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import type { ResponseDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { objectOfFields } from '../../reading/fields/field-schema.ts'
import { readTypePhrase } from '../../reading/types/type-phrase.ts'
import { addFurtherProperties } from './further-properties.ts'
import { isRequestSample, type MethodStatement } from './sides.ts'
import type { StatusRow } from '../../reading/tables/field-table.ts'
import type { FieldPart, Parts, SamplePart, TypePart } from './part-types.ts'

const OK = '200'

export function draftResponses({ method }: MethodStatement, parts: Parts): ResponseDraft[] {
  const builder = new ResponseBuilder(statusInProse(parts.prose))
  for (const row of parts.statuses) builder.describe(row)
  for (const sample of parts.samples) if (!isRequestSample(sample, method)) builder.addSample(sample)
  for (const part of parts.fields)
    if (part.role === 'response' && part.object === undefined) builder.addFields(part)
  for (const part of parts.types) if (part.role === 'response') builder.addType(part)
  builder.addReturned(parts.prose)
  return builder.responses()
}

class ResponseBuilder {
  readonly #responses = new Map<string, ResponseDraft>()
  readonly #stated: { status: string; at: Span } | undefined

  constructor(stated: { status: string; at: Span } | undefined) {
    this.#stated = stated
  }

  responses(): ResponseDraft[] {
    if (this.#stated !== undefined && ![...this.#responses.keys()].some((status) => status.startsWith('2')))
      this.#of(this.#stated.status, this.#stated.at)
    return [...this.#responses.values()].sort((a, b) => (a.status < b.status ? -1 : 1))
  }

  /** The status that nothing names: what the prose or a table says of success, or 200. */
  #success(): string {
    return this.#stated?.status ?? [...this.#responses.keys()].find((status) => status.startsWith('2')) ?? OK
  }

  #of(status: string, at: Span, isStated = true): ResponseDraft {
    const known = this.#responses.get(status)
    if (known !== undefined) return known
    const made: ResponseDraft = {
      status,
      samples: [],
      isOpen: true,
      at,
      ...(isStated ? {} : { inferred: ['status'] }),
    }
    this.#responses.set(status, made)
    return made
  }

  describe({ status, description, schema, at }: StatusRow): void {
    const response = this.#of(status, at)
    if (description !== '') response.description ??= description
    if (schema !== undefined) response.schema ??= { ...schema, at }
  }

  addType({ status, schema, at }: TypePart): void {
    this.#of(status ?? this.#success(), at, status !== undefined).schema ??= { ...schema, at }
  }

  addSample({ sample, status, statusOfLabel, mediaType }: SamplePart): void {
    const stated = status ?? statusOfLabel
    const response = this.#of(stated ?? this.#success(), sample.at, stated !== undefined)
    if (sample.text.trim() === '') return
    response.samples.push({ ...sample })
    if (mediaType !== undefined) response.mediaTypes = [mediaType]
  }

  addFields({ status, fields, at }: FieldPart): void {
    const response = this.#of(status ?? this.#success(), at, status !== undefined)
    const object: SchemaDraft = { ...objectOfFields(structuredClone(fields)), at }
    if (response.schema !== undefined) return addFurtherProperties(response.schema, object)
    response.schema = isListOf(response, object)
      ? { type: 'array', items: object, inferred: ['type'], at }
      : object
  }

  /** `Returns a [user](#user-object) object.` */
  addReturned(prose: readonly Paragraph[]): void {
    const status = this.#success()
    const response = this.#responses.get(status)
    if (response?.schema !== undefined || status === '204') return
    for (const node of prose) {
      const schema = returnedIn(node)
      if (schema === undefined) continue
      this.#of(status, spanOf(node), this.#stated !== undefined).schema = { ...schema, at: spanOf(node) }
      return
    }
  }
}

/** Whether the sample is a list of objects that have these fields. */
function isListOf({ samples }: ResponseDraft, { properties = {} }: SchemaDraft): boolean {
  const value = jsonOf(samples[0]?.text)
  if (!Array.isArray(value)) return false
  const [first] = value
  return (
    isJsonObject(first ?? null) &&
    Object.keys(first as object).some((name) => Object.hasOwn(properties, name))
  )
}

function jsonOf(text: string | undefined): JsonValue | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as JsonValue)
  } catch {
    return undefined
  }
}

const STATUS = /\b(2\d\d)\b(?:\s|`)*(?:OK|Created|Accepted|No Content|Partial Content|status|response|empty)/i

/** The status of success that the prose names. */
function statusInProse(prose: readonly Paragraph[]): { status: string; at: Span } | undefined {
  for (const node of prose) {
    const status = STATUS.exec(phraseText(phraseOf(node.children)))?.[1]
    if (status !== undefined) return { status, at: spanOf(node) }
  }
  return undefined
}

/** The type that a sentence beginning with "Returns" names by a link. */
function returnedIn(node: Paragraph): SchemaDraft | undefined {
  const { text: marked, links } = phraseOf(node.children)
  const text = withoutCodeMarks(marked).slice(0, 2000)
  const found =
    /\b(?:returns?|returning|responds? with|response is):?\s+((?:an?|the|all|one|new|updated|created|modified|current|full|list|array|of|map|partial|\s){0,60}\u0001\d+\u0002(?:\s+objects?)?)/i.exec(
      text,
    )
  if (found === null) return undefined
  const { schema } = readTypePhrase(
    (found[1] ?? '').replaceAll(
      /\b(?:an?|the|all|one|new|updated|created|modified|current|full|partial)\s+/gi,
      '',
    ),
    links,
  )
  return schema.named === undefined && schema.items?.named === undefined ? undefined : schema
}
