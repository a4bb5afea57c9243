/**
 * A model in a few plain lines, for people: operations with what is sent and answered, schemas with members.
 * In: a small model. Out: lines. Knows nothing of changes.
 */
import type { ApiModel } from '../model/api.ts'
import type { Schema } from '../model/schema.ts'
import type { NormalizedSchema } from './normalize.ts'
import { show } from './show.ts'
import { mainShape, indexModel, type ContentView, type OperationView } from './model-index.ts'

export function outlineOf(model: ApiModel): string[] {
  const view = indexModel(model)
  return [
    ...[...view.operations.values()].flatMap(operationLines),
    ...[...view.schemas].flatMap(([name, shape]) => schemaLines(name, shape, model.schemas[name])),
  ]
}

function operationLines(operation: OperationView): string[] {
  const { body, source } = operation
  const flags = [
    operation.section && `chapter ${operation.section}`,
    operation.needsAuthentication && 'needs authentication',
  ]
  const title = [operation.key, operation.summary && `"${operation.summary}"`, ...flags]
    .filter(Boolean)
    .join('  ')
  const lines = [title, ...(source.description === undefined ? [] : [`  "${source.description}"`])]
  for (const one of operation.parameters.values()) {
    lines.push(`  ${one.in} ${one.name}: ${told(one.shape, one.isRequired && 'required', one.description)}`)
  }
  if (body !== undefined) {
    lines.push(`  body: ${contentWords(body.contents, [body.isRequired && 'required', body.description])}`)
  }
  for (const [status, response] of operation.responses) {
    lines.push(`  ${status}: ${contentWords(response.contents, [response.description])}`)
    for (const [name, shape] of response.headers) lines.push(`    header ${name}: ${told(shape)}`)
  }
  for (const name of operation.callbacks.keys()) lines.push(`  ${name}`)
  return lines
}

function contentWords(contents: readonly ContentView[], notes: (string | false)[]): string {
  const shape = mainShape(contents)
  const media = contents.map((content) => content.media).filter((one) => one !== 'application/json')
  return shape === undefined ? notes.find(Boolean) || 'no body' : told(shape, ...notes, media.join(', '))
}

function told(shape: NormalizedSchema, ...notes: (string | false | undefined)[]): string {
  const values = shape.values?.map(({ value }) => JSON.stringify(value)).join(' | ')
  return [values ?? show(shape), ...notes.filter(Boolean)].join(', ')
}

function schemaLines(name: string, shape: NormalizedSchema, schema: Schema | undefined): string[] {
  const lines = [`${name}: ${told(shape, schema?.description && `"${schema.description}"`)}`]
  if (shape.kind !== 'object') return lines
  for (const [member, property] of shape.properties) {
    const notes = [property.isRequired && 'required', property.isReadOnly && 'read-only']
    const text = property.description && `"${property.description}"`
    lines.push(`  ${member}: ${told(property.shape, ...notes, property.isWriteOnly && 'write-only', text)}`)
  }
  return lines
}
