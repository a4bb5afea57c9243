/**
 * Fields that a table or list of its own states of one field: "Each of the `results` has:", "The config object".
 * In: the fields read so far, the words above the further ones, and those. Out: whether they were put inside one.
 */
import type { Field } from './field.ts'

/** Deepest field that is looked at. */
const MAX_DEPTH = 6
/** Longest text that can name a field, in UTF-16 units. */
const MAX_UNITS = 300

export function putInside(fields: readonly Field[], title: string, inner: readonly Field[]): boolean {
  const names = namesIn(title)
  const holder = names.size === 0 ? undefined : holderIn(fields, names, 0)
  if (holder === undefined) return false
  holder.children.push(...inner)
  return true
}

/** The words of a title, those in the plural in the singular as well. */
function namesIn(title: string): ReadonlySet<string> {
  const words = title.slice(0, MAX_UNITS).match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []
  return new Set(words.flatMap((word) => formsOf(word)))
}

function formsOf(word: string): string[] {
  const plain = word.toLowerCase().replaceAll(/[_-]/g, '')
  return plain.endsWith('s') ? [plain, plain.slice(0, -1)] : [plain]
}

function holderIn(fields: readonly Field[], names: ReadonlySet<string>, depth: number): Field | undefined {
  if (depth > MAX_DEPTH) return undefined
  const own = fields.find((field) => canHold(field) && formsOf(field.name).some((form) => names.has(form)))
  if (own !== undefined) return own
  for (const { children } of fields) {
    const found = holderIn(children, names, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** An object, or a list of objects, of which nothing else is said. */
function canHold({ schema, children }: Field): boolean {
  const { type, items, named } = schema
  if (children.length > 0 || named !== undefined) return false
  if (type === 'array') return items === undefined || (items.type === 'object' && items.named === undefined)
  return type === 'object' && schema.additionalProperties === undefined
}
