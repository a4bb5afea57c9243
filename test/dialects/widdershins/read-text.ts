/**
 * Pages of text through outline, dialect, units and linking, as the pipeline runs them.
 */
import { collectFindings } from '../../../src/core/diagnostics.ts'
import type { Place, Point } from '../../../src/core/span.ts'
import { dialects } from '../../../src/dialects/registry.ts'
import type { Dialect } from '../../../src/reading/dialect.ts'
import { detectDialect } from '../../../src/reading/signs.ts'
import { NO_WORDS } from '../../../src/reading/words/house.ts'
import { widdershins } from '../../../src/dialects/widdershins/index.ts'
import { link } from '../../../src/link/link.ts'
import type { LinkResult } from '../../../src/link/types.ts'
import { createClaims } from '../../../src/markdown/claims.ts'
import { outlineOf } from '../../../src/markdown/outline.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import type { PageOutline, UnitCut } from '../../../src/markdown/types.ts'
import type { ApiModel } from '../../../src/model/api.ts'
import { emptyFragment, type Fragment } from '../../../src/model/fragment.ts'
import { readPage } from '../../../src/pipeline/read/read-page.ts'
import { locateFragment } from '../../../src/model/locate.ts'

/** The dialect that reads a page in the pipeline. */
export function dialectOf(text: string): Dialect {
  const outline = outlineOf('page.md', text)
  const scored = dialects.map((dialect) => ({ dialect, score: detectDialect(dialect, outline).score }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).dialect
}

export function readText(text: string, { path = 'page.md', dialect = widdershins } = {}): Fragment<Place> {
  const outline = outlineOf(path, text)
  const parts = dialect.cut(outline, NO_WORDS).map((cut) => readUnit(outline, cut, dialect))
  const fragment = emptyFragment<Place>()
  for (const part of parts) {
    if (part.info !== undefined) fragment.info ??= part.info
    for (const key of LISTS) (fragment[key] as unknown[]).push(...part[key])
  }
  return fragment
}

const LISTS = ['servers', 'securitySchemes', 'tags', 'operations', 'schemas', 'findings', 'ledger'] as const

function readUnit(outline: PageOutline, cut: UnitCut, dialect: Dialect): Fragment<Place> {
  const text = outline.lines.slice(cut.firstLine - 1, cut.lastLine).join('\n')
  const root = parseMarkdown(text)
  const { report, findings } = collectFindings()
  const claims = createClaims()
  const fragment = emptyFragment()
  dialect.read({ root, text, context: cut.context }, { fragment, report, claims })
  fragment.findings = findings
  fragment.ledger = claims.ledger(root)
  const move = ({ line, column }: Point): Point => ({ line: line + cut.firstLine - 1, column })
  return locateFragment(fragment, ({ start, end }) => ({
    file: outline.path,
    start: move(start),
    end: move(end),
  }))
}

export function linkTexts(...texts: string[]): LinkResult {
  return link(
    texts.map((text, index) => {
      const { path, dialect = '', fragment } = readPage({ path: `page-${index}.md`, text })
      return { path, dialect, fragment }
    }),
  )
}

export function modelOf(...texts: string[]): ApiModel {
  return linkTexts(...texts).model
}

/** Blocks that nobody read, as `kind:line`. */
export function unreadOf({ ledger }: Fragment<Place>): string[] {
  return ledger.filter(({ by }) => by === undefined).map(({ kind, at }) => `${kind}:${at.start.line}`)
}

export function codesOf({ findings }: Pick<Fragment<Place>, 'findings'>): string[] {
  return findings.map(({ code }) => code)
}
