/**
 * Whether a part or a sample is about the request or about the response.
 */
import type { Method } from '../../model/api.ts'
import type { Role } from '../../reading/labels/roles.ts'
import type { Statement } from '../../reading/locate/types.ts'
import type { SamplePart } from './part-types.ts'

export interface MethodStatement extends Omit<Statement, 'method'> {
  method: Method
  /** Whether the page says LIST. */
  isList: boolean
}

const REQUEST: ReadonlySet<Role> = new Set(['path', 'query', 'header', 'cookie', 'body', 'parameters'])

/** Requests of these methods have no body. */
export const WITHOUT_BODY: ReadonlySet<Method> = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'])

export function sideOf(role: Role): 'request' | 'response' | undefined {
  if (REQUEST.has(role)) return 'request'
  return role === 'response' ? 'response' : undefined
}

/** A sample below a label of the request, or before any request or response is shown. */
export function isRequestSample(
  { role, status, isAfterRequest, sample }: SamplePart,
  method: Method,
): boolean {
  if (status !== undefined || sample.language !== 'json') return false
  if (role === 'request-sample' || role === 'body') return !isAfterRequest || role === 'body'
  return role === 'parameters' && !isAfterRequest && !WITHOUT_BODY.has(method)
}
