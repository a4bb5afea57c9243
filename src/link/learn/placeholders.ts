/**
 * The values that openapi-sampler writes for the formats of strings, from which a format can be told again.
 * A placeholder is a fixed text, or for uuid a number made from the property's name, so that a match is no chance.
 */

/** Texts that stand for one format only. From openapi-sampler 1.3. */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ['2019-08-24T14:15:22Z', 'date-time'],
  ['2019-08-24', 'date'],
  ['14:15:22Z', 'time'],
  ['user@example.com', 'email'],
  ['пошта@укр.нет', 'idn-email'],
  ['pa$$word', 'password'],
  ['192.168.0.1', 'ipv4'],
  ['2001:0db8:85a3:0000:0000:8a2e:0370:7334', 'ipv6'],
  ['example.com', 'hostname'],
  ['приклад.укр', 'idn-hostname'],
  ['http://example.com', 'uri'],
  ['../dictionary', 'uri-reference'],
  ['http://example.com/{endpoint}', 'uri-template'],
  ['http://example.com/entity/1', 'iri'],
  ['/entity/1', 'iri-reference'],
  ['/json/pointer', 'json-pointer'],
  ['1/relative/json/pointer', 'relative-json-pointer'],
  ['/regex/', 'regex'],
])

/** Name that the sampler takes where a value has no property name. */
const NAMELESS = 'id'

/**
 * The format that a sample value stands for.
 * @param name the name of the property that holds the value, or holds the list that holds it
 */
export function formatOfPlaceholder(value: string, name: string): string | undefined {
  const format = PLACEHOLDERS.get(value)
  if (format !== undefined) return format
  if (value.length !== 36) return undefined
  return value === placeholderUuid(name) || value === placeholderUuid(NAMELESS) ? 'uuid' : undefined
}

/** The uuid that the sampler makes of a name: a hash of its units feeds a small generator of 32 bit numbers. */
function placeholderUuid(name: string): string {
  let hash = 0
  for (let index = 0; index < name.length; index += 1)
    hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0
  const next = smallGenerator(hash)
  const digit = (keep: number, set: number): string => ((Math.floor(next() * 16) & keep) | set).toString(16)
  const digits = (count: number): string => Array.from({ length: count }, () => digit(15, 0)).join('')
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${digit(3, 8)}${digits(3)}-${digits(12)}`
}

/** Bob Jenkins' small fast generator, with one seed for all four words. Gives numbers from 0 to 1. */
function smallGenerator(seed: number): () => number {
  let [a, b, c, d] = [seed | 0, seed | 0, seed | 0, seed | 0]
  const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))
  return () => {
    const sum = (a - turned(b, 27)) | 0
    a = b ^ turned(c, 17)
    b = (c + d) | 0
    c = (d + sum) | 0
    d = (a + sum) | 0
    return (d >>> 0) / 2 ** 32
  }
}
