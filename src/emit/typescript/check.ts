/**
 * Checks a finished file of types before it leaves: it holds the declarations that we meant to write and
 * nothing else, and all code in it is ours. In: the text. Out: nothing, or a ToolBug that says what is wrong.
 */
import { ToolBug } from '../../core/errors.ts'
import { quote } from '../../core/escape.ts'

/** White space, comments, strings, names, numbers, signs; at the end whatever is none of them. */
const PIECES =
  /\s+|\/\*(?:[^*]|\*(?!\/))*\*\/|"(?:[^"\\\n\r\u2028\u2029]|\\.)*"|[\p{ID_Start}_$][\p{ID_Continue}$]*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^]/gu
const NAME = /^[\p{ID_Start}_$]/u
const SIGNS = new Set('{}()[]|&:?,<>=')

/** Words of the language, and the global types, that types may be written with. */
const VOCABULARY = new Set(
  'as const readonly string number boolean true false null undefined unknown never Record Blob'.split(' '),
)

/** By how many levels a sign leads deeper. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ...[...'{(['].map((sign) => [sign, 1] as const),
  ...[...'})]'].map((sign) => [sign, -1] as const),
])

/**
 * @param expected what each statement declares, in order: `interface User`, `type Status`, `const Values`
 * @param others names that are declared elsewhere
 */
export function checkTypes(text: string, expected: readonly string[], others: readonly string[] = []): void {
  const words = wordsOf(text)
  const declared = new Set([...others, ...expected.map((one) => one.slice(one.indexOf(' ') + 1))])
  const statements = statementsOf(words)
  const heads = statements.map((statement) => statement.slice(0, 3).join(' '))
  expected.forEach((one, index) => {
    if (heads[index] !== `export ${one}`) fail(`expected ${one}, found ${heads[index] ?? 'nothing'}`)
  })
  if (heads.length !== expected.length) fail(`found ${heads[expected.length] ?? ''} that nobody asked for`)
  for (const statement of statements) checkStatement(statement, declared)
}

function fail(problem: string): never {
  throw new ToolBug(`The file of types came out wrong: ${problem}`)
}

function wordsOf(text: string): string[] {
  const words = (text.match(PIECES) ?? []).filter((piece) => !/^\s|^\/\*/.test(piece))
  const strange = words.find(isStrange)
  return strange === undefined ? words : fail(`cannot read on at ${quote(strange)}`)
}

/** One character that is no whole word. */
function isStrange(word: string): boolean {
  return /^[^]$/u.test(word) && !SIGNS.has(word) && !/\d/.test(word) && !NAME.test(word)
}

/** The words cut before each `export` that stands outside all brackets. */
function statementsOf(words: string[]): string[][] {
  const statements: string[][] = []
  let depth = 0
  let statement: string[] = []
  for (const word of words) {
    depth += LEVELS.get(word) ?? 0
    if (depth < 0) fail(`a bracket too many behind ${statement.slice(0, 3).join(' ')}`)
    if (depth === 0 && word === 'export') statements.push((statement = []))
    if (statements.length === 0) fail(`found ${word} before the first declaration`)
    statement.push(word)
  }
  if (depth !== 0) fail('a bracket is left open')
  return statements
}

/** A declaration has no word in it but ours, and ends where its brackets or its type end. */
function checkStatement(words: string[], declared: ReadonlySet<string>): void {
  const [, kind, name = ''] = words
  const rest = words.slice(3)
  const isInterface = kind === 'interface'
  if (isInterface !== (rest[0] === '{')) fail(`${name} is not declared as it should be`)
  if (isInterface && firstEnd(rest) !== rest.length - 1) fail(`something follows the interface ${name}`)
  if (rest.indexOf('=', isInterface ? 0 : 1) >= 0) fail('an assignment inside a type')
  const stranger = rest.find((word, index) => !isOurs(word, declared) && !isField(rest, index))
  if (stranger !== undefined) fail(`the name ${stranger} in ${name} is not ours`)
}

function isOurs(word: string, declared: ReadonlySet<string>): boolean {
  return SIGNS.has(word) || VOCABULARY.has(word) || declared.has(word) || !NAME.test(word)
}

/** Where the first bracket that is opened is closed again. */
function firstEnd(words: string[]): number {
  let depth = 0
  return words.findIndex((word) => {
    depth += LEVELS.get(word) ?? 0
    return depth === 0
  })
}

/** Whether the word at an index names a field: `name:` or `name?:`. */
function isField(words: string[], index: number): boolean {
  const next = words[index + 1]
  return next === ':' || (next === '?' && words[index + 2] === ':')
}
