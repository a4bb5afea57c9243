/**
 * The blocks that nobody read, for people and for programs.
 */
import type { Place, Point } from '../../core/span.ts'
import { printable, quote } from '../../core/escape.ts'
import type { FindingReportOptions } from './types.ts'

/** What was read of a page. */
export interface PageFacts {
  path: string
  /** Id of the dialect; null where none read the page. */
  dialect: string | null
  /** Id of the repair; null where the page was whole. */
  repair: string | null
  operations: number
  schemas: number
  /** Blocks, rows and items: all of them, and those that carry no facts. */
  entries: number
  furniture: number
  unread: readonly { kind: string; at: Place }[]
}

/** A line for each block: its place, its kind, how it begins. */
export function unreadAsText(pages: readonly PageFacts[], options: FindingReportOptions = {}): string {
  return pages.flatMap((page) => page.unread.map(({ kind, at }) => `${lineOf(kind, at, options)}\n`)).join('')
}

function lineOf(kind: string, at: Place, { prefix = '', textOf, palette }: FindingReportOptions): string {
  const place = `${printable(prefix + at.file)}:${at.start.line}:${at.start.column}`
  const line = textOf?.(at.file)?.split(/\r\n|\r|\n/u)[at.start.line - 1]
  const begins = line === undefined ? '' : ` ${quote(line.slice(at.start.column - 1))}`
  return `${palette?.bold(place) ?? place} unread ${kind}${begins}`
}

/** As it stands in JSON. */
export function pageEntry(page: PageFacts, prefix: string): Record<string, unknown> {
  const { path, dialect, repair, operations, schemas, entries, furniture } = page
  const point = ({ line, column }: Point): Point => ({ line, column })
  const unread = page.unread.map(({ kind, at }) => ({ kind, start: point(at.start), end: point(at.end) }))
  return {
    file: prefix + path,
    dialect,
    repair,
    operations,
    schemas,
    blocks: { all: entries, furniture },
    unread,
  }
}
