/**
 * The grammar of type cells, in words: `string(uuid)`, `array of codersdk.User`, `string,null`.
 * In: words of a line. Out: how many of them are a type, and how sure that is.
 */

/** `sure`: nothing else looks so; `likely`: a name as schemas have; `weak`: any word that could be a name. */
export type TypeGrade = 'sure' | 'likely' | 'weak'

export interface TypeMatch {
  length: number
  grade: TypeGrade
  /** Index of the word that names a schema, counted from the first word of the type. */
  reference?: number
}

const BASE = '(?:string|integer|number|boolean|object|array|any|null|file|binary|undefined|bool|int|float)'
const FORMAT = '(?:\\([^()]*\\))?'
const PRIMITIVE = new RegExp(`^${BASE}${FORMAT}(?:[,¦|]${BASE}${FORMAT})*$`, 'u')
const BRACKETED = new RegExp(`^(?:array)?\\[(?:${BASE}|oneOf|anyOf|allOf|[A-Za-z_][\\w.]*)\\]$`, 'u')
const QUALIFIED = /^[a-z]\w*\.[A-Za-z][\w.\-[\]]*$/u
const CAMEL = /^[A-Z]\w*[a-z0-9][A-Z]\w*$/u
const NAME = /^[A-Za-z_][\w.-]*$/u
/** A name that could as well be a word of a sentence. */
const PLAIN_WORD = /^[A-Z]?[a-z]+$/u
const CAPITAL = /^[A-Z]\w*$/u

/** Longest word that is taken for a type, in UTF-16 units. */
const LONGEST_NAME = 300

/** Depth to which `array of array of …` is read. */
const DEEPEST = 6

/** The type that begins at a word, as long as it goes. */
export function typeAt(
  words: readonly string[],
  at: number,
  known: ReadonlySet<string>,
): TypeMatch | undefined {
  let prefix = 0
  while (prefix < 2 * DEEPEST && words[at + prefix] === 'array' && words[at + prefix + 1] === 'of')
    prefix += 2
  const inner = wordGrade(words[at + prefix], known)
  if (inner === undefined) return prefix > 0 ? { length: prefix - 1, grade: 'weak' } : undefined
  const match: TypeMatch = { length: prefix + 1, grade: prefix > 0 ? 'sure' : inner.grade }
  return inner.isName ? { ...match, reference: prefix } : match
}

function wordGrade(
  word: string | undefined,
  known: ReadonlySet<string>,
): { grade: TypeGrade; isName: boolean } | undefined {
  if (word === undefined || word.length > LONGEST_NAME) return undefined
  if (PRIMITIVE.test(word)) return { grade: word.includes('(') ? 'sure' : 'likely', isName: false }
  if (BRACKETED.test(word)) return { grade: 'sure', isName: false }
  if (QUALIFIED.test(word)) return { grade: 'sure', isName: true }
  if (known.has(word)) return { grade: PLAIN_WORD.test(word) ? 'weak' : 'sure', isName: true }
  if (CAMEL.test(word)) return { grade: 'likely', isName: true }
  return NAME.test(word) ? { grade: 'weak', isName: true } : undefined
}

/** Whether a word that is only weakly a type looks at least like a name. */
export function isCapital(word: string): boolean {
  return CAPITAL.test(word)
}
