/**
 * Finds which cell a bare pipe belongs to: templates write texts into tables as they are.
 * In: a row with more pieces than columns. Out: the row with its cells put together; some columns have few words,
 * and where they stand the others follow. Where nothing tells, the pipes stay in the last column.
 */
import type { Row } from '../../markdown/row.ts'
import { PARAMETER_PLACES } from '../../model/api.ts'
import type { TypeVocabulary } from '../profile.ts'

type Look = (text: string, types: TypeVocabulary) => boolean

/** What the cells of a column look like, if they look alike. */
const LOOKS: ReadonlyMap<string, Look> = new Map<string, Look>([
  ['in', (text) => PLACES.has(text.toLowerCase())],
  [
    'type',
    (text, types) =>
      withoutBrackets(text)
        .split('|')
        .every((word) => isType(word, types)),
  ],
  ['required', (text) => /^(?:true|false|yes|no)?$/i.test(text)],
  ['restrictions', (text) => /^(?:none|(?:read|write)-?only)?$/i.test(text)],
  ['status', (text) => /^(?:\d\w\w|default)$/i.test(text)],
  ['meaning', (text) => /^[\w ]*$/.test(text) || isLink(text)],
])

const PLACES: ReadonlySet<string> = new Set([...PARAMETER_PLACES, 'body', 'formdata', 'form'])

/** `string(uuid)`, `string,null`, `array[string]`, a link, a code span. */
function isType(text: string, { words }: TypeVocabulary): boolean {
  const word = /^\s*([a-z]+)/i.exec(text)?.[1]
  if (word === undefined) return /^\s*[[`(]/.test(text) || text.trim() === ''
  return words.has(word.toLowerCase())
}

/** Columns that take further pieces only where else nothing fits, in the order in which they are tried. */
const RARE = ['type', 'name']

/** How many further pieces they may take: what has more is text, and the tries grow with the square. */
const MOST_PIECES = 40

/** @param columns where the columns stand that are known */
export function fitCells(
  row: Row,
  columns: ReadonlyMap<string, number>,
  count: number,
  types: TypeVocabulary,
): Row {
  const { pieces, spread } = row
  if (pieces === undefined || spread === undefined) return row
  const text = columns.get('description') ?? count - 1
  const widths = widthsToTry({ columns, count, text, extra: pieces.length - count }).find((tried) =>
    fits(pieces, tried, { columns, types }),
  )
  return widths === undefined ? row : { ...row, cells: spread(widths) }
}

interface Question {
  columns: ReadonlyMap<string, number>
  count: number
  /** The column of text. */
  text: number
  /** How many pieces are too many. */
  extra: number
}

function widthsToTry({ columns, count, text, extra }: Question): number[][] {
  const [type, name] = RARE.map((id) => columns.get(id))
  const most = (column: number | undefined): number =>
    column === undefined || column === text ? 0 : Math.min(extra, MOST_PIECES)
  const tries: number[][] = []
  for (let inName = 0; inName <= most(name); inName += 1) {
    for (let inType = 0; inType <= Math.min(most(type), extra - inName); inType += 1) {
      const widths = Array.from({ length: count }, () => 1)
      widths[text] = 1 + extra - inName - inType
      if (name !== undefined && inName > 0) widths[name] = 1 + inName
      if (type !== undefined && inType > 0) widths[type] = 1 + inType
      tries.push(widths)
    }
  }
  return tries
}

function fits(
  pieces: readonly string[],
  widths: readonly number[],
  { columns, types }: { columns: ReadonlyMap<string, number>; types: TypeVocabulary },
): boolean {
  return [...columns].every(([id, column]) => {
    const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0)
    const text = pieces.slice(start, start + (widths[column] ?? 1)).join('|')
    return LOOKS.get(id)?.(text, types) !== false
  })
}

/** Text without all from its first bracket to its last. */
function withoutBrackets(text: string): string {
  const [first, last] = [text.indexOf('('), text.lastIndexOf(')')]
  return first < 0 || last < first ? text : text.slice(0, first) + text.slice(last + 1)
}

function isLink(text: string): boolean {
  return text.startsWith('[') && text.includes('](') && text.endsWith(')')
}
