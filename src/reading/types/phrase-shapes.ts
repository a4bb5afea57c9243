/**
 * The shapes that the parts of a phrase stand for: words, lists, maps, unions, what may be null.
 */
import type { SchemaDraft, TypeName } from '../../model/schema.ts'
import { isFiller, shapeOfWord } from './type-words.ts'

export function wordsShape(words: readonly string[]): SchemaDraft | undefined {
  const plain = words.map((word) => word.toLowerCase().replaceAll(/^["'`*_.]+|["'`*_.!]+$/g, ''))
  for (let index = 0; index < plain.length; index += 1) {
    const pair = shapeOfWord(`${plain[index]} ${plain[index + 1] ?? ''}`.trim())
    if (pair !== undefined) return { ...pair }
  }
  const known = plain.map(shapeOfWord).filter((shape) => shape !== undefined)
  // "Unix timestamp in milliseconds" has one type; "user id string" has the last.
  const isSure = plain.every((word) => isFiller(word) || shapeOfWord(word) !== undefined)
  const last = known.at(-1)
  if (last === undefined) return undefined
  return isSure || plain.length <= 3 ? { ...last } : undefined
}

export function list(items: SchemaDraft | undefined): SchemaDraft {
  return items === undefined || Object.keys(items).length === 0 ? { type: 'array' } : { type: 'array', items }
}

export function mapOf(values: SchemaDraft | undefined): SchemaDraft {
  const isKnown = values !== undefined && Object.keys(values).length > 0
  return isKnown ? { type: 'object', additionalProperties: values } : { type: 'object' }
}

function isNull({ type }: SchemaDraft): boolean {
  return type === 'null'
}

/** Plain types become one list of types; anything else is a union of branches. */
export function unionOf(branches: readonly SchemaDraft[]): SchemaDraft {
  const others = branches.filter((branch) => !isNull(branch))
  const [first = {}] = others
  const isWithNull = others.length > 0 && others.length < branches.length
  if (branches.length === 0) return {}
  if (others.length === 0) return { type: 'null' }
  const schema = others.length === 1 ? first : severalOf(others)
  return isWithNull ? nullable(schema) : schema
}

function severalOf(branches: readonly SchemaDraft[]): SchemaDraft {
  const distinct = [...new Map(branches.map((one) => [JSON.stringify(one), one])).values()]
  const [only] = distinct
  if (distinct.length === 1 && only !== undefined) return only
  const isPlain = distinct.every((one) => typeof one.type === 'string' && Object.keys(one).length === 1)
  if (!isPlain) return { anyOf: distinct }
  const types = distinct.map(({ type }) => type as TypeName)
  return { type: types.includes('number') ? types.filter((type) => type !== 'integer') : types }
}

export function nullable(schema: SchemaDraft): SchemaDraft {
  const { type } = schema
  if (type !== undefined) return { ...schema, type: [...new Set([type, 'null' as const].flat())] }
  if (schema.anyOf !== undefined) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] }
}
