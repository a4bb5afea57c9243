/**
 * One page through the first rooms: repair, outline, dialect, units, fragment with places in the user's file.
 * In: a page. Out: its fragment. Reads no other page.
 */
import { collectFindings } from '../core/diagnostics.ts'
import type { Place, Point, Span } from '../core/span.ts'
import { dialects } from '../dialects/registry.ts'
import type { Detection, Dialect } from '../dialects/types.ts'
import { createClaims } from '../markdown/claims.ts'
import { outlineOf } from '../markdown/outline.ts'
import { parseMarkdown } from '../markdown/parse.ts'
import type { PageOutline, UnitCut } from '../markdown/types.ts'
import { emptyFragment, type Fragment } from '../model/fragment.ts'
import { locateFragment } from '../model/locate.ts'
import { repairPage, type PageRepair } from '../repair/repair.ts'
import type { LineOrigin } from '../repair/types.ts'
import type { Page } from '../source/types.ts'

export interface PageRead {
  path: string
  /** Id of the dialect that read the page; undefined where none did. */
  dialect: string | undefined
  detections: (Detection & { id: string })[]
  repair: PageRepair
  fragment: Fragment<Place>
}

/** A dialect reads a page only from this score on. */
const LIKELY = 0.3

export function readPage(page: Page): PageRead {
  const repair = repairPage(page.text)
  const outline = outlineOf(page.path, repair.repaired.text)
  const detections = dialects.map((dialect) => ({ id: dialect.id, ...dialect.detect(outline) }))
  const dialect = likeliest(detections)
  const toPlace = placing(page.path, repair.repaired.lines)
  const pieces =
    dialect === undefined
      ? [unreadPage(outline)]
      : dialect.cut(outline).map((cut) => readUnit(outline, cut, dialect))
  const located = pieces.map(({ fragment, firstLine }) =>
    locateFragment(fragment, (span) => toPlace(span, firstLine - 1)),
  )
  return { path: page.path, dialect: dialect?.id, detections, repair, fragment: joinFragments(located) }
}

function likeliest(detections: readonly (Detection & { id: string })[]): Dialect | undefined {
  let best: { id: string; score: number } | undefined
  for (const { id, score } of detections)
    if (score >= LIKELY && score > (best?.score ?? 0)) best = { id, score }
  return dialects.find((dialect) => dialect.id === best?.id)
}

/** A page of no dialect: nothing of it is in the model, so all of it stands in the ledger. */
function unreadPage({ lines }: PageOutline): { fragment: Fragment; firstLine: number } {
  const fragment = emptyFragment()
  const { report, findings } = collectFindings()
  const [first = ''] = lines
  report('page/no-api', { start: { line: 1, column: 1 }, end: { line: 1, column: first.length + 1 } })
  fragment.findings = findings
  fragment.ledger = createClaims().ledger(parseMarkdown(lines.join('\n')))
  return { fragment, firstLine: 1 }
}

function readUnit(
  outline: PageOutline,
  cut: UnitCut,
  dialect: Dialect,
): { fragment: Fragment; firstLine: number } {
  const text = outline.lines.slice(cut.firstLine - 1, cut.lastLine).join('\n')
  const root = parseMarkdown(text)
  const { report, findings } = collectFindings()
  const claims = createClaims()
  const fragment = emptyFragment()
  dialect.read({ root, text, context: cut.context }, { fragment, report, claims })
  fragment.findings = findings
  fragment.ledger = claims.ledger(root)
  return { fragment, firstLine: cut.firstLine }
}

/** Spans of a unit as places in the file that came in, through the lines that a repair moved. */
function placing(file: string, origins: readonly LineOrigin[]): (span: Span, linesAbove: number) => Place {
  const point = ({ line, column }: Point, linesAbove: number): Point => {
    const origin = origins[line + linesAbove - 1]
    if (origin === undefined) return { line: line + linesAbove, column }
    const shift = origin.shifts?.findLast(({ from }) => from <= column)?.columns ?? origin.columns
    return { line: origin.line, column: Math.max(1, column + shift) }
  }
  return ({ start, end }, linesAbove) => ({
    file,
    start: point(start, linesAbove),
    end: point(end, linesAbove),
  })
}

/** One fragment of many, in order. */
export function joinFragments(parts: readonly Fragment<Place>[]): Fragment<Place> {
  const info = parts.find((part) => part.info !== undefined)?.info
  return {
    ...(info === undefined ? {} : { info }),
    servers: parts.flatMap((part) => part.servers),
    securitySchemes: parts.flatMap((part) => part.securitySchemes),
    tags: parts.flatMap((part) => part.tags),
    operations: parts.flatMap((part) => part.operations),
    schemas: parts.flatMap((part) => part.schemas),
    findings: parts.flatMap((part) => part.findings),
    ledger: parts.flatMap((part) => part.ledger),
  }
}
