/**
 * What all parts of the page share: anchors, places in the docs, findings by operation and schema.
 * Anchors are made of numbers; no text of a document is in them.
 */
import { catalogueEntry } from '../../core/catalogue.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { htmlText } from '../../core/escape.ts'
import { byCodeUnits } from '../../core/order.ts'
import { own } from '../../core/record.ts'
import type { ApiModel, Origin } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { operationPointer, schemaPointer } from '../../model/walk.ts'
import { typeParts } from '../type-parts.ts'
import type { EmitInput } from '../types.ts'
import { usesOf, type Uses } from '../uses.ts'

export interface Scope {
  model: ApiModel
  anchors: { operations: ReadonlyMap<string, string>; schemas: ReadonlyMap<string, string> }
  originOf: (pointer: string) => Origin | undefined
  /** By the pointer of the operation or schema in which they are. */
  findings: ReadonlyMap<string, readonly Diagnostic[]>
  uses: ReadonlyMap<string, Uses>
}

export function scopeOf({ model, origins, reading }: EmitInput): Scope {
  const originOf = (pointer: string) => own(origins, pointer)
  const numbered = (names: readonly string[], letter: string) =>
    new Map([...names].sort(byCodeUnits).map((name, index) => [name, `${letter}${index}`]))
  return {
    model,
    anchors: {
      operations: numbered(Object.keys(model.operations), 'o'),
      schemas: numbered(Object.keys(model.schemas), 's'),
    },
    originOf,
    findings: findingsByUnit(model, originOf, reading?.findings ?? []),
    uses: usesOf(model),
  }
}

interface Unit {
  pointer: string
  line: number
}

/** A finding belongs to the last operation or schema that begins at or before its line. */
function findingsByUnit(
  model: ApiModel,
  originOf: Scope['originOf'],
  findings: readonly Diagnostic[],
): Map<string, Diagnostic[]> {
  const units = unitsByFile(model, originOf)
  const found = new Map<string, Diagnostic[]>()
  for (const finding of findings) {
    const unit = units.get(finding.at.file)?.findLast(({ line }) => line <= finding.at.start.line)
    if (unit === undefined) continue
    const list = found.get(unit.pointer)
    if (list === undefined) found.set(unit.pointer, [finding])
    else list.push(finding)
  }
  return found
}

function unitsByFile(model: ApiModel, originOf: Scope['originOf']): Map<string, Unit[]> {
  const pointers = [
    ...Object.keys(model.operations).map(operationPointer),
    ...Object.keys(model.schemas).map(schemaPointer),
  ]
  const files = new Map<string, Unit[]>()
  for (const pointer of pointers) {
    const origin = originOf(pointer)
    if (origin === undefined) continue
    const unit = { pointer, line: origin.start.line }
    files.set(origin.file, [...(files.get(origin.file) ?? []), unit])
  }
  for (const units of files.values()) units.sort((a, b) => a.line - b.line)
  return files
}

/** A fact that the page does not show. */
const NOT_SHOWN = 'operationId'

/** `users.md:41`, and what was only inferred there; empty where the docs have no place for it. */
export function placeMarks(pointer: string, { originOf }: Scope): string {
  const origin = originOf(pointer)
  if (origin === undefined) return ''
  const inferred = [...new Set(origin.inferred)].filter((fact) => fact !== NOT_SHOWN)
  const mark =
    inferred.length === 0 ? '' : ` <span class="inferred">inferred: ${htmlText(inferred.join(', '))}</span>`
  return `<span class="place">${htmlText(`${origin.file}:${origin.start.line}`)}</span>${mark}`
}

/** The type in words, with links to the schemas that it names. */
export function typeMarks(schema: Schema, { anchors }: Scope): string {
  const marks = typeParts(schema).map(({ text, schema: name }) => {
    const anchor = name === undefined ? undefined : anchors.schemas.get(name)
    return anchor === undefined ? htmlText(text) : `<a href="#${anchor}">${htmlText(text)}</a>`
  })
  return `<code>${marks.join('')}</code>`
}

/** Paragraphs of a description, as plain text. */
export function proseMarks(text: string | undefined): string {
  const paragraphs = (text ?? '').split(/\n\s*\n/u).filter((one) => one.trim() !== '')
  return paragraphs.map((one) => `<p>${htmlText(one)}</p>`).join('')
}

export function findingMarks(pointer: string, { findings }: Scope): string {
  const list = findings.get(pointer) ?? []
  if (list.length === 0) return ''
  return `<ul class="findings" aria-label="Findings">${list.map((finding) => `<li>${findingWords(finding)}</li>`).join('')}</ul>`
}

export function findingWords({ code, at, args }: Diagnostic): string {
  const { severity, says } = catalogueEntry(code)
  const level = severity === 'error' ? 'breaking' : severity
  return `<b class="${level}">${severity}</b> ${htmlText(says(args))} <span class="place">${htmlText(`${at.file}:${at.start.line}`)}</span>`
}
