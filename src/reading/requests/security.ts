/**
 * Security schemes from what a command sends to prove who it is: token headers, `-u`, bearer tokens, cookies and
 * keys in the query. In: headers and options. Out: schemes by name, and what is left over as parameters.
 */
import type { Span } from '../../core/span.ts'
import type { SecurityScheme } from '../../model/api.ts'
import type { CurlRequest } from './curl/command.ts'
import type { NamedText } from './parameters.ts'
import type { RequestUrl } from './url.ts'
import { isPlaceholder } from './values.ts'
import type { Variables } from './shell/variables.ts'

export interface NamedScheme {
  name: string
  scheme: SecurityScheme
  at: Span
}

export interface Evidence {
  request: CurlRequest
  url: RequestUrl
  headers: readonly NamedText[]
  cookies: readonly NamedText[]
  at: Span
}

const SECRET_NAME =
  /token|api[-_]?key|access[-_]?key|app[-_]?key|secret|session|credential|password|^x?-?auth|authorization/i
/** Names that sound like secrets and are none. */
const NO_SECRET =
  /csrf|xsrf|idempotency|continuation|page[-_]?token|next[-_]?token|token[-_]?count|max[-_]?tokens/i

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !NO_SECRET.test(name)
}

/** A variable, a placeholder, or a literal without blanks that is long enough or cut by dots. */
function isSecretValue(value: string): boolean {
  return isPlaceholder(value) || /\$\{|<|\.{3}|\*{3}|\u2026/.test(value) || /^\S{8,}$/.test(value)
}

export function isSecret({ name, value }: { name: string; value: string }): boolean {
  return isSecretName(name) && isSecretValue(value)
}

export function schemesOf(evidence: Evidence, variables: Variables): NamedScheme[] {
  const { request, url, headers, cookies, at } = evidence
  const schemes: NamedScheme[] = headers.filter(isSecret).map((header) => schemeOfHeader(header, variables))
  if (request.user !== undefined || url.hasUser) schemes.push(httpScheme('basic', at))
  if (request.bearer !== undefined) schemes.push(httpScheme('bearer', at))
  for (const cookie of cookies.filter(isSecret)) schemes.push(keyScheme('cookie', cookie, variables))
  for (const { name, value = '' } of url.query) {
    if (isSecret({ name, value })) schemes.push(keyScheme('query', { name, value, at }, variables))
  }
  return [...new Map(schemes.map((scheme) => [scheme.name, scheme])).values()]
}

/** `Authorization` with a word of the HTTP registry in front, else a key in the header. */
function schemeOfHeader(header: NamedText, variables: Variables): NamedScheme {
  const word = /^(bearer|basic|digest)\s/i.exec(header.value)?.[1]?.toLowerCase()
  if (header.name.toLowerCase() !== 'authorization' || word === undefined) {
    return keyScheme('header', header, variables)
  }
  return httpScheme(word, header.at, descriptionOf(header.value, variables))
}

function httpScheme(scheme: string, at: Span, description?: string): NamedScheme {
  const described = description === undefined ? {} : { description }
  return { name: `${scheme}Auth`, scheme: { type: 'http', scheme, ...described }, at }
}

function keyScheme(
  place: 'header' | 'query' | 'cookie',
  found: NamedText,
  variables: Variables,
): NamedScheme {
  const description = descriptionOf(found.value, variables)
  const described = description === undefined ? {} : { description }
  const name = found.name.replace(/[^A-Za-z0-9]+/g, '') || 'key'
  return { name, scheme: { type: 'apiKey', in: place, name: found.name, ...described }, at: found.at }
}

function descriptionOf(value: string, variables: Variables): string | undefined {
  return variables.get(/\$\{(\w+)\}/.exec(value)?.[1] ?? '')?.description
}
