/**
 * Security of operations: schemes that pages name, and those that show in the headers of sample requests.
 */
import { byCodeUnits } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import { UNSPECIFIED_SCHEME, type SecurityScheme } from '../../model/api.ts'
import { schemeOfHeader } from '../../model/header-scheme.ts'
import type { Fragment, RequestSample } from '../../model/fragment.ts'
import type { PlacedOperation } from '../types.ts'

/** Headers of a request that never carry a key. */
const PLAIN_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'host', 'user-agent'])

export class SecuritySchemes {
  readonly #schemes = new Map<string, SecurityScheme>()
  readonly #stated: { name: string; scheme: SecurityScheme; at: Place }[]

  constructor(fragments: readonly Fragment<Place>[]) {
    this.#stated = fragments.flatMap((fragment) => fragment.securitySchemes)
    for (const { name, scheme } of this.#stated) if (name !== '') this.#schemes.set(name, scheme)
  }

  /** The schemes that are defined or were met, by name. */
  all(): Record<string, SecurityScheme> {
    return record([...this.#schemes].sort(([a], [b]) => byCodeUnits(a, b)))
  }

  /** The alternatives for an operation; undefined when nothing is said of security. */
  of(operation: PlacedOperation): Record<string, string[]>[] | undefined {
    const { security } = operation
    if (security === undefined) return undefined
    if (!security.isNeeded) return []
    const headers = keyHeaders(operation)
    if (security.alternatives.length > 0)
      return security.alternatives.map((needed) => this.#named(needed, headers))
    if (headers.length === 0) return [this.#unspecified()]
    return [record(headers.map((header) => [this.#fromHeader(header), []] as const))]
  }

  #named(alternative: Alternative, headers: readonly KeyHeader[]): Record<string, string[]> {
    for (const needed of alternative) {
      if (this.#schemes.has(needed.name)) continue
      const header = headers.length === 1 ? headers[0] : undefined
      const guess = header === undefined ? unknownScheme() : schemeOfHeader(header)
      this.#schemes.set(
        needed.name,
        this.#nameless(needed, alternative.length === 1 ? guess : undefined) ?? guess,
      )
    }
    return record(alternative.map(({ name, scopes }) => [name, scopes] as const))
  }

  /**
   * Some schemes are described without their name. Scopes are those of OAuth; a header with a bearer is sent for
   * OAuth and for bearers. If one scheme is left that can be meant and has no name yet, it is the one.
   */
  #nameless(
    { name, scopes }: Alternative[number],
    guess: SecurityScheme | undefined,
  ): SecurityScheme | undefined {
    const named = new Set(this.#schemes.values())
    const isBearer = guess?.type === 'http' && guess.scheme === 'bearer'
    const fits = ({ scheme }: { scheme: SecurityScheme }): boolean =>
      scheme.type === 'oauth2' || (scopes.length === 0 && (!isBearer || isSameScheme(scheme, 'bearer')))
    const nameless = this.#stated.filter((one) => one.name === '' && !named.has(one.scheme))
    const called = nameless.filter(({ scheme }) => isCalledSo(name, scheme))
    const meant = called.length === 1 ? called : nameless.filter(fits)
    return meant.length === 1 ? meant[0]?.scheme : undefined
  }

  #fromHeader(header: KeyHeader): string {
    const scheme = schemeOfHeader(header)
    const same = [...this.#schemes].find(([, known]) => schemeKey(known) === schemeKey(scheme))
    if (same !== undefined) return same[0]
    const name = scheme.type === 'http' ? `${scheme.scheme}Auth` : nameOfHeader(header.name)
    this.#schemes.set(name, scheme)
    return name
  }

  #unspecified(): Record<string, string[]> {
    this.#schemes.set(UNSPECIFIED_SCHEME, unknownScheme())
    return record([[UNSPECIFIED_SCHEME, []]])
  }
}

type Alternative = readonly { name: string; scopes: string[] }[]

/** `basicAuth` is the scheme `basic`, where there are others as well. */
function isCalledSo(name: string, scheme: SecurityScheme): boolean {
  const word = scheme.type === 'http' ? scheme.scheme : scheme.type === 'oauth2' ? 'oauth' : undefined
  return word !== undefined && word !== '' && name.toLowerCase().includes(word.toLowerCase())
}

/** What a request with the scheme looks like, whatever is said of it in words. */
export function schemeKey(scheme: SecurityScheme): string {
  return JSON.stringify({ ...scheme, description: undefined })
}

/** `CoderSessionToken` for `Coder-Session-Token`; `api_key` and `api-key` are names as they are. */
function nameOfHeader(header: string): string {
  return /[A-Z]/.test(header)
    ? header.replaceAll(/[^A-Za-z0-9]/g, '')
    : header.replaceAll(/[^A-Za-z0-9._-]/g, '')
}

function isSameScheme(scheme: SecurityScheme, word: string): boolean {
  return scheme.type === 'http' && scheme.scheme.toLowerCase() === word
}

interface KeyHeader {
  name: string
  value: string
}

/** Headers of the sample that are no parameters: the generator adds them for authentication only. */
function keyHeaders(operation: PlacedOperation): KeyHeader[] {
  const documented = new Set(
    operation.parameters
      .filter((parameter) => parameter.in === 'header')
      .map(({ name }) => name.toLowerCase()),
  )
  const request: RequestSample<Place> | undefined = operation.requests[0]
  return (request?.headers ?? []).filter(({ name, value }) => {
    const key = name.toLowerCase()
    return !PLAIN_HEADERS.has(key) && (!documented.has(key) || value === 'API_KEY')
  })
}

function unknownScheme(): SecurityScheme {
  return {
    type: 'http',
    scheme: UNSPECIFIED_SCHEME,
    description: 'The docs ask for authentication and do not say how.',
  }
}
