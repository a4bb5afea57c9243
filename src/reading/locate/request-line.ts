/**
 * One line of METHOD and path: `GET /x`, `GET, POST /x HTTP/1.1`, `/x (GET)`, with what may follow.
 * In: text without marks. Out: methods, target and note; undefined for anything that says more.
 */
import { withoutTrailing } from '../../core/trim.ts'
import { METHODS } from '../../model/api.ts'
import type { Target } from './target.ts'
import { readTarget } from './target.ts'

export interface RequestLine {
  methods: string[]
  target: Target
  /** In parentheses after the path, or a title after a colon or dash. */
  note?: string
}

export interface RequestLineRules {
  /** Whether `get /x` is one, too. */
  anyCase?: boolean
  /** Whether a path may lack its first slash. */
  isMarked?: boolean
  /** Whether a title may follow the path. */
  mayHaveTitle?: boolean
}

const WORDS: ReadonlySet<string> = new Set([...METHODS, 'LIST'])

export function isMethod(word: string, anyCase = false): boolean {
  return WORDS.has(anyCase ? word.toUpperCase() : word)
}

/** `GET`, `GET, POST`, `GET/POST`, `[GET]`; undefined where any other word stands among them. */
export function readMethods(text: string, anyCase = false): string[] | undefined {
  const words = text
    .split(/\s*(?:[,/|&+]|\bor\b|\band\b|\s)\s*/i)
    .map((word) => word.replaceAll(/^[[(]|[\])]$/g, ''))
  const methods = words.filter((word) => word !== '')
  if (methods.length === 0 || methods.length > 8 || !methods.every((word) => isMethod(word, anyCase)))
    return undefined
  return [...new Set(methods.map((word) => word.toUpperCase()))]
}

const METHOD_RUN =
  /^\[?([A-Za-z]{3,7}(?:\s*(?:,|\/|\||&|\bor\b|\band\b)\s*[A-Z]{3,7}){0,7})\]?(?:\s*:\s*|\s*(?:[-–—|→]|->|=>)\s*(?=\/|https?:)|\s+|(?=\/))/

export function readRequestLine(text: string, rules: RequestLineRules = {}): RequestLine | undefined {
  const line = text.trim()
  return methodFirst(line, rules) ?? pathFirst(line)
}

function methodFirst(
  line: string,
  { anyCase = false, isMarked = true, mayHaveTitle = false }: RequestLineRules,
) {
  const run = METHOD_RUN.exec(line)
  const methods = run === null ? undefined : readMethods(run[1] ?? '', anyCase)
  if (run === null || methods === undefined) return undefined
  const { word, rest } = targetWord(line.slice(run[0].length))
  const note = noteOf(rest, mayHaveTitle)
  const target = note === undefined || isMethodPath(word) ? undefined : readTarget(withoutEnd(word), isMarked)
  if (target === undefined) return undefined
  return { methods, target, ...(note === '' || note === undefined ? {} : { note }) }
}

/** `/x (GET)`, `/x [GET]`, `/x - GET`. */
function pathFirst(line: string): RequestLine | undefined {
  const found = /^(\/\S*)\s+(?:[-–:]\s*)?[([]?([A-Z]{3,7}(?:\s*[,/|]\s*[A-Z]{3,7}){0,7})[)\]]?$/.exec(line)
  const methods = found === null ? undefined : readMethods(found[2] ?? '')
  const target = methods === undefined ? undefined : readTarget(found?.[1] ?? '')
  return methods === undefined || target === undefined ? undefined : { methods, target }
}

/** The first word, with blanks that stand inside brackets. */
function targetWord(text: string): { word: string; rest: string } {
  const start = text.trimStart()
  let depth = 0
  for (let at = 0; at < start.length; at += 1) {
    const sign = start[at] ?? ''
    if ('{<'.includes(sign) || (sign === '[' && start[at - 1] === '/')) depth += 1
    else if (depth > 0 && '}>]'.includes(sign)) depth -= 1
    else if (depth <= 0 && /\s/.test(sign)) return { word: start.slice(0, at), rest: start.slice(at).trim() }
  }
  return depth > 0 ? firstWord(start) : { word: start, rest: '' }
}

/** A bracket that nothing closes is an ordinary sign. */
function firstWord(text: string): { word: string; rest: string } {
  const end = text.search(/\s/)
  return end < 0 ? { word: text, rest: '' } : { word: text.slice(0, end), rest: text.slice(end).trim() }
}

/** `POST/PUT` is no path. */
function isMethodPath(word: string): boolean {
  return isMethod(word.slice(1).split(/[/\s]/)[0] ?? '')
}

/** Marks that end a sentence or a line, not a path. */
function withoutEnd(word: string): string {
  return withoutTrailing(word, '.,;:\\')
}

/** What may follow the path: nothing, a version of HTTP, a note in parentheses, or a title. */
function noteOf(rest: string, mayHaveTitle: boolean): string | undefined {
  const text = rest.replace(/^HTTP\/[\d.]+\s*/i, '').replace(/^[\\;]+$/, '')
  if (text === '') return ''
  const inner = /^(?:\(([^()]*)\)|\[([^[\]]*)\]|\*([^*]*)\*|#([^]*)|\/\/([^]*))$/.exec(text)
  if (inner !== null) return (inner.slice(1).find((part) => part !== undefined) ?? '').trim()
  const title = /^(?::|-|–|—|→|=>)\s*(\S.*)$/.exec(text)
  return mayHaveTitle ? (title?.[1] ?? text) : undefined
}
