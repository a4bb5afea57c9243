/**
 * Findings for programs: the same data as the text, in the form that `schemas/findings.schema.json` tells.
 */
import { catalogueEntry } from '../../core/catalogue.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { stableJson } from '../../core/json.ts'
import type { Place, Point } from '../../core/span.ts'
import { countBySeverity, inOrder, messageOf, severityOf } from './order.ts'
import type { FindingFormat, FindingReportOptions } from './types.ts'
import { pageEntry, type PageFacts } from './unread.ts'

/** The number in the output. 1: the first. */
export const FINDINGS_FORMAT = 1

export const json: FindingFormat = { id: 'json', title: 'JSON', write: findingsAsJson }

export interface FindingJsonOptions extends Pick<FindingReportOptions, 'prefix'> {
  /** What was read of each page; told where it is asked for. */
  pages?: readonly PageFacts[]
}

export function findingsAsJson(findings: readonly Diagnostic[], options: FindingJsonOptions = {}): string {
  const { prefix = '', pages } = options
  const told = pages === undefined ? {} : { pages: pages.map((page) => pageEntry(page, prefix)) }
  const entries = inOrder(findings).map((finding) => entryOf(finding, prefix))
  return stableJson({
    format: FINDINGS_FORMAT,
    counts: countBySeverity(findings),
    ...told,
    findings: entries,
  })
}

function entryOf(finding: Diagnostic, prefix: string): Record<string, unknown> {
  const { why, todo } = catalogueEntry(finding.code)
  const severity = severityOf(finding)
  const told = { code: finding.code, severity, message: messageOf(finding), why, todo }
  const related = (finding.related ?? []).map((at) => placeEntry(at, prefix))
  return { ...placeEntry(finding.at, prefix), ...told, args: finding.args, related }
}

function placeEntry({ file, start, end }: Place, prefix: string): { file: string; start: Point; end: Point } {
  const point = ({ line, column }: Point): Point => ({ line, column })
  return { file: prefix + file, start: point(start), end: point(end) }
}
