/**
 * Security schemes, and which of them an operation needs.
 */
import { own, record } from '../../core/record.ts'
import type { OAuthFlow, Operation, SecurityScheme } from '../../model/api.ts'
import type { JsonObject } from '../schema.ts'
import { isUriReference } from '../openapi-constraints.ts'
import type { Scope } from './scope.ts'

type UrlField = 'authorizationUrl' | 'tokenUrl'

/** The flows of OAuth that OpenAPI knows, and the URLs that each must have. */
const FLOWS: Readonly<Record<string, readonly UrlField[]>> = {
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  clientCredentials: ['tokenUrl'],
  authorizationCode: ['authorizationUrl', 'tokenUrl'],
}

export function securitySchemeObject(scheme: SecurityScheme): JsonObject {
  if (scheme.type === 'oauth2') return { ...scheme, ...flowsObject(scheme.flows) }
  if (scheme.type !== 'openIdConnect' || isUriReference(scheme.openIdConnectUrl)) return { ...scheme }
  const { openIdConnectUrl, ...rest } = scheme
  return { ...rest, openIdConnectUrl: '', 'x-docs-openIdConnectUrl': openIdConnectUrl }
}

/** Flows that OpenAPI has no place for, or of which the docs do not tell enough, go to an extension. */
function flowsObject(flows: Record<string, OAuthFlow>): JsonObject {
  const legal = Object.entries(flows).filter(([name, flow]) => isLegalFlow(name, flow))
  const others = Object.entries(flows).filter(([name, flow]) => !isLegalFlow(name, flow))
  return {
    flows: record(legal.map(([name, flow]) => [name, flowObject(name, flow)])),
    'x-docs-flows': others.length > 0 ? record(others) : undefined,
  }
}

function isLegalFlow(name: string, flow: OAuthFlow): boolean {
  const needed = own(FLOWS, name)
  return needed?.every((field) => flow[field] !== undefined && isUriReference(flow[field])) ?? false
}

function flowObject(name: string, flow: OAuthFlow): JsonObject {
  const { refreshUrl, scopes } = flow
  const urls = (own(FLOWS, name) ?? []).map((field) => [field, flow[field]] as const)
  return {
    ...Object.fromEntries(urls),
    refreshUrl: refreshUrl !== undefined && isUriReference(refreshUrl) ? refreshUrl : undefined,
    scopes,
  }
}

/**
 * The alternatives whose schemes are all documented. When none of several is, nothing is said, because an
 * empty list would mean that no authentication is needed.
 */
export function securityOf({ security }: Operation, { schemeKeys }: Scope): JsonObject {
  if (security === undefined) return {}
  const isKnown = (need: Record<string, string[]>): boolean =>
    Object.keys(need).every((name) => schemeKeys.has(name))
  const known = security.filter(isKnown)
  const unknown = security.filter((need) => !isKnown(need))
  const keyed = known.map((need) =>
    record(Object.entries(need).map(([name, scopes]) => [schemeKeys.get(name) ?? name, scopes])),
  )
  return {
    security: known.length > 0 || security.length === 0 ? keyed : undefined,
    'x-docs-security': unknown.length > 0 ? unknown : undefined,
  }
}
