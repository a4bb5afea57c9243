/**
 * Figures as a table, beside those of a stored run. In: plain data. Out: text.
 */

/** More than this, in parts of what was stored, is told as slower or faster. */
const NOTABLE = 0.15

/** @param stored what an earlier run wrote, or undefined */
export function tableOf({ machine, corpus, rounds, cases, growth }, stored) {
  const where = `${machine.cpu}, ${machine.cpus} CPUs, ${machine.memoryMb} MB, ${machine.system}, node ${machine.node}`
  const told = `Corpus: ${corpus}. Medians of ${rounds} rounds; load at the start ${machine.load}.`
  const caseRows = cases.map((one) => [
    one.title,
    `${Math.round(one.value)} ${one.unit ?? 'ms'}`,
    one.ratio === undefined ? '' : `${one.ratio.toFixed(2)} × ${one.per}`,
    one.cpuRatio === undefined ? '' : one.cpuRatio.toFixed(2),
    limitOf(one),
    versus(figureOf(one), figureOf(stored?.cases.find(({ id }) => id === one.id))),
  ])
  const growthRows = growth.map((one) => [
    one.title,
    one.sizes.map((size, index) => `${size}: ${Math.round(one.ms[index])} ms`).join(', '),
    one.growth.toFixed(2),
    one.growth <= one.limit ? `≤ ${one.limit}` : `over ${one.limit}`,
    versus(one.growth, stored?.growth.find(({ id }) => id === one.id)?.growth),
  ])
  return [
    `${where}\n${told}\n`,
    markdownTable(['What', 'Median', 'Ratio', 'CPU ratio', 'Target', 'Stored'], caseRows),
    markdownTable(['Growth', 'Time', 'Largest over smallest', 'Target', 'Stored'], growthRows),
  ].join('\n')
}

/** What is held against the limit and against the stored run: the ratio, or the value where there is none. */
export function figureOf(one) {
  return one?.ratio ?? one?.value
}

export function isOver(one) {
  return one.limit !== undefined && figureOf(one) > one.limit
}

function limitOf(one) {
  if (one.limit === undefined) return ''
  return `${isOver(one) ? 'over' : '≤'} ${one.limit}`
}

function versus(now, before) {
  if (before === undefined) return ''
  const change = now / before - 1
  const word = change > NOTABLE ? ' more' : change < -NOTABLE ? ' less' : ''
  return `${before.toFixed(2)}${word}`
}

export function markdownTable(head, rows) {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return `${[line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n')}\n`
}
