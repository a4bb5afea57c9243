/**
 * Findings for programs: the same data as the text, in the form that `schemas/findings.schema.json` tells.
 */
import { catalogueEntry } from '../../core/catalogue.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { stableJson } from '../../core/json.ts'
import type { Place, Point } from '../../core/span.ts'
import { countBySeverity, inOrder, messageOf, severityOf } from './order.ts'
import type { FindingFormat, FindingReportOptions } from './types.ts'

/** The number in the output. 1: the first. */
export const FINDINGS_FORMAT = 1

export const json: FindingFormat = { id: 'json', title: 'JSON for programs', write: findingsAsJson }

export function findingsAsJson(findings: readonly Diagnostic[], options: FindingReportOptions = {}): string {
  const entries = inOrder(findings).map((finding) => entryOf(finding, options.prefix ?? ''))
  return stableJson({ format: FINDINGS_FORMAT, counts: countBySeverity(findings), findings: entries })
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
