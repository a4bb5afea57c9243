/**
 * What tests of OpenAPI documents share: a text to a model, with its origins and findings.
 */
import type { Diagnostic } from '../../src/core/diagnostics.ts'
import { link } from '../../src/link/link.ts'
import type { ApiModel, Origins } from '../../src/model/api.ts'
import { locateFragment } from '../../src/model/locate.ts'
import { readDocument } from '../../src/openapi/document.ts'

export interface Read {
  model: ApiModel
  origins: Origins
  diagnostics: Diagnostic[]
  codes: string[]
}

export function modelIn(text: string): Read {
  const { fragment } = readDocument(text)
  const placed = locateFragment(fragment, (span) => ({ ...span, file: 'api.yaml' }))
  const { model, origins, diagnostics } = link([{ path: 'api.yaml', dialect: '', fragment: placed }])
  return { model, origins, diagnostics, codes: diagnostics.map(({ code }) => code) }
}

/** A document of 3.1 with these parts. */
export function documentWith(parts: object): string {
  return JSON.stringify({ openapi: '3.1.0', info: { title: 'Boats', version: '1' }, paths: {}, ...parts })
}

export function schemaIn(schema: unknown, parts: object = {}): Read & { schema: unknown } {
  const text = documentWith({ components: { schemas: { Boat: schema } }, ...parts })
  const read = modelIn(text)
  return { ...read, schema: read.model.schemas['Boat'] }
}
