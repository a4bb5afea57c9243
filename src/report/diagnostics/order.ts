/**
 * The order of findings in every format, and how many there are of each severity.
 */
import { catalogueEntry } from '../../core/catalogue.ts'
import type { Diagnostic, Severity } from '../../core/diagnostics.ts'
import { byCodeUnits } from '../../core/order.ts'
import { compareSpans } from '../../core/span.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function severityOf(finding: Diagnostic): Severity {
  return catalogueEntry(finding.code).severity
}

/** By file, place and code. Findings that are equal in all three keep their order. */
export function inOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...findings].sort(
    (a, b) => byCodeUnits(a.at.file, b.at.file) || compareSpans(a.at, b.at) || byCodeUnits(a.code, b.code),
  )
}

export function countBySeverity(findings: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const finding of findings) counts[severityOf(finding)] += 1
  return counts
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export function countsInWords(counts: Record<Severity, number>): string {
  const words: Record<Severity, [string, string]> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['note', 'notes'],
  }
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${words[severity][counts[severity] === 1 ? 0 : 1]}`)
    .join(', ')
}

/** The sentence of a finding, with its words filled in. */
export function messageOf({ code, args }: Diagnostic): string {
  return catalogueEntry(code).says(args)
}
