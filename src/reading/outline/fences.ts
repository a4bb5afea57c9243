/**
 * Finds the fences of a page by its lines, also those inside lists and quotations.
 * In: lines. Out: fences in order, each with its info string and its inner lines. Knows nothing of APIs.
 */

export interface Fence {
  /** First word of the info string in lower case: `json`, `http`, or empty. */
  language: string
  /** The whole info string. */
  info: string
  /** Line of the opening mark and of the closing one, from 1; an open fence ends with the text. */
  firstLine: number
  lastLine: number
}

const OPENING = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*[ \t]*(`{3,}|~{3,})([^]*)$/

export function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const open = openingOf(lines[index] ?? '')
    if (open === undefined) continue
    let last = index + 1
    while (last < lines.length && !closes(lines[last] ?? '', open.mark)) last += 1
    const info = open.info.trim()
    const language = wordOf(info)
    fences.push({ language, info, firstLine: index + 1, lastLine: Math.min(last + 1, lines.length) })
    index = last
  }
  return fences
}

/** The fences that begin in some lines, of fences in order. Asked for each part of a page. */
export function fencesFrom(fences: readonly Fence[], firstLine: number, lastLine: number): Fence[] {
  let [low, high] = [0, fences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((fences[middle]?.firstLine ?? 0) < firstLine) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < fences.length && (fences[end]?.firstLine ?? 0) <= lastLine) end += 1
  return fences.slice(low, end)
}

function openingOf(line: string): { mark: string; info: string } | undefined {
  if (!line.includes('```') && !line.includes('~~~')) return undefined
  const [, mark = '', info = ''] = OPENING.exec(line) ?? []
  // A backtick fence has no backticks after its mark: otherwise it is a code span.
  return mark === '' || (mark.startsWith('`') && info.includes('`')) ? undefined : { mark, info }
}

function closes(line: string, mark: string): boolean {
  const text = line.replace(/^[ \t>]*/, '').trimEnd()
  return text.length >= mark.length && text.startsWith(mark) && text === (mark[0] ?? '').repeat(text.length)
}

/** `{.json}`, `json title="x"`, `language-json` all say `json`. */
function wordOf(info: string): string {
  const word = info.replace(/^\{?\s*\.?/, '').split(/[\s,{}]/)[0] ?? ''
  return word.replace(/^(?:language|lang)-/, '').toLowerCase()
}
