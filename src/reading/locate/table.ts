/**
 * Tables with a column of methods and a column of paths, in any order. Every cell of the column of methods holds
 * nothing but methods: tables of rate limits and permissions hold more.
 */
import { plainText } from '../outline/plain-text.ts'
import type { Vocabulary } from '../profile.ts'
import { isMethod, readMethods } from './request-line.ts'
import { tablesOf, type LineRow, type LineTable } from './rows.ts'
import type { Target } from './target.ts'
import { readTarget } from './target.ts'
import type { Locator, Statement } from './types.ts'

export const table: Locator = {
  id: 'table',
  title: 'a table with a column of methods and a column of paths',
  locate: (group, words) => tablesOf(group).flatMap((one) => statementsOf(one, words)),
}

const METHOD_COLUMN = new Set([
  'method',
  'methods',
  'http method',
  'http verb',
  'verb',
  'request method',
  'http',
])
const PATH_COLUMN = new Set(
  'path|url|uri|endpoint|endpoints|api endpoint|route|request url|http path|resource path|api|resource|url path'.split(
    '|',
  ),
)

function statementsOf({ header, rows }: LineTable, { operations: house }: Vocabulary): Statement[] {
  const titles = header.cells.map((cell) => plainText(cell).toLowerCase().replace(/:$/, ''))
  const method = titles.findIndex((title) => METHOD_COLUMN.has(title) || house.methods.has(title))
  const path = titles.findIndex((title) => PATH_COLUMN.has(title) || house.paths.has(title))
  if (method < 0 || path < 0) return both(titles, rows)
  const filled = rows.filter(({ cells }) => (cells[method] ?? '') !== '')
  const read = filled.map((row) => rowStatements(row, row.cells[method] ?? '', row.cells[path] ?? ''))
  return read.every((one) => one !== undefined) ? read.flat() : []
}

/** One column that holds both: `GET /x`. */
function both(titles: readonly string[], rows: readonly LineRow[]): Statement[] {
  const column = titles.findIndex(
    (title) => PATH_COLUMN.has(title) || title === 'request' || title === 'http request',
  )
  if (column < 0) return []
  const read = rows.map((row) => {
    const text = plainText(row.cells[column] ?? '')
    const [word = ''] = text.split(/\s+/)
    if ((row.cells[column] ?? '').includes('](')) return undefined
    return isMethod(word) ? rowStatements(row, word, text.slice(word.length)) : undefined
  })
  return read.every((one) => one !== undefined) ? read.flat() : []
}

/** Undefined where the cell of methods holds anything else. */
function rowStatements({ line }: LineRow, methodCell: string, pathCell: string): Statement[] | undefined {
  const methods = partsOf(methodCell).map((part) => readMethods(part, true))
  if (methods.length === 0 || methods.some((one) => one === undefined)) return undefined
  const targets = partsOf(pathCell).flatMap((part) => targetOf(part) ?? [])
  const place = { locator: 'table' as const, firstLine: line, lastLine: line }
  const isPaired = methods.length > 1 && methods.length === targets.length
  if (isPaired)
    return targets.flatMap((target, index) =>
      (methods[index] ?? []).map((method) => ({ method, target, ...place })),
    )
  const all = new Set(methods.flatMap((one) => one ?? []))
  return [...all].flatMap((method) => targets.map((target) => ({ method, target, ...place })))
}

function partsOf(cell: string): string[] {
  return cell
    .split(/<br\s*\/?>|<\/?(?:p|li|ul|div)>|(?<=`)\s*(?:,|\bor\b|\band\b)\s*(?=`)/i)
    .map(plainText)
    .filter((part) => part !== '')
}

/** The path, with a note after it. */
function targetOf(text: string): Target | undefined {
  const whole = readTarget(text)
  if (whole !== undefined) return whole
  const noted = /^(\S+)\s+[([*].*$/.exec(text) ?? /^(\S+)\s+(?:or|and)\s/.exec(text)
  return noted === null ? undefined : readTarget(noted[1] ?? '')
}
