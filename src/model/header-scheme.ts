/**
 * The security scheme that a header of a request shows. In: a header. Out: a scheme; the words of the value that
 * stand for a key do not matter.
 */
import type { SecurityScheme } from './api.ts'

/** Words of the HTTP authentication registry, in lower case. */
const REGISTERED: ReadonlySet<string> = new Set([
  'basic',
  'bearer',
  'digest',
  'dpop',
  'gnap',
  'hoba',
  'mutual',
  'negotiate',
  'oauth',
  'privatetoken',
  'scram-sha-1',
  'scram-sha-256',
  'vapid',
])

/** `Token abc`: a word in front of the key. Words of a placeholder (`YOUR API KEY`, `my key`) are none. */
const WORD_IN_FRONT = /^([A-Za-z][\w-]*)(?:\s+\S|\s*$)/
const PLACEHOLDER_WORDS = /^(?:(?:your|my|the|an?|insert|some)\s|[A-Z]+(?:\s+[A-Z]+)+$)/

export function schemeOfHeader({ name, value }: { name: string; value: string }): SecurityScheme {
  const key: SecurityScheme = { type: 'apiKey', in: 'header', name }
  if (name.toLowerCase() !== 'authorization') return key
  const word = WORD_IN_FRONT.exec(value)?.[1]
  if (word === undefined) return key
  if (REGISTERED.has(word.toLowerCase())) return { type: 'http', scheme: word.toLowerCase() }
  const isAlone = value.trim() === word
  return isAlone || PLACEHOLDER_WORDS.test(value)
    ? key
    : { ...key, description: `The value begins with "${word} ".` }
}
