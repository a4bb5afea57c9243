/**
 * What OpenAPI allows in places where docs may say anything.
 */

const URI_REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/
const EMAIL =
  /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/
const SCHEME = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?[^:]*$/

/** Stricter than RFC 3986 (no brackets, colons only behind the scheme's name or in the rest of an absolute URL). */
export function isUriReference(text: string): boolean {
  const [head = '', ...fragments] = text.split('#')
  if (!URI_REFERENCE.test(text) || fragments.length > 1) return false
  return /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[A-Za-z0-9]/.test(head) || SCHEME.test(head.split(/[/?]/)[0] ?? '')
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text)
}

/** The status as OpenAPI writes it (`4xx` is `4XX`), or undefined where it has no such status. */
export function validStatus(status: string): string | undefined {
  const upper = status.toUpperCase()
  if (upper === 'DEFAULT') return 'default'
  return /^[1-5](?:\d\d|XX)$/.test(upper) ? upper : undefined
}

/** Headers that OpenAPI tells by other means, so that a parameter of that name "shall be ignored". */
const OTHERWISE_TOLD = new Set(['accept', 'content-type', 'authorization'])

export function isReservedHeader(header: string): boolean {
  return OTHERWISE_TOLD.has(header.toLowerCase())
}

/** Whether a pattern is a regular expression of JavaScript, as validators demand. It is compiled, never run. */
export function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').unicode
  } catch {
    return false
  }
}

export function isMultiple(value: number): boolean {
  return value > 0
}
