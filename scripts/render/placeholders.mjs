/**
 * Placeholder values, as openapi-sampler 1.3 makes them for widdershins 4.
 * In: a schema and the named schemas. Out: a JSON value. Knows nothing of pages.
 */
import { isWrapper, targetOf } from './schemas.mjs'

/** @typedef {import('./index.mjs').Schema} Schema */
/** @typedef {{ schemas: Record<string, Schema>, skip?: 'readOnly' | 'writeOnly' }} World */
/** @typedef {{ key: string | undefined, open: Schema[], level: number }} Spot */

/** Below this level everything becomes empty. */
const CUT_LEVEL = 10

const BY_FORMAT = {
  'date-time': '2019-08-24T14:15:22Z',
  date: '2019-08-24',
  time: '14:15:22Z',
  email: 'user@example.com',
  hostname: 'example.com',
  ipv4: '192.168.0.1',
  ipv6: '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  password: 'pa$$word',
  uri: 'http://example.com',
  'uri-reference': '../dictionary',
  regex: '/regex/',
}

/**
 * The placeholder for a whole schema; undefined when there is none.
 * @param {Schema} schema @param {World} world
 */
export function placeholder(schema, world) {
  const value = visit(schema, { key: undefined, open: [], level: 0 }, world)
  return value === undefined ? {} : cut(value, 0)
}

/** @param {Schema} schema @param {Spot} spot @param {World} world @returns {unknown} */
function visit(schema, spot, world) {
  if (spot.level > CUT_LEVEL + 4) return emptyOf(targetOf(schema, world.schemas))
  if (isWrapper(schema)) return own(schema) ?? visitInside(targetOf(schema, world.schemas), spot, world)
  const target = targetOf(schema, world.schemas)
  if (spot.open.includes(target)) return emptyOf(target)
  // The schema asked for is not on the path that may not be walked twice; all inside it are.
  const open = spot.level === 0 ? spot.open : [...spot.open, target]
  return visitInside(target, { ...spot, open }, world)
}

/** @param {Schema} schema @param {Spot} spot @param {World} world @returns {unknown} */
function visitInside(schema, spot, world) {
  const value = own(schema)
  if (value !== undefined) return value
  if (schema.type === 'array') return listOf(schema, spot, world)
  if (schema.type === 'object') return objectOf(schema, spot, world)
  if (schema.type === 'string') return stringOf(schema, spot.key)
  if (schema.type === 'boolean') return true
  return schema.type === undefined ? null : 0
}

/** The value that a schema itself gives: a sample, or the first of its values. @param {Schema} schema */
function own(schema) {
  return schema.examples?.[0] ?? schema.enum?.[0]
}

/** @param {Schema} schema */
function emptyOf(schema) {
  if (schema.type === 'object') return {}
  return schema.type === 'array' ? [] : undefined
}

/** @param {Schema} schema @param {Spot} spot @param {World} world */
function listOf(schema, spot, world) {
  if (schema.items === undefined) return []
  return [visit(schema.items, { key: undefined, open: spot.open, level: spot.level + 1 }, world)]
}

/** @param {Schema} schema @param {Spot} spot @param {World} world */
function objectOf(schema, spot, world) {
  /** @type {Record<string, unknown>} */
  const made = Object.create(null)
  const level = spot.level + 1
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (world.skip !== undefined && property[world.skip] === true) continue
    const value = visit(property, { key, open: spot.open, level }, world)
    if (value !== undefined) made[key] = value
  }
  if (typeof schema.additionalProperties !== 'object') return made
  for (const key of ['property1', 'property2']) {
    made[key] = visit(schema.additionalProperties, { key: undefined, open: spot.open, level }, world)
  }
  return made
}

/** @param {Schema} schema @param {string | undefined} key */
function stringOf(schema, key) {
  if (schema.format === 'uuid') return placeholderUuid(key ?? 'id')
  const format = schema.format ?? ''
  return Object.hasOwn(BY_FORMAT, format)
    ? BY_FORMAT[/** @type {keyof typeof BY_FORMAT} */ (format)]
    : 'string'
}

/** @param {unknown} value @param {number} level @returns {unknown} */
function cut(value, level) {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return level >= CUT_LEVEL ? [] : value.map((item) => cut(item, level + 1))
  if (level >= CUT_LEVEL) return {}
  const made = Object.create(null)
  for (const [key, item] of Object.entries(value)) made[key] = cut(item, level + 1)
  return made
}

/** The uuid that stands for a property of this name: a small generator of numbers, started from the name. @param {string} key */
export function placeholderUuid(key) {
  const next = numbersFrom(hashOf(key))
  const digits = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => digit(next()).toString(16)).join('')
  const [first, second, third] = [digits(8), digits(4), digits(3)]
  const variant = ((digit(next()) & 3) | 8).toString(16)
  return `${first}-${second}-4${third}-${variant}${digits(3)}-${digits(12)}`
}

/** @param {number} number from 0 to 1 */
const digit = (number) => Math.floor(number * 16)

/** The hash that Java has for strings. @param {string} text */
function hashOf(text) {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/** Bob Jenkins' small generator of 32 bits, with the same number in all four places. @param {number} seed */
function numbersFrom(seed) {
  let [a, b, c, d] = [seed, seed, seed, seed]
  return () => {
    const mixed = (a - turn(b, 27)) | 0
    ;[a, b, c] = [b ^ turn(c, 17), (c + d) | 0, (d + mixed) | 0]
    d = (a + mixed) | 0
    return (d >>> 0) / 2 ** 32
  }
}

/** @param {number} word @param {number} bits */
const turn = (word, bits) => (word << bits) | (word >>> (32 - bits))
