/**
 * Types in words, for people and for readers of prose: `array of codersdk.User`, `string(uuid) | null`, `map of integer`.
 * In: a schema. Out: pieces of text that are not escaped yet; those that name a schema say which.
 */
import { nameOfRef, type Schema } from '../model/schema.ts'

export interface TypePart {
  text: string
  /** The documented name of the schema that the text names. */
  schema?: string
}

export function typeParts(schema: Schema): TypePart[] {
  if (schema.$ref !== undefined) {
    const name = nameOfRef(schema.$ref)
    return [{ text: name, schema: name }]
  }
  const parts = [
    ...(schema.allOf === undefined ? [] : [joined(schema.allOf, ' & ')]),
    ...(schema.oneOf === undefined ? [] : [joined(schema.oneOf, ' | ')]),
    ...(schema.anyOf === undefined ? [] : [joined(schema.anyOf, ' | ')]),
  ]
  if (parts.length === 0 || hasMembers(schema)) parts.push(plainParts(schema))
  return between(parts, ' & ')
}

export function typeText(schema: Schema): string {
  return typeParts(schema)
    .map(({ text }) => text)
    .join('')
}

function hasMembers({ properties }: Schema): boolean {
  return Object.keys(properties ?? {}).length > 0
}

function joined(branches: readonly Schema[], mark: string): TypePart[] {
  const parts = branches.map((branch) => {
    const inner = typeParts(branch)
    return inner.length > 1 && mark === ' & ' ? [{ text: '(' }, ...inner, { text: ')' }] : inner
  })
  return between(parts, mark)
}

function between(lists: readonly TypePart[][], mark: string): TypePart[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [{ text: mark }, ...list]))
}

function plainParts(schema: Schema): TypePart[] {
  const types = [schema.type ?? typeWithoutWord(schema)].flat()
  return between(
    types.map((type) => {
      if (type === 'array') return [{ text: 'array of ' }, ...inBrackets(typeParts(schema.items ?? {}))]
      if (type === 'object' && isMap(schema))
        return [{ text: 'map of ' }, ...inBrackets(typeParts(schema.additionalProperties as Schema))]
      const format = schema.format === undefined || type === 'null' ? '' : `(${schema.format})`
      return [{ text: `${type}${format}` }]
    }),
    ' | ',
  )
}

function inBrackets(parts: TypePart[]): TypePart[] {
  return parts.some(({ text }) => text === ' | ') ? [{ text: '(' }, ...parts, { text: ')' }] : parts
}

function isMap(schema: Schema): boolean {
  return typeof schema.additionalProperties === 'object' && !hasMembers(schema)
}

function typeWithoutWord(schema: Schema): string {
  if (schema.items !== undefined) return 'array'
  return hasMembers(schema) || typeof schema.additionalProperties === 'object' ? 'object' : 'any'
}
