/**
 * The facts of a fragment, each with the place where it was read: what has to reach the model.
 * In: a fragment. Out: facts, each with those that it holds. What is evidence only (rows below a reference, the text of
 * requests) is no fact of its own.
 */
import type { Span } from '../core/span.ts'
import type { BodyDraft, Fragment, OperationDraft, ResponseDraft, SampleDraft } from './fragment.ts'
import { eachInner, type Keyword } from './keywords.ts'
import type { SchemaDraft } from './schema.ts'

export type FactKind =
  | 'info'
  | 'server'
  | 'securityScheme'
  | 'tag'
  | 'operation'
  | 'parameter'
  | 'body'
  | 'response'
  | 'header'
  | 'sample'
  | 'schema'

export interface Fact<At extends Span = Span> {
  kind: FactKind
  at: At
  /** What is lost with it. */
  parts: readonly Fact<At>[]
}

const NONE: readonly never[] = []

export function factsOf<At extends Span>(fragment: Fragment<At>): Fact<At>[] {
  const { info, servers, securitySchemes, tags, operations, schemas } = fragment
  return [
    ...factsAt('info', info === undefined ? NONE : [info]),
    ...factsAt('server', servers),
    ...factsAt('securityScheme', securitySchemes),
    ...factsAt('tag', tags),
    ...operations.map(operationFact),
    ...schemas.map(namedSchemaFact),
  ]
}

export function namedSchemaFact<At extends Span>({
  at,
  schema,
  samples,
}: Fragment<At>['schemas'][number]): Fact<At> {
  return { kind: 'schema', at, parts: [...schemaFacts(schema), ...sampleFacts(samples)] }
}

export function operationFact<At extends Span>(operation: OperationDraft<At>): Fact<At> {
  const { parameters, body, responses, callbacks = NONE } = operation
  const parts: Fact<At>[] = parameters.map(({ at, schema }) => {
    return { kind: 'parameter', at, parts: schemaFacts(schema) }
  })
  if (body !== undefined) parts.push({ kind: 'body', at: body.at, parts: contentFacts(body) })
  for (const response of responses) parts.push(responseFact(response))
  for (const callback of callbacks) parts.push(operationFact(callback.operation))
  return { kind: 'operation', at: operation.at, parts }
}

function responseFact<At extends Span>(response: ResponseDraft<At>): Fact<At> {
  const headers = (response.headers ?? NONE).map(({ at, schema }): Fact<At> => {
    return { kind: 'header', at, parts: schemaFacts(schema) }
  })
  return { kind: 'response', at: response.at, parts: [...contentFacts(response), ...headers] }
}

function contentFacts<At extends Span>({
  schema,
  content,
  samples,
}: BodyDraft<At> | ResponseDraft<At>): Fact<At>[] {
  return [
    ...schemaFacts(schema),
    ...(content ?? NONE).flatMap((media) => schemaFacts(media.schema)),
    ...sampleFacts(samples),
  ]
}

function sampleFacts<At extends Span>(samples: readonly SampleDraft<At>[]): readonly Fact<At>[] {
  return factsAt('sample', samples)
}

function factsAt<At extends Span>(kind: FactKind, drafts: readonly { at?: At }[]): readonly Fact<At>[] {
  if (drafts.length === 0) return NONE
  return drafts.flatMap(({ at }) => (at === undefined ? [] : [{ kind, at, parts: NONE }]))
}

/** A schema without a place of its own passes on what it holds. */
function schemaFacts<At extends Span>(schema: SchemaDraft<At> | undefined): readonly Fact<At>[] {
  if (schema === undefined) return NONE
  let parts: Fact<At>[] | undefined
  eachInner(schema, (inner: SchemaDraft<At>, keyword) => {
    if (isUntoldBranch(inner, keyword)) return
    for (const fact of schemaFacts(inner)) (parts ??= []).push(fact)
  })
  return schema.at === undefined ? (parts ?? NONE) : [{ kind: 'schema', at: schema.at, parts: parts ?? NONE }]
}

const UNIONS: ReadonlySet<Keyword> = new Set(['allOf', 'anyOf', 'oneOf'])

/** A branch of which the page shows only that it exists: what is known belongs to the union as a whole. */
function isUntoldBranch(schema: SchemaDraft, keyword: Keyword): boolean {
  return UNIONS.has(keyword) && Object.keys(schema).every((key) => key === 'at' || key === 'inferred')
}
