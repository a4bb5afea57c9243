/**
 * Tables as text: padded columns, and what becomes of a row that a line break cuts in two.
 * In: a head and rows of cells. Out: lines of Markdown. Knows nothing of APIs.
 */

/** @typedef {import('./eras.mjs').Layout} Layout */

/**
 * A table, padded as the formatter of the era does.
 * @param {string[]} head @param {string[][]} rows @param {Layout} layout
 */
export function table(head, rows, layout) {
  const lines = [head, head.map(() => '---'), ...rows].flatMap((cells) => plainRow(cells).split('\n'))
  const end = endOfTable(lines, layout)
  if (end <= 2) return lines.join('\n')
  const tail = layout.isTailARow && end < lines.length ? ['', ...lines.slice(end)] : lines.slice(end)
  return [...padded(lines.slice(0, end), layout), ...tail].join('\n')
}

/** A table that no formatter has touched. @param {string[]} head @param {string[][]} rows */
export function plainTable(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(plainRow).join('\n')
}

/** @param {string[]} cells */
const plainRow = (cells) => `|${cells.join('|')}|`

/** The first line that the formatter does not take for a row. @param {string[]} lines @param {Layout} layout */
function endOfTable(lines, layout) {
  const isRow = (/** @type {string} */ line) =>
    layout.isTailARow ? line.includes('|') : /^\|.*\|$/u.test(line)
  const end = lines.findIndex((line) => !isRow(line))
  return end < 0 ? lines.length : end
}

/** @param {string[]} lines @param {Layout} layout */
function padded(lines, layout) {
  const rows = lines.map((line) => cellsOf(line).map((cell) => (layout.isTailARow ? tidied(cell) : cell)))
  const widths = rows[0].map((_, column) =>
    Math.max(3, ...rows.filter((_row, at) => at !== 1).map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row, at) => {
    if (at === 1) return `|${widths.map((width) => layout.dash + '-'.repeat(width) + layout.dash).join('|')}|`
    return `| ${row.map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell))).join(' | ')} |`
  })
}

/** The cells of a line; a bar behind a backslash does not part them. @param {string} line */
function cellsOf(line) {
  const inner = line.replace(/^\|/u, '').replace(/(?<!\\)\|$/u, '')
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim())
}

/** A cell as prettier writes it: single blanks, stars that open nothing behind a backslash. @param {string} cell */
const tidied = (cell) => cell.replace(/ {2,}/gu, ' ').replace(/(?<=^|\s)\*(?=\w[^*]*$)/u, '\\*')

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** The columns that a text takes on a terminal. @param {string} text */
export function widthOf(text) {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0)
}
