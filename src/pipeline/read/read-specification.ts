/**
 * A file that is an OpenAPI or Swagger document, read as a page of one unit.
 * In: its text. Out: a fragment with the whole file as one entry of the ledger.
 */
import type { Span } from '../../core/span.ts'
import type { Fragment } from '../../model/fragment.ts'
import { readDocument } from '../../openapi/document.ts'

/** @param at the first line, where there is nothing better to point at */
export function readSpecification(text: string, at: Span, reader: string): Fragment {
  const { fragment, isDocument } = readDocument(text)
  const findings = [...fragment.findings]
  if (!isDocument) findings.push({ code: 'openapi/not-document', at, args: {} })
  const entry = { kind: 'document', at }
  return { ...fragment, findings, ledger: [isDocument ? { ...entry, by: reader } : entry] }
}
