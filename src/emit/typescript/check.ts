/**
 * Checks a finished file of types before it leaves: it holds the declarations that we meant to write and
 * nothing else, and all code in it is ours. In: the text. Out: nothing, or a ToolBug that says what is wrong.
 */
import { ToolBug } from '../../core/errors.ts'

interface Word {
  kind: 'string' | 'name' | 'number' | 'sign'
  text: string
  /** In UTF-16 units from the start of the file. */
  at: number
}

const LEXER =
  /\s+|\/\*(?:[^*]|\*(?!\/))*\*\/|("(?:[^"\\\n\r\u2028\u2029]|\\.)*")|([\p{ID_Start}_$][\p{ID_Continue}$]*)|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([{}()[\]|&:?,<>=])/uy

const KINDS = ['string', 'name', 'number', 'sign'] as const

/** Words of the language, and the global types, that types may be written with. */
const VOCABULARY = new Set(
  'as const readonly string number boolean true false null undefined unknown never Record Blob'.split(' '),
)

const OPENING = '{(['
const CLOSING = '})]'

/** @param expected what each statement declares, in order: `interface User`, `type Status`, `const Values` */
export function checkTypes(text: string, expected: readonly string[]): void {
  const words = wordsOf(text)
  const declared = new Set(expected.map((one) => one.slice(one.indexOf(' ') + 1)))
  const statements = statementsOf(words)
  const heads = statements.map(([first, kind, name]) => `${first?.text} ${kind?.text} ${name?.text}`)
  expected.forEach((one, index) => {
    if (heads[index] !== `export ${one}`) fail(`expected ${one}, found ${heads[index] ?? 'nothing'}`)
  })
  if (heads.length !== expected.length) fail(`found ${heads[expected.length] ?? ''} that nobody asked for`)
  for (const statement of statements) checkStatement(statement, declared)
}

function fail(problem: string): never {
  throw new ToolBug(`The file of types came out wrong: ${problem}`)
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  LEXER.lastIndex = 0
  while (LEXER.lastIndex < text.length) {
    const at = LEXER.lastIndex
    const match = LEXER.exec(text)
    if (match === null) return fail(`cannot read on at offset ${at}`)
    const group = match.slice(1).findIndex((part) => part !== undefined)
    const kind = KINDS[group]
    if (kind !== undefined) words.push({ kind, text: match[0], at })
  }
  return words
}

/** The words cut before each `export` that stands outside all brackets. */
function statementsOf(words: Word[]): Word[][] {
  const statements: Word[][] = []
  let depth = 0
  for (const word of words) {
    if (word.kind === 'sign' && OPENING.includes(word.text)) depth += 1
    if (word.kind === 'sign' && CLOSING.includes(word.text)) depth -= 1
    if (depth < 0) fail(`a bracket too many at offset ${word.at}`)
    if (depth === 0 && word.kind === 'name' && word.text === 'export') statements.push([])
    statements.at(-1)?.push(word)
    if (statements.length === 0) fail(`found ${word.text} before the first declaration`)
  }
  if (depth !== 0) fail('a bracket is left open')
  return statements
}

/** A declaration has no word in it but ours, and ends where its brackets or its type end. */
function checkStatement(words: Word[], declared: ReadonlySet<string>): void {
  const [, kind, name] = words
  const rest = words.slice(3)
  const isInterface = kind?.text === 'interface'
  if (isInterface !== (rest[0]?.text === '{')) fail(`${name?.text ?? ''} is not declared as it should be`)
  if (isInterface && firstEnd(rest) !== rest.length - 1)
    fail(`something follows the interface ${name?.text ?? ''}`)
  rest.forEach((word, index) => {
    if (word.kind === 'sign' && word.text === '=' && (isInterface || index > 0))
      fail('an assignment inside a type')
    if (
      word.kind === 'name' &&
      !isField(rest, index) &&
      !VOCABULARY.has(word.text) &&
      !declared.has(word.text)
    )
      fail(`the name ${word.text} at offset ${word.at} is not ours`)
  })
}

/** Where the first bracket that is opened is closed again. */
function firstEnd(words: Word[]): number {
  let depth = 0
  return words.findIndex(({ kind, text }) => {
    if (kind === 'sign' && OPENING.includes(text)) depth += 1
    if (kind === 'sign' && CLOSING.includes(text)) depth -= 1
    return depth === 0
  })
}

/** Whether the word at an index names a field: `name:` or `name?:`. */
function isField(words: Word[], index: number): boolean {
  const [next, following] = words.slice(index + 1, index + 3)
  return next?.text === ':' || (next?.text === '?' && following?.text === ':')
}
