/**
 * One operation from a statement and the parts of its unit. In: both. Out: a draft; what the page leaves open, such
 * as the place of a field, follows from the path and the method.
 */
import { plainOf } from '../../markdown/phrases.ts'
import type { Report } from '../../core/diagnostics.ts'
import type { Span } from '../../core/span.ts'
import type { Method, ParameterPlace } from '../../model/api.ts'
import type { BodyDraft, OperationDraft, ParameterDraft } from '../../model/fragment.ts'
import { hasDeprecation } from './deprecation.ts'
import type { Field } from '../../reading/fields/field.ts'
import { objectOfFields, schemaOfField } from '../../reading/fields/field-schema.ts'
import type { FieldPart, Parts } from './part-types.ts'
import { draftResponses } from './draft-responses.ts'
import type { Role } from '../../reading/labels/roles.ts'
import type { Target } from '../../reading/locate/target.ts'
import { isRequestSample, sideOf, WITHOUT_BODY, type MethodStatement } from './sides.ts'

export interface OperationFacts {
  parts: Parts
  summary: string | undefined
  tag: string | undefined
  lines: readonly string[]
  /** The paths of all operations that share the parts. */
  paths: readonly Target[]
  report: Report
}

export function draftOperation(statement: MethodStatement, facts: OperationFacts): OperationDraft {
  const { parts, summary, tag } = facts
  const at = spanOfStatement(statement, facts.lines)
  const { path, origin, query } = statement.target
  const placed = placeFields(statement, facts)
  const body = bodyOf(statement.method, placed.body, parts)
  const description = parts.description.join('\n\n').trim()
  return {
    method: statement.method,
    displayedPath: path,
    requests: origin === undefined ? [] : [{ language: 'http', url: origin + path, headers: [], at }],
    ...(summary === undefined || summary === '' ? {} : { summary }),
    ...(description === '' ? {} : { description }),
    ...(tag === undefined ? {} : { tag }),
    ...(hasDeprecation(statement, summary, parts) ? { deprecated: true } : {}),
    parameters: [
      ...pathParameters(statement, placed, at),
      ...placed.parameters.filter((parameter) => parameter.in !== 'path'),
      ...lineParameters(query, placed.parameters, at),
      ...(statement.isList ? [listParameter(at)] : []),
    ],
    ...(body === undefined ? {} : { body }),
    responses: draftResponses(statement, parts),
    mayRepeat: true,
    at,
  }
}

function spanOfStatement({ firstLine, lastLine }: MethodStatement, lines: readonly string[]): Span {
  return {
    start: { line: firstLine, column: 1 },
    end: { line: lastLine, column: (lines[lastLine - 1] ?? '').length + 1 },
  }
}

interface Placed {
  parameters: ParameterDraft[]
  body: Field[]
}

function placeFields(
  statement: MethodStatement,
  { parts: { fields, prose }, paths }: OperationFacts,
): Placed {
  const placed: Placed = { parameters: [], body: [] }
  const isForm =
    statement.method === 'POST' && prose.some((node) => saysFormBody(plainOf(node).slice(0, 1000)))
  const request = fields.filter((part) => part.object === undefined && sideOf(part.role) === 'request')
  for (const part of request) {
    for (const field of part.fields) {
      if (isOfOther(field, part, statement, paths)) continue
      const place = inForm(placeOf(field, part, statement), isForm)
      // Each operation owns its drafts: their places are put in later, one by one.
      const own = structuredClone(field)
      if (place === 'body') addField(placed.body, own)
      else addParameter(placed.parameters, own, place)
    }
  }
  return placed
}

/** Whether a field is in the path of another operation of the section, and not in this one. */
function isOfOther(
  field: Field,
  { role }: FieldPart,
  { target }: MethodStatement,
  paths: readonly Target[],
): boolean {
  const isIn = ({ parameters }: Target) => parameters.some(({ name }) => isSameName(name, field.name))
  const mayBe = (field.place ?? ROLE_PLACES.get(role) ?? 'path') === 'path'
  return mayBe && !isIn(target) && paths.some(isIn)
}

/** A POST may send what is documented as parameters of the query in its body: one sentence says so. */
function saysFormBody(text: string): boolean {
  return text.split('.').some((sentence) => FORM_BODY.every((words) => words.test(sentence)))
}

const FORM_BODY = [/\bparameters\b/i, /\bin the (?:request )?body\b/i, /\bPOST\b/i]

