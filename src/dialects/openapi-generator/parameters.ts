/**
 * Decides where the parameters of a client's method are sent. Only the path states a place: its template names its
 * parameters. With a content type the last model is the body; of form fields nothing tells them from the query.
 */
import type { BodyDraft, OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import { nameKey } from '../../core/name-key.ts'
import { record } from '../../core/record.ts'
import { CLIENT_SPELLING, type InferredFact, type SchemaDraft } from '../../model/schema.ts'
import type { Field } from './fields.ts'
import type { Section } from './operation.ts'

export function placeParameters(operation: OperationDraft, { fields, consumes }: Section): void {
  const inPath = pathNames(operation.displayedPath ?? '')
  const others = fields.filter((field) => !inPath.has(nameKey(field.name)))
  for (const field of fields) {
    const name = inPath.get(nameKey(field.name))
    if (name !== undefined)
      operation.parameters.push({ ...parameterOf(field), name, in: 'path', required: true })
  }
  const isForm = consumes.length > 0 && consumes.every((type) => FORM.test(type))
  const body = isForm ? undefined : consumes.length > 0 ? others.findLast(canBeBody) : undefined
  if (isForm && others.length > 0) operation.body = { ...formOf(others), mediaTypes: consumes }
  else if (body !== undefined) operation.body = { ...bodyOf(body), mediaTypes: consumes }
  if (isForm) return
  for (const field of others)
    if (field !== body)
      operation.parameters.push({
        ...parameterOf(field),
        inferred: [...openFacts(field), 'in', CLIENT_SPELLING],
      })
}

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/

/** The names in a path template, whatever the spelling of the client. */
function pathNames(path: string): Map<string, string> {
  return new Map([...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => [nameKey(name), name]))
}

function openFacts({ isMarked }: Field): InferredFact[] {
  return isMarked ? [] : ['required']
}

function parameterOf({ name, isRequired, schema }: Field): ParameterDraft {
  const { description, inferred: _, ...type } = schema
  const parameter: ParameterDraft = {
    name,
    in: 'query',
    required: isRequired,
    schema: type,
    at: type.at as ParameterDraft['at'],
  }
  return description === undefined ? parameter : { ...parameter, description }
}

function canBeBody({ name, schema }: Field): boolean {
  return isModel(schema) || schema.format === 'binary' || /^body$|(?:Body|Request|_body|_request)$/.test(name)
}

function isModel({ $ref, named, items, additionalProperties }: SchemaDraft): boolean {
  if ($ref !== undefined || named !== undefined || (items !== undefined && isModel(items))) return true
  return typeof additionalProperties === 'object' && isModel(additionalProperties)
}

function bodyOf(field: Field): BodyDraft {
  const { description, inferred: _, ...schema } = field.schema
  const at = schema.at as BodyDraft['at']
  const body: BodyDraft = { required: field.isRequired, schema, samples: [], inferred: openFacts(field), at }
  return description === undefined ? body : { ...body, description }
}

function formOf(fields: readonly Field[]): BodyDraft {
  const schema: SchemaDraft = {
    type: 'object',
    properties: record(fields.map(({ name, schema: one }) => [name, one] as const)),
    inferred: ['type'],
  }
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  if (required.length > 0) schema.required = required
  return { required: required.length > 0, schema, samples: [], at: fields[0]?.schema.at as BodyDraft['at'] }
}
