/**
 * One operation, or one schema, as short Markdown with exact types, and where each part is in the docs.
 * In: a name and a model with its origins. Out: text, in which texts of documents are escaped.
 */
import { markdownCode, markdownText, pointerStep } from '../../core/escape.ts'
import { sortedEntries } from '../../core/order.ts'
import { own } from '../../core/record.ts'
import type { Media, Operation, Origin, Parameter } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { namesIn, operationPointer, rootSchemas, schemaPointer } from '../../model/walk.ts'
import { fieldRows, limitWords } from '../field-rows.ts'
import { typeText } from '../type-parts.ts'
import type { EmitInput } from '../types.ts'

type Docs = Pick<EmitInput, 'model' | 'origins'>

/** Schemas that a page of an operation describes; the others are only named. */
const MOST_SCHEMAS = 12

export function operationPage(key: string, docs: Docs): string {
  const operation = own(docs.model.operations, key)!
  const pointer = operationPointer(key)
  const names = namesReached(operation, pointer, docs)
  const [shown, others] = [names.slice(0, MOST_SCHEMAS), names.slice(MOST_SCHEMAS)]
  const lines = [
    `# ${markdownCode(key)}`,
    '',
    ...paragraphs([operation.summary, operation.description]),
    ...noteLines(operation),
    ...placeLines(pointer, docs),
    ...section('Parameters', parameterLines(operation.parameters, pointer, docs)),
    ...bodyLines(operation, pointer, docs),
    ...sortedEntries(operation.responses).flatMap(([status, { description, content }]) => {
      const at = `${pointer}/responses/${pointerStep(status)}`
      return [
        `## Response ${markdownText(status)}`,
        '',
        ...paragraphs([description]),
        ...contentLines(content, at, docs),
      ]
    }),
    ...shown.flatMap((name) => schemaLines(name, docs)),
    ...(others.length === 0 ? [] : [`Other schemas: ${others.map(markdownCode).join(', ')}`, '']),
  ]
  return textOf(lines)
}

export function schemaPage(name: string, docs: Docs): string {
  return textOf(schemaLines(name, docs))
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`
}

function paragraphs(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [markdownText(text), '']))
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']
}

function noteLines({ deprecated, security = [] }: Operation): string[] {
  const schemes = security.map((one) => Object.keys(one).join(' and ') || 'none').join(', or ')
  return [
    ...(deprecated ? ['Deprecated.', ''] : []),
    ...(schemes === '' ? [] : [`Authentication: ${markdownText(schemes)}`, '']),
  ]
}

/** ``Documented at `users.md:41`; inferred: type``. */
function placeLines(pointer: string, { origins }: Docs): string[] {
  const origin = own(origins, pointer)
  if (origin === undefined) return []
  const inferred = [...new Set(origin.inferred)].join(', ')
  return [
    `Documented at ${placeOf(origin)}${inferred === '' ? '' : `; inferred: ${markdownText(inferred)}`}`,
    '',
  ]
}

function placeOf({ file, start }: Origin): string {
  return markdownCode(`${file}:${start.line}`)
}

function parameterLines(parameters: readonly Parameter[], pointer: string, docs: Docs): string[] {
  return parameters.map((parameter, index) => {
    const {
      name,
      in: place,
      required,
      schema,
      description = schema.description,
      deprecated = false,
    } = parameter
    const described = {
      ...schema,
      ...(description !== undefined && { description }),
      ...(deprecated && { deprecated }),
    }
    const head = `${markdownCode(name)} in ${place}`
    return line(head, described, { isRequired: required, at: `${pointer}/parameters/${index}`, docs })
  })
}

interface LineContext {
  isRequired: boolean
  at: string
  docs: Docs
}

function line(head: string, schema: Schema, { isRequired, at, docs }: LineContext): string {
  const facts = [
    markdownCode(typeText(schema)),
    ...(isRequired ? ['required'] : []),
    ...limitWords(schema).map(markdownCode),
  ]
  const description = markdownText(schema.description ?? '')
  const origin = own(docs.origins, at)
  const place = origin === undefined ? '' : ` (${placeOf(origin)})`
  return `- ${head}: ${facts.join('; ')}${description === '' ? '' : `. ${description}`}${place}`
}

function bodyLines({ requestBody }: Operation, pointer: string, docs: Docs): string[] {
  if (requestBody === undefined) return []
  const required = requestBody.required === true ? ', required' : ''
  return [
    `## Request body${required}`,
    '',
    ...paragraphs([requestBody.description]),
    ...contentLines(requestBody.content, `${pointer}/requestBody`, docs),
  ]
}

function contentLines(content: Record<string, Media> | undefined, pointer: string, docs: Docs): string[] {
  return sortedEntries(content ?? {}).flatMap(([type, { schema }]) => {
    if (schema === undefined) return [markdownCode(type), '']
    const at = `${pointer}/content/${pointerStep(type)}/schema`
    return [`${markdownCode(type)}: ${markdownCode(typeText(schema))}`, '', ...fieldLines(schema, at, docs)]
  })
}

function fieldLines(schema: Schema, pointer: string, docs: Docs): string[] {
  const rows = fieldRows(schema, pointer).map(({ name, schema: field, pointer: at, isRequired }) =>
    line(markdownCode(name), field, { isRequired, at, docs }),
  )
  return rows.length === 0 ? [] : [...rows, '']
}

function schemaLines(name: string, docs: Docs): string[] {
  const schema = own(docs.model.schemas, name)!
  const pointer = schemaPointer(name)
  const limits = limitWords(schema).map(markdownCode)
  return [
    `## Schema ${markdownCode(name)}`,
    '',
    ...paragraphs([schema.description]),
    ...placeLines(pointer, docs),
    `${[markdownCode(typeText(schema)), ...limits].join('; ')}`,
    '',
    ...fieldLines(schema, pointer, docs),
  ]
}

/** The schemas that an operation uses, the nearest first. */
function namesReached(operation: Operation, pointer: string, { model }: Docs): string[] {
  const roots = rootSchemas(operation, pointer).flatMap(({ schema }) => [...namesIn(schema)])
  const names = new Set(roots.filter((name) => own(model.schemas, name) !== undefined))
  for (const name of names)
    for (const next of namesIn(model.schemas[name]!))
      if (own(model.schemas, next) !== undefined) names.add(next)
  return [...names]
}
