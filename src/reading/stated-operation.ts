/**
 * The draft of an operation whose method and path a page states.
 * In: both as written, and their place. Out: a draft without parameters and responses; undefined, with a finding, if
 * OpenAPI does not know the method. Knows no blocks.
 */
import type { Report } from '../core/diagnostics.ts'
import type { Span } from '../core/span.ts'
import { METHODS, type Method } from '../model/api.ts'
import type { OperationDraft } from '../model/fragment.ts'

export interface StatedOperation {
  /** In upper case. */
  method: string
  path: string
  at: Span
}

export function statedOperation(
  { method, path, at }: StatedOperation,
  report: Report,
): OperationDraft | undefined {
  if (isHttpMethod(method))
    return { method, displayedPath: path, requests: [], parameters: [], responses: [], at }
  report('operation/unknown-method', at, { method })
  return undefined
}

/** Whether OpenAPI knows the method; in upper case. */
export function isHttpMethod(text: string): text is Method {
  return (METHODS as readonly string[]).includes(text)
}
