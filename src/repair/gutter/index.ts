/**
 * Copies from a web view of code in which every line is followed by a gutter line `|`.
 * The gutter goes, blank lines come back (a longer run of gutters had some in it), code is indented again.
 */
import { readChrome } from '../chrome.ts'
import { runsOf } from '../fences.ts'
import { writeFenced } from '../indent.ts'
import { isBlank, RepairWriter, splitLines, type SourceLine } from '../lines.ts'
import { doubtLists } from '../lists.ts'
import type { Repair } from '../types.ts'

/** Fewer gutter lines than this prove nothing. */

/** A length that fewer runs than this share have is a slip. */
const LEAST_SHARE = 0.02

export const gutter: Repair = {
  id: 'gutter',
  title: 'A web view of code put a gutter line after each line',
  detect,
  apply,
}

function isGutter(line: SourceLine | undefined): boolean {
  return line?.text.trim() === '|'
}

function detect(text: string): { score: number; reasons: string[] } {
  const lines = splitLines(text)
  const content = lines.slice(readChrome(lines).first)
  const gutters = content.filter(isGutter).length
  if (gutters === 0) return { score: 0, reasons: [] }
  const written = content.filter((line) => !isBlank(line.text) && !isGutter(line)).length
  const followed = content.filter(
    (line, index) => !isBlank(line.text) && !isGutter(line) && isGutter(content[index + 1]),
  )
  const score = written === 0 ? 0 : followed.length / written
  return {
    score,
    reasons: [`${followed.length} of ${written} lines are followed by a line that is only "|"`],
  }
}

function apply(text: string): ReturnType<Repair['apply']> {
  const lines = splitLines(text)
  const { chrome, first } = readChrome(lines)
  const writer = new RepairWriter()
  for (const run of runsOf(withoutGutter(lines.slice(first)))) {
    if (run.kind === 'text') {
      for (const line of run.lines) writer.keep(line)
      doubtLists(writer, run.lines)
      continue
    }
    writer.keep(run.open)
    writeFenced(writer, run.language, run.body)
    if (run.close !== undefined) writer.keep(run.close)
  }
  return writer.finish(chrome)
}

/** A run of gutters of the usual length ends a line; each further time that length stands for a blank line. */
function withoutGutter(lines: readonly SourceLine[]): SourceLine[] {
  const usual = guttersPerLine(lines)
  const kept: SourceLine[] = []
  let run = 0
  for (const line of lines) {
    if (isGutter(line)) {
      run += 1
      if (run > usual && run % usual === 0) kept.push({ text: '', number: line.number, offset: 0 })
    } else if (!isBlank(line.text)) {
      run = 0
      kept.push(line)
    }
  }
  return kept
}

/** The shortest run of gutters between two lines that is not a rare slip: lines of code follow one another. */
function guttersPerLine(lines: readonly SourceLine[]): number {
  const times = new Map<number, number>()
  let run = 0
  let runs = 0
  for (const line of lines) {
    if (isGutter(line)) run += 1
    else if (!isBlank(line.text)) {
      if (run > 0) times.set(run, (times.get(run) ?? 0) + 1)
      runs += Number(run > 0)
      run = 0
    }
  }
  const usual = [...times].filter(([, count]) => count >= runs * LEAST_SHARE).map(([length]) => length)
  return usual.length === 0 ? Math.max(1, run) : Math.min(...usual)
}
