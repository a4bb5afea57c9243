/**
 * The rows of a table that is written in HTML. Tolerant: what is never closed ends where the next cell begins.
 * In: lines from the one that holds `<table`. Out: rows of cells, as written, with their lines. Knows nothing of APIs.
 */

export interface HtmlRow {
  cells: string[]
  /** Index of the line that the row begins in. */
  line: number
}

const TAG = /^<(\/?)(tr|t[dh]|table)(?=[\s/>])[^>]*>?/i
const NEXT_TAG = /(?=<\/?(?:tr|t[dh]|table)[\s/>])/i

export function htmlRows(lines: readonly string[]): HtmlRow[] {
  const reader = new HtmlRowReader()
  for (const [index, line] of lines.entries()) {
    for (const part of line.split(NEXT_TAG)) reader.take(part, index)
    if (reader.isDone) break
  }
  return reader.rows
}

class HtmlRowReader {
  readonly rows: HtmlRow[] = []
  isDone = false
  #cell: string[] | undefined

  take(part: string, line: number): void {
    const [whole = '', slash = '', name = ''] = TAG.exec(part) ?? []
    this.#tag(name.toLowerCase(), slash === '/', line)
    const content = part.slice(whole.length).trim()
    if (content !== '') this.#cell?.push(content)
  }

  #tag(name: string, isEnd: boolean, line: number): void {
    if (name === '') return
    this.#endCell()
    if (name === 'table') this.isDone = isEnd
    else if (name === 'tr' && !isEnd) this.rows.push({ cells: [], line })
    else if (name !== 'tr' && !isEnd) this.#cell = []
  }

  #endCell(): void {
    if (this.#cell !== undefined) this.rows.at(-1)?.cells.push(this.#cell.join(' '))
    this.#cell = undefined
  }
}
