/**
 * From spans in a piece of text to places in the file that the user has.
 * In: a fragment whose spans count from the piece's first line. Out: the same fragment with places.
 */
import type { Place, Span } from '../core/span.ts'
import type {
  BodyDraft,
  Fragment,
  MediaDraft,
  OperationDraft,
  ResponseDraft,
  SampleDraft,
} from './fragment.ts'
import { eachInner } from './keywords.ts'
import type { SchemaDraft } from './schema.ts'

export type ToPlace = (span: Span) => Place

export function locateFragment(fragment: Fragment, place: ToPlace): Fragment<Place> {
  const { info, specifications } = fragment
  return {
    ...(info === undefined ? {} : { info: located(info, place) }),
    servers: fragment.servers.map((server) => located(server, place)),
    securitySchemes: fragment.securitySchemes.map((scheme) => ({ ...scheme, at: place(scheme.at) })),
    tags: fragment.tags.map((tag) => ({ ...tag, at: place(tag.at) })),
    operations: fragment.operations.map((operation) => locateOperation(operation, place)),
    schemas: fragment.schemas.map((draft) => ({
      ...draft,
      schema: locateSchema(draft.schema, place),
      samples: locateSamples(draft.samples, place),
      at: place(draft.at),
    })),
    ...(specifications === undefined
      ? {}
      : { specifications: specifications.map((use) => ({ ...use, at: place(use.at) })) }),
    findings: fragment.findings.map(({ code, args, at, related }) => ({
      code,
      args,
      at: place(at),
      ...(related === undefined ? {} : { related: related.map(place) }),
    })),
    ledger: fragment.ledger.map((entry) => ({ ...entry, at: place(entry.at) })),
  }
}

/** A part whose place is not always known. */
function located<T extends { at?: Span }>(part: T, place: ToPlace): Omit<T, 'at'> & { at?: Place } {
  const { at, ...rest } = part
  return at === undefined ? rest : { ...rest, at: place(at) }
}

function locateSamples(samples: readonly SampleDraft[], place: ToPlace): SampleDraft<Place>[] {
  return samples.map((sample) => ({ ...sample, at: place(sample.at) }))
}

function locateOperation(operation: OperationDraft, place: ToPlace): OperationDraft<Place> {
  const { body, callbacks, ...rest } = operation
  return {
    ...rest,
    requests: operation.requests.map((request) => ({ ...request, at: place(request.at) })),
    parameters: operation.parameters.map((parameter) => ({
      ...parameter,
      schema: locateSchema(parameter.schema, place),
      at: place(parameter.at),
    })),
    ...(body === undefined ? {} : { body: locateBody(body, place) }),
    responses: operation.responses.map((response) => locateResponse(response, place)),
    ...(callbacks === undefined
      ? {}
      : {
          callbacks: callbacks.map((callback) => ({
            ...callback,
            operation: locateOperation(callback.operation, place),
            at: place(callback.at),
          })),
        }),
    at: place(operation.at),
  }
}

function locateBody(body: BodyDraft, place: ToPlace): BodyDraft<Place> {
  const { schema, content, ...rest } = body
  return {
    ...rest,
    samples: locateSamples(body.samples, place),
    ...(schema === undefined ? {} : { schema: locateSchema(schema, place) }),
    ...(content === undefined ? {} : { content: locateContent(content, place) }),
    at: place(body.at),
  }
}

function locateContent(content: readonly MediaDraft[], place: ToPlace): MediaDraft<Place>[] {
  return content.map(({ schema, ...media }) =>
    schema === undefined ? media : { ...media, schema: locateSchema(schema, place) },
  )
}

function locateResponse(response: ResponseDraft, place: ToPlace): ResponseDraft<Place> {
  const { schema, headers, content, ...rest } = response
  const whole: ResponseDraft<Place> = {
    ...rest,
    samples: locateSamples(response.samples, place),
    at: place(response.at),
  }
  if (schema !== undefined) whole.schema = locateSchema(schema, place)
  if (content !== undefined) whole.content = locateContent(content, place)
  if (headers !== undefined) {
    whole.headers = headers.map((header) => ({
      ...header,
      schema: locateSchema(header.schema, place),
      at: place(header.at),
    }))
  }
  return whole
}

/** Works in place: a draft belongs to one fragment, and trees of rows are the bulk of it. */
function locateSchema(schema: SchemaDraft, place: ToPlace): SchemaDraft<Place> {
  if (schema.at !== undefined) schema.at = place(schema.at)
  if (schema.valuesAt !== undefined) schema.valuesAt = schema.valuesAt.map(place)
  for (const child of draftChildren(schema)) locateSchema(child, place)
  return schema as SchemaDraft<Place>
}

/** All drafts directly inside a draft, what is shown beside a reference included. */
export function draftChildren<At extends Span>(schema: SchemaDraft<At>): SchemaDraft<At>[] {
  const children: SchemaDraft<At>[] = []
  eachInner(schema, (child) => children.push(child))
  if (schema.inlineCopy !== undefined) children.push(schema.inlineCopy)
  return children
}
