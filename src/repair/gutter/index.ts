/**
 * Copies from a web view of code in which every line is followed by a gutter line `|`.
 * The gutter goes, blank lines come back (two gutters in a row had one between them), code is indented again.
 */
import { readChrome } from '../chrome.ts'
import { runsOf } from '../fences.ts'
import { writeFenced } from '../indent.ts'
import { isBlank, RepairWriter, splitLines, type SourceLine } from '../lines.ts'
import { doubtLists } from '../lists.ts'
import type { Repair } from '../types.ts'

/** Fewer gutter lines than this prove nothing. */

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

/** Each gutter closes the line before it; a gutter with nothing to close stands for an empty line. */
function withoutGutter(lines: readonly SourceLine[]): SourceLine[] {
  const kept: SourceLine[] = []
  let isOpen = false
  for (const line of lines) {
    if (!isGutter(line)) {
      if (isOpen && line.text === '') continue
      kept.push(line)
      isOpen = true
      continue
    }
    if (!isOpen) kept.push({ text: '', number: line.number, offset: 0 })
    isOpen = false
  }
  return kept
}
