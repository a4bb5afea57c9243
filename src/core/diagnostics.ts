/**
 * Findings: what was noticed in the docs, as plain data. The sentence, the reason and the remedy of each code
 * stand in the catalogue; here is only which code, where, and with what words filled in.
 */
import { byCodeUnits } from './order.ts'
import type { Code, FindingArgs, Severity } from './catalogue.ts'
import type { Place, Span } from './span.ts'

export type { FindingArgs, Severity }

export interface Finding<At extends Span = Span> {
  code: Code
  at: At
  args: FindingArgs
  /** The other places of a disagreement. */
  related?: At[]
}

/** A finding with its place in a file that the user has. */
export type Diagnostic = Finding<Place>

/** Takes findings. Readers report and go on. */
export type Report<At extends Span = Span> = (code: Code, at: At, args?: FindingArgs, related?: At[]) => void

/** A report that keeps what it is told, in order. */
export function collectFindings<At extends Span = Span>(): { report: Report<At>; findings: Finding<At>[] } {
  const findings: Finding<At>[] = []
  const report: Report<At> = (code, at, args = {}, related) => {
    findings.push(related === undefined ? { code, at, args } : { code, at, args, related })
  }
  return { report, findings }
}

/** In the order of files, and of lines in them. */
export function byPlace(a: { at: Place; code: string }, b: { at: Place; code: string }): number {
  return (
    byCodeUnits(a.at.file, b.at.file) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.column - b.at.start.column ||
    byCodeUnits(a.code, b.code)
  )
}
