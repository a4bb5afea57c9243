/**
 * Security schemes from what a request sends to prove who it is: token headers, a user and password, bearer tokens,
 * cookies and keys in the query. In: a request. Out: schemes by name. Names decide, never values: a reworded
 * placeholder changes nothing.
 */
import type { Span } from '../../core/span.ts'
import type { SecurityScheme } from '../../model/api.ts'
import { schemeOfHeader } from '../../model/header-scheme.ts'
import type { NamedText, ShownRequest } from './request.ts'
import type { Variables } from './shell/variables.ts'
import type { RequestUrl } from './url.ts'

export interface NamedScheme {
  name: string
  scheme: SecurityScheme
  at: Span
}

export interface Evidence {
  request: ShownRequest
  /** With what options add to its query. */
  url: RequestUrl
  /** Of the address. */
  at: Span
}

const SECRET_NAME =
  /token(?![a-z])|(?:api|access|app|application|auth|subscription|functions)[-_]?key|secret|session(?:[-_]?(?:id|token|key))?$|(?:^|[.-])sid$|sess(?:ion)?id$|credential|password|^x?-?auth/i
/** Names that sound like secrets and are none. */
const NO_SECRET =
  /csrf|xsrf|idempotency|continuation|(?:page|next|previous|sync|cursor)[-_]?token|token[-_]?count|(?:request|client|trace|correlation|transaction)[-_.]?id$/i
/** In a query only names that are used for nothing else: a form or a search can ask for a password or a session. */
const SECRET_QUERY =
  /^(?:token|auth|jwt)$|(?:api|app|access|auth|subscription)[-_]?key$|(?:api|access|auth|private|session)[-_]?token$/i

export type SecretPlace = 'header' | 'query' | 'cookie'

export function isSecretName(place: SecretPlace, name: string): boolean {
  const pattern = place === 'query' ? SECRET_QUERY : SECRET_NAME
  return pattern.test(name) && !NO_SECRET.test(name)
}

export function schemesOf({ request, url, at }: Evidence, variables: Variables): NamedScheme[] {
  const { headers, cookies } = request
  const schemes = headers
    .filter(({ name }) => isSecretName('header', name))
    .map((header) => headerScheme(header, variables))
  if (request.hasUser || url.hasUser) schemes.push(httpScheme('basic', at))
  if (request.hasBearer) schemes.push(httpScheme('bearer', at))
  for (const cookie of cookies)
    if (isSecretName('cookie', cookie.name)) schemes.push(keyScheme('cookie', cookie, variables))
  for (const { name, value = '' } of url.query)
    if (isSecretName('query', name)) schemes.push(keyScheme('query', { name, value, at }, variables))
  return [...new Map(schemes.map((scheme) => [scheme.name, scheme])).values()]
}

/** `Authorization` with a word in front of the key is called by the word. */
function headerScheme(header: NamedText, variables: Variables): NamedScheme {
  const scheme = schemeOfHeader(header)
  const description = descriptionOf(header.value, variables)
  const described = description === undefined ? scheme : { ...scheme, description }
  if (scheme.type === 'http') return { name: `${scheme.scheme}Auth`, scheme: described, at: header.at }
  const word = scheme.description === undefined ? undefined : header.value.trim().split(/\s/)[0]
  const name = word === undefined ? plainKeyName(header.name) : `${plainKeyName(word).toLowerCase()}Auth`
  return { name, scheme: described, at: header.at }
}

function httpScheme(scheme: string, at: Span): NamedScheme {
  return { name: `${scheme}Auth`, scheme: { type: 'http', scheme }, at }
}

function keyScheme(place: SecretPlace, found: NamedText, variables: Variables): NamedScheme {
  const description = descriptionOf(found.value, variables)
  const described = description === undefined ? {} : { description }
  return {
    name: plainKeyName(found.name),
    scheme: { type: 'apiKey', in: place, name: found.name, ...described },
    at: found.at,
  }
}

function plainKeyName(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '') || 'key'
}

function descriptionOf(value: string, variables: Variables): string | undefined {
  return variables.get(/\$\{(\w+)\}/.exec(value)?.[1] ?? '')?.description
}
