/**
 * Findings for people: place, severity, code and sentence; the lines of the page; why it matters; what to do.
 * The reason and the remedy stand once for each code, with its first finding.
 */
import { catalogueEntry, type Code } from '../../core/catalogue.ts'
import type { Diagnostic, Severity } from '../../core/diagnostics.ts'
import { printable } from '../../core/escape.ts'
import type { Palette } from '../changes/types.ts'
import { codeFrame } from './frame.ts'
import { countBySeverity, countsInWords, inOrder, messageOf, severityOf } from './order.ts'
import type { FindingFormat, FindingReportOptions } from './types.ts'

export const text: FindingFormat = { id: 'text', title: 'Plain text', write: findingsAsText }

/** Places of a disagreement that are named after the first one. */
const RELATED_SHOWN = 3

const same = (words: string): string => words
const NO_COLOURS: Palette = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }
const COLOUR_OF: Record<Severity, 'red' | 'yellow' | 'cyan'> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
}

export function findingsAsText(findings: readonly Diagnostic[], options: FindingReportOptions = {}): string {
  const shown = inOrder(findings).slice(0, options.limit ?? findings.length)
  const explained = new Set<Code>()
  const blocks = shown.map((finding) => {
    const isFirst = !explained.has(finding.code)
    explained.add(finding.code)
    return blockOf(finding, isFirst, options)
  })
  const more = findings.length - shown.length
  if (more > 0) blocks.push(`… and ${more} more (deosil check shows all)\n`)
  if (findings.length > 0) blocks.push(`${countsInWords(countBySeverity(findings))}\n`)
  return blocks.join('\n')
}

function blockOf(finding: Diagnostic, isFirst: boolean, options: FindingReportOptions): string {
  const palette = options.palette ?? NO_COLOURS
  const severity = severityOf(finding)
  const place = palette.bold(placeOf(finding.at, options.prefix))
  const lines = [
    `${place} ${palette[COLOUR_OF[severity]](severity)} ${finding.code}  ${printable(messageOf(finding))}`,
  ]
  lines.push(...frameLines(finding, options, palette), ...relatedLines(finding, options))
  if (isFirst) lines.push(...reasonLines(finding.code, palette))
  return `${lines.join('\n')}\n`
}

function placeOf(at: Diagnostic['at'], prefix = ''): string {
  return `${printable(prefix + at.file)}:${at.start.line}:${at.start.column}`
}

function frameLines({ at }: Diagnostic, { textOf }: FindingReportOptions, palette: Palette): string[] {
  const page = textOf?.(at.file)
  const frame = page === undefined ? undefined : codeFrame(page, at)
  if (frame === undefined) return []
  const gutter = (label: string): string => palette.dim(`${label.padStart(5)} |`)
  const lines = frame.lines.map(({ number, text: line }) => `${gutter(String(number))} ${line}`.trimEnd())
  return [...lines, `${gutter('')} ${frame.mark.indent}${palette.red(frame.mark.underline)}`]
}

function relatedLines({ related = [] }: Diagnostic, { prefix }: FindingReportOptions): string[] {
  const lines = related.slice(0, RELATED_SHOWN).map((at) => `   also  ${placeOf(at, prefix)}`)
  if (related.length > RELATED_SHOWN) lines.push(`   also  ${related.length - RELATED_SHOWN} more places`)
  return lines
}

function reasonLines(code: Code, palette: Palette): string[] {
  const { why, todo } = catalogueEntry(code)
  return [
    `   ${palette.dim('why')}   ${why}`,
    `   ${palette.dim('fix')}   ${todo}   ${palette.dim(`(deosil explain ${code})`)}`,
  ]
}
