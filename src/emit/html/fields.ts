/**
 * Tables of fields and of parameters, and samples.
 */
import { htmlText } from '../../core/escape.ts'
import type { JsonValue } from '../../core/json.ts'
import type { Parameter } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { fieldRows, limitWords, type FieldRow } from '../field-rows.ts'
import { placeMarks, typeMarks, type Scope } from './scope.ts'

/** Fields of a schema as a table; empty where it has none. */
export function fieldTable(schema: Schema, pointer: string, scope: Scope): string {
  return table('Property', fieldRows(schema, pointer), scope)
}

export function parameterTable(parameters: readonly Parameter[], pointer: string, scope: Scope): string {
  const rows = parameters.map((parameter, index): FieldRow => {
    const { description = parameter.schema.description, deprecated = false } = parameter
    return {
      name: `${parameter.name} in ${parameter.in}`,
      schema: {
        ...parameter.schema,
        ...(description !== undefined && { description }),
        ...(deprecated && { deprecated }),
      },
      pointer: `${pointer}/parameters/${index}`,
      isRequired: parameter.required,
    }
  })
  return table('Parameter', rows, scope)
}

function table(what: string, rows: readonly FieldRow[], scope: Scope): string {
  if (rows.length === 0) return ''
  const heads = [what, 'Type', 'Notes', 'In the docs'].map((head) => `<th scope="col">${head}</th>`)
  const body = rows.map((row) => rowMarks(row, scope)).join('')
  return `<div class="scroll"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${body}</tbody></table></div>`
}

function rowMarks({ name, schema, pointer, isRequired }: FieldRow, scope: Scope): string {
  const required = isRequired ? ' <b class="required">required</b>' : ''
  const notes = [schema.description ?? '', ...limitWords(schema)].filter((note) => note.trim() !== '')
  return (
    `<tr><th scope="row"><code>${htmlText(name)}</code>${required}</th><td>${typeMarks(schema, scope)}</td>` +
    `<td>${notes.map((note) => htmlText(note)).join('<br>')}</td><td>${placeMarks(pointer, scope)}</td></tr>`
  )
}

/** Limits of a whole schema, and its values. */
export function limitMarks(schema: Schema): string {
  const words = limitWords(schema)
  return words.length === 0 ? '' : `<p class="limits">${words.map((word) => htmlText(word)).join('<br>')}</p>`
}

export function sampleMarks(examples: readonly JsonValue[] | undefined): string {
  const [first] = examples ?? []
  if (first === undefined) return ''
  const text = typeof first === 'string' ? first : JSON.stringify(first, null, 2)
  // The escaper keeps to one line.
  const lines = text.split('\n').map((line) => htmlText(line))
  return `<details><summary>Sample</summary><pre tabindex="0">${lines.join('\n')}</pre></details>`
}
