/**
 * Pages of text through the pipeline: the model, the dialects that read them, and what was not read.
 */
import { link } from '../../src/link/link.ts'
import { readPage } from '../../src/pipeline/read/read-page.ts'

export function linkPages(pages: Readonly<Record<string, string>>) {
  const read = Object.entries(pages).map(([path, text]) => readPage({ path, text }))
  const result = link(read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })))
  const findings = [...result.diagnostics, ...read.flatMap(({ fragment }) => fragment.findings)]
  return {
    model: result.model,
    dialects: read.map(({ dialect }) => dialect),
    codes: [...new Set(findings.map(({ code }) => code))].sort(),
    unread: read.flatMap(({ path, fragment }) =>
      fragment.ledger
        .filter(({ by }) => by === undefined)
        .map(({ kind, at }) => `${path}:${at.start.line} ${kind}`),
    ),
  }
}
