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

/** Ways to spell a name, the first wish first; the last one must be free of clashes. */
export interface Wish {
  /** What the name is for; no two wishes have the same. */
  key: string
  levels: readonly string[]
}

/** Names by key. A name that several wish for goes to none of them: each takes its next level. */
export function allocateNames(
  wishes: readonly Wish[],
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const level = new Map(wishes.map(({ key }) => [key, 0]))
  const nameOf = ({ key, levels }: Wish): string => levels[level.get(key) ?? 0] ?? ''
  const canYield = ({ key, levels }: Wish): boolean => (level.get(key) ?? 0) + 1 < levels.length
  let yielding: Wish[]
  do {
    const groups = groupsBy(wishes, nameOf)
    yielding = groups.flatMap((group) => clashing(group, nameOf, taken)).filter(canYield)
    for (const { key } of yielding) level.set(key, (level.get(key) ?? 0) + 1)
  } while (yielding.length > 0)
  return new Map(wishes.map((wish) => [wish.key, nameOf(wish)]))
}

function groupsBy(wishes: readonly Wish[], nameOf: (wish: Wish) => string): Wish[][] {
  const groups = new Map<string, Wish[]>()
  for (const wish of wishes) groups.set(nameOf(wish), [...(groups.get(nameOf(wish)) ?? []), wish])
  return [...groups.values()]
}

function clashing(group: Wish[], nameOf: (wish: Wish) => string, taken: ReadonlySet<string>): Wish[] {
  const name = group[0] === undefined ? '' : nameOf(group[0])
  return group.length > 1 || RESERVED.has(name) || taken.has(name) ? group : []
}

/** How the type of a schema may be called: short if wanted, qualified, or qualified with a hash of its name. */
export function schemaWish(name: string, style: 'qualified' | 'short'): Wish {
  const qualified = pascal(name)
  const hashed = `${qualified.slice(0, MAX_LENGTH) || 'Schema'}_${hashOf(name).slice(0, 24)}`
  // A name with signs of other scripts or of great length would lose what tells it apart.
  if (qualified === '' || !isPlain(name)) return { key: name, levels: [hashed] }
  const levels = style === 'short' ? [shortName(name), qualified, hashed] : [qualified, hashed]
  return { key: name, levels: levels.filter((one) => one !== '') }
}

/**
 * What identifiers may hold, of the first 65,536 characters (others are not known to every compiler) and without
 * those that nobody sees. Signs such as `_` part words.
 */
const LETTER = /(?=[\u0030-\uffdc])(?!\p{Pc}|\p{Default_Ignorable_Code_Point})\p{ID_Continue}/u
const WORDS = new RegExp(`(?:${LETTER.source})+`, 'gu')
// Each character fits one branch only, or a long name would be tried in every combination of them.
const PLAIN = new RegExp(`^(?:[\\u0020-\\u007e]|(?![\\u0020-\\u007e])${LETTER.source})*$`, 'u')

function isPlain(name: string): boolean {
  return name.length <= MAX_LENGTH && PLAIN.test(name.normalize('NFC'))
}

/** `codersdk.Workspace` is `Workspace`; what stands in brackets or behind a dash belongs to the last part. */
function shortName(name: string): string {
  const [head = ''] = name.split(/[[<({ -]/, 1)
  const start = Math.max(head.lastIndexOf('.'), head.lastIndexOf('/')) + 1
  return pascal(name.slice(start))
}

/** `codersdk.user_status` is `CodersdkUserStatus`. Only letters and digits, beginning with a capital letter. */
export function pascal(text: string): string {
  const words = text.normalize('NFC').match(WORDS) ?? []
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
  const legal = joined.normalize('NFC')
  return legal === '' || /^\p{ID_Start}/u.test(legal) ? legal : `Type${legal}`
}

/** The same wishes, whatever the order of names. */
export function schemaNames(names: Iterable<string>, style: 'qualified' | 'short'): Map<string, string> {
  return allocateNames([...names].sort(byCodeUnits).map((name) => schemaWish(name, style)))
}
