/**
 * Names of TypeScript types, made from documented names.
 * Injective, independent of the order of names; letters and digits of any script, 1 to 200 characters, never
 * reserved: each begins with a capital letter where its script has such, and none is a type that the emitted code
 * uses itself.
 */
import { byCodeUnits } from '../../core/order.ts'
import { hashOf } from '../names.ts'

/** Global types that emitted code refers to. */
const RESERVED = new Set(['Blob', 'Record'])

/** Longest name that is taken over whole. */
const MAX_LENGTH = 160

/** Ways to spell a name, the preferred one first. */
export interface Wish {
  /** What the name is for; no two wishes have the same. */
  key: string
  levels: readonly string[]
  /** Heavier ones choose first. */
  weight?: number
}

/** Shortest hash that tells a spelling apart, in hex digits; it grows when it is taken. */
const HASH_DIGITS = 6

/**
 * Names by key. Of several wishes for one name the key that is spelled so gets it, then the heaviest, then the first in code unit order;
 * the others take their next level, and after the last one a hash. So the name of one depends on others as little as
 * it can: whoever comes later gives way.
 */
export function allocateNames(
  wishes: readonly Wish[],
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const used = new Set([...RESERVED, ...taken])
  const names = new Map<string, string>()
  const take = (key: string, name: string | undefined): void => {
    if (name === undefined || names.has(key) || used.has(name)) return
    used.add(name)
    names.set(key, name)
  }
  const inOrder = [...wishes].sort(
    (a, b) => rankOf(a) - rankOf(b) || (b.weight ?? 0) - (a.weight ?? 0) || byCodeUnits(a.key, b.key),
  )
  const depth = Math.max(0, ...wishes.map(({ levels }) => levels.length))
  // Level by level, so that the first wish of one is never lost to the second wish of another.
  for (let level = 0; level < depth; level += 1)
    for (const { key, levels } of inOrder) take(key, levels[level])
  for (const { key, levels } of inOrder) take(key, names.has(key) ? undefined : hashed(levels[0], key, used))
  return names
}

function rankOf({ key, levels }: Wish): number {
  return levels[0] === key ? 0 : 1
}

function hashed(stem = 'Schema', key: string, used: ReadonlySet<string>): string {
  const digest = hashOf(key)
  let digits = HASH_DIGITS
  while (used.has(`${stem}_${digest.slice(0, digits)}`)) digits += 1
  return `${stem}_${digest.slice(0, digits)}`
}

/** How the type of a schema may be called: short if wanted, qualified, or with its signs as `_`. */
export function schemaWish(name: string, style: 'qualified' | 'short'): Wish {
  const qualified = pascal(name)
  // A name with signs of other scripts or of great length would lose what tells it apart.
  if (qualified === '' || !isPlain(name))
    return {
      key: name,
      levels: [`${qualified.slice(0, MAX_LENGTH) || 'Schema'}_${hashOf(name).slice(0, 24)}`],
    }
  const levels = [...(style === 'short' ? [shortName(name)] : []), qualified, underlined(name)]
  return { key: name, levels: levels.filter((one) => one !== '') }
}

/**
 * What identifiers may hold, of the first 65,536 characters (others are not known to every compiler) and without
 * those that nobody sees. Signs such as `_` part words.
 */
const LETTER = /(?=[\u0030-\uffdc])(?!\p{Pc}|\p{Default_Ignorable_Code_Point})\p{ID_Continue}/u
const IS_LETTER = new RegExp(`^${LETTER.source}$`, 'u')
const WORDS = new RegExp(`(?:${LETTER.source})+`, 'gu')
// Each character fits one branch only, or a long name would be tried in every combination of them.
const PLAIN = new RegExp(`^(?:[\\u0020-\\u007e]|(?![\\u0020-\\u007e])${LETTER.source})*$`, 'u')

function isPlain(name: string): boolean {
  return name.length <= MAX_LENGTH && PLAIN.test(name.normalize('NFC'))
}

/** `codersdk.Workspace` is `Workspace`; what stands in brackets or behind a dash belongs to the last part. */
function shortName(name: string): string {
  return pascal(name.slice(prefixOf(name).length))
}

/** `codersdk.` of `codersdk.Workspace`. */
function prefixOf(name: string): string {
  const [head = ''] = name.split(/[[<({ -]/, 1)
  return name.slice(0, Math.max(head.lastIndexOf('.'), head.lastIndexOf('/')) + 1)
}

/** `codersdk.user_status` is `CodersdkUserStatus`. Only letters and digits, beginning with a capital letter. */
export function pascal(text: string): string {
  const words = text.normalize('NFC').match(WORDS) ?? []
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  const legal = joined.normalize('NFC')
  return legal === '' || /^\p{ID_Start}/u.test(legal) ? legal : `Type${legal}`
}

/** `user_status` is `User_status`: each sign is an underline. No first choice is spelled with one. */
function underlined(name: string): string {
  const marked = [...name.normalize('NFC')].map((sign) => (IS_LETTER.test(sign) ? sign : '_')).join('')
  if (!marked.includes('_')) return ''
  const legal = marked.slice(0, 1).toUpperCase() + marked.slice(1)
  return /^\p{ID_Start}/u.test(legal) ? legal : `Type${legal}`
}

/** How many names have each prefix, such as `codersdk` in `codersdk.Workspace`. */
function countPrefixes(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const prefix of names.map(prefixOf)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  return counts
}

/** Of a common short name the largest family gets it: what is added later rarely belongs to a larger one. */
export function schemaNames(names: Iterable<string>, style: 'qualified' | 'short'): Map<string, string> {
  const all = [...names]
  const counts = style === 'short' ? countPrefixes(all) : new Map<string, number>()
  const weightOf = (name: string): number => counts.get(prefixOf(name)) ?? 0
  return allocateNames(all.map((name) => ({ ...schemaWish(name, style), weight: weightOf(name) })))
}
