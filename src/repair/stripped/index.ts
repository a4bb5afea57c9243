/**
 * Copies of Markdown without blank lines and without leading blanks.
 * Blank lines come back between blocks, so that each parses as the block that it was; code is indented again.
 */
import { readChrome } from '../chrome.ts'
import { runsOf, type FencedRun, type TextRun } from '../fences.ts'
import { writeFenced } from '../indent.ts'
import { isBlank, RepairWriter, splitLines, trimmedLine, type SourceLine } from '../lines.ts'
import { doubtLists } from '../lists.ts'
import type { Repair } from '../types.ts'
import { breaksOf } from './breaks.ts'
import { isDelimiter, kindOf } from './line-kind.ts'

/** Blank lines that such a copy may still have: one in this many lines. */
const LINES_PER_BLANK = 50

export const stripped: Repair = {
  id: 'stripped',
  title: 'Blank lines and leading blanks were lost',
  detect,
  apply,
}

function detect(text: string): { score: number; reasons: string[] } {
  const all = splitLines(text)
  const lines = all.slice(readChrome(all).first)
  while (lines.length > 0 && isBlank(lines.at(-1)?.text)) lines.pop()
  const blanks = lines.filter((line) => isBlank(line.text)).length
  if (blanks * LINES_PER_BLANK > lines.length) return { score: 0, reasons: [] }
  const marks = marksOf(lines)
  const kinds = [...marks].filter(([, count]) => count > 0)
  if (!marks.has('heading') || kinds.length < 2) return { score: 0, reasons: [] }
  const found = kinds.map(([kind, count]) => `${count} of ${kind}`).join(', ')
  return { score: 0.9, reasons: [`no blank lines between blocks (${found})`] }
}

/** Counts what an undamaged page would set apart by blank lines. */
function marksOf(lines: readonly SourceLine[]): Map<string, number> {
  const marks = new Map<string, number>()
  const add = (kind: string): unknown => marks.set(kind, (marks.get(kind) ?? 0) + 1)
  for (const run of runsOf(lines)) {
    if (run.kind === 'code') add('fenced code')
    else
      run.lines.forEach(({ text }, index) => {
        const kind = kindOf(text)
        if (kind === 'heading') add(kind)
        else if (kind === 'row' && isDelimiter(run.lines[index + 1]?.text)) add('table')
      })
  }
  return marks
}

function apply(text: string): ReturnType<Repair['apply']> {
  const lines = splitLines(text)
  const { chrome, first } = readChrome(lines)
  const writer = new RepairWriter()
  const rest = writeFrontMatter(writer, lines.slice(first))
  for (const run of runsOf(rest)) {
    if (run.kind === 'code') writeCode(writer, run)
    else writeText(writer, run)
  }
  return writer.finish(chrome)
}

/** YAML between `---` lines at the top stays as it is. */
function writeFrontMatter(writer: RepairWriter, lines: SourceLine[]): SourceLine[] {
  if (lines[0]?.text !== '---') return lines
  const end = lines.findIndex((line, index) => index > 0 && line.text === '---')
  if (end < 0 || lines.slice(1, end).some(({ text }) => !/^[\w-]+:|^- /u.test(text))) return lines
  for (const line of lines.slice(0, end + 1)) writer.keep(line)
  return lines.slice(end + 1)
}

function writeCode(writer: RepairWriter, run: FencedRun): void {
  writer.separate(run.open.number)
  writer.keep(trimmedLine(run.open))
  writeFenced(writer, run.language, run.body)
  const last = run.close
  if (last === undefined) return
  writer.keep(trimmedLine(last))
  writer.insert('', last.number + 1)
}

function writeText(writer: RepairWriter, run: TextRun): void {
  const breaks = breaksOf(run.lines)
  run.lines.forEach((line, index) => {
    const found = breaks[index]
    if (found === 'blank' || found === 'blank?') writer.separate(line.number)
    if (found === 'blank?' || found === 'none?') writer.doubt('repair/uncertain-paragraph', line)
    writer.keep(line)
  })
  doubtLists(writer, run.lines)
}
