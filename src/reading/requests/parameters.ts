/**
 * Parameters from the path, the query, the headers and the cookies of a command. All that they say is inferred:
 * a command shows a value, never what is allowed.
 */
import type { Span } from '../../core/span.ts'
import { widenSchemas } from '../../model/infer-schema.ts'
import type { ParameterDraft } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { NamedValue } from './path-names.ts'
import type { NamedText } from './request.ts'
import type { QueryPart } from './url.ts'
import { schemaOfText } from './values.ts'
import type { Variables } from './shell/variables.ts'

/** What a parameter concluded from a command has inferred. */
const INFERRED = ['required', 'schema']

export function pathParameters(
  values: readonly NamedValue[],
  variables: Variables,
  at: Span,
): ParameterDraft[] {
  return values.map(({ name, piece }) => {
    const description = piece.variable?.description
    return {
      name,
      in: 'path',
      required: true,
      ...(description === undefined ? {} : { description }),
      schema: pathSchema(piece.value, variables),
      inferred: piece.name === undefined ? ['name', ...INFERRED] : INFERRED,
      at,
    }
  })
}

/** An id that is all digits is still only an id: a path says nothing of numbers. */
function pathSchema(value: string | undefined, variables: Variables): SchemaDraft {
  const schema = schemaOfText(value, variables)
  if (value === undefined || schema.type === 'string') return schema
  return { type: 'string', inferred: ['type'], examples: [value] }
}

/** A name that stands several times takes a list. */
export function queryParameters(
  query: readonly QueryPart[],
  variables: Variables,
  at: Span,
): ParameterDraft[] {
  const values = new Map<string, SchemaDraft[]>()
  for (const { name, value } of query) {
    const known = values.get(name)
    if (known === undefined) values.set(name, [schemaOfText(value, variables)])
    else known.push(schemaOfText(value, variables))
  }
  return [...values].map(([name, schemas]) => {
    return { name, in: 'query', required: false, schema: oneOrList(schemas), inferred: INFERRED, at }
  })
}

function oneOrList(schemas: readonly SchemaDraft[]): SchemaDraft {
  const [first = {}, ...others] = schemas
  if (others.length === 0) return first
  const { examples = [], ...items } = others.reduce(widenSchemas, first)
  return { type: 'array', items, inferred: ['type', 'items'], examples: [examples] }
}

export function otherParameters(
  place: 'header' | 'cookie',
  values: readonly NamedText[],
  variables: Variables,
): ParameterDraft[] {
  return values.map(({ name, value, at }) => {
    return {
      name,
      in: place,
      required: false,
      schema: schemaOfText(value, variables),
      inferred: INFERRED,
      at,
    }
  })
}