function inForm(place: ParameterPlace | 'body', isForm: boolean): ParameterPlace | 'body' {
  return isForm && place === 'query' ? 'body' : place
}

function placeOf(field: Field, { role }: FieldPart, statement: MethodStatement): ParameterPlace | 'body' {
  const isInPath = statement.target.parameters.some(({ name }) => isSameName(name, field.name))
  const stated = field.place === 'response' ? undefined : field.place
  const asked = stated ?? ROLE_PLACES.get(role)
  if (asked === 'path') return isInPath ? 'path' : 'query'
  // What is in the path is a parameter of the path, unless a column says otherwise.
  if (isInPath && stated === undefined && asked !== 'header' && asked !== 'body') return 'path'
  if (asked === 'body') return hasNoBody(statement.method, stated) ? 'query' : 'body'
  return asked ?? (WITHOUT_BODY.has(statement.method) ? 'query' : 'body')
}

const ROLE_PLACES: ReadonlyMap<Role, ParameterPlace | 'body'> = new Map([
  ['path', 'path'],
  ['query', 'query'],
  ['header', 'header'],
  ['cookie', 'cookie'],
  ['body', 'body'],
])

/** A label may say that DELETE has a body; a column of places says "body" of any parameter. */
function hasNoBody(method: Method, stated: Field['place']): boolean {
  return stated === undefined ? method === 'GET' || method === 'HEAD' : WITHOUT_BODY.has(method)
}

/** `roomId`, `room_id` and `room-id` are one name. */
export function isSameName(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function addField(fields: Field[], field: Field): void {
  if (!fields.some(({ name }) => name === field.name)) fields.push(field)
}

function addParameter(parameters: ParameterDraft[], field: Field, place: ParameterPlace): void {
  if (parameters.some((one) => one.in === place && one.name === field.name)) return
  const { description, deprecated, ...schema } = schemaOfField(field)
  parameters.push({
    name: field.name,
    in: place,
    required: place === 'path' ? true : (field.isRequired ?? false),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    schema,
    at: field.at,
  })
}

/** Those in the path, spelled as the path spells them, with what the page says of them. */
function pathParameters({ target }: MethodStatement, { parameters }: Placed, at: Span): ParameterDraft[] {
  return target.parameters.map(({ name, sample }): ParameterDraft => {
    const told = parameters.find((one) => one.in === 'path' && isSameName(one.name, name))
    if (told !== undefined) return { ...told, name, required: true }
    const schema = {
      type: 'string' as const,
      inferred: ['type'],
      ...(sample === undefined ? {} : { examples: [sample] }),
    }
    const inferred = sample === undefined ? ['schema'] : ['name', 'required', 'schema']
    return { name, in: 'path', required: true, schema, inferred, at }
  })
}

/** Names in the query of the line that states the operation. */
function lineParameters(
  query: MethodStatement['target']['query'],
  known: readonly ParameterDraft[],
  at: Span,
): ParameterDraft[] {
  const names = [...new Set(query.map(({ name }) => name))]
  return names
    .filter((name) => !known.some((one) => one.in === 'query' && one.name === name))
    .map((name) => ({ name, in: 'query', required: false, schema: {}, inferred: ['required', 'schema'], at }))
}

function listParameter(at: Span): ParameterDraft {
  const schema = { type: 'string' as const, const: 'true' }
  return { name: 'list', in: 'query', required: true, schema, inferred: ['name', 'required', 'schema'], at }
}

function bodyOf(method: Method, fields: readonly Field[], parts: Parts): BodyDraft | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  const samples = parts.samples
    .filter((sample) => isRequestSample(sample, method))
    .map(({ sample }) => ({ ...sample }))
  const [first] = fields
  const named = parts.types.find(({ role }) => role === 'body' || role === 'parameters')
  const at = first?.at ?? named?.at ?? samples[0]?.at
  if (at === undefined) return undefined
  if (first === undefined && named !== undefined)
    return { schema: { ...named.schema, at }, samples, isOpen: true, at }
  if (first === undefined) return { samples, isOpen: true, inferred: ['schema'], at }
  const isRequired = fields.some((field) => field.isRequired === true)
  return {
    ...(isRequired ? { required: true } : {}),
    schema: { ...objectOfFields(fields), at },
    samples,
    isOpen: true,
    at,
  }
}
