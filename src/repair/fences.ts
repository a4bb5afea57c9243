/**
 * Finds the fenced code of flat text: text whose leading blanks were lost, so that every fence line stands at the
 * margin. In: lines. Out: runs of lines, code and other.
 */
import type { SourceLine } from './lines.ts'

export interface FencedRun {
  kind: 'code'
  open: SourceLine
  language: string
  body: SourceLine[]
  /** Missing when the text ends within the fence. */
  close?: SourceLine
}

export interface TextRun {
  kind: 'text'
  lines: SourceLine[]
}

const FENCE = /^\s*(?<mark>`{3,}(?!`)|~{3,}(?!~))(?<info>[^`]*)$/u

/** Whether a line opens a fence. */
export function isFence(text: string): boolean {
  return FENCE.test(text)
}

export function runsOf(lines: readonly SourceLine[]): (FencedRun | TextRun)[] {
  const runs: (FencedRun | TextRun)[] = []
  let open: FencedRun | undefined
  for (const line of lines) {
    if (open !== undefined) {
      if (closes(line.text, open)) {
        open.close = line
        open = undefined
      } else open.body.push(line)
      continue
    }
    open = openedBy(line)
    if (open !== undefined) runs.push(open)
    else textRun(runs).push(line)
  }
  return runs
}

function openedBy(line: SourceLine): FencedRun | undefined {
  const info = FENCE.exec(line.text)?.groups?.['info']
  if (info === undefined) return undefined
  return { kind: 'code', open: line, language: info.trim().split(/\s/u)[0]?.toLowerCase() ?? '', body: [] }
}

function closes(text: string, run: FencedRun): boolean {
  const opening = FENCE.exec(run.open.text)?.groups?.['mark'] ?? '```'
  const { mark, info } = FENCE.exec(text)?.groups ?? {}
  return mark !== undefined && mark[0] === opening[0] && mark.length >= opening.length && info?.trim() === ''
}

function textRun(runs: (FencedRun | TextRun)[]): SourceLine[] {
  const last = runs.at(-1)
  if (last?.kind === 'text') return last.lines
  const run: TextRun = { kind: 'text', lines: [] }
  runs.push(run)
  return run.lines
}
