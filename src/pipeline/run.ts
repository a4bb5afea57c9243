/**
 * The table of contents: runs the rooms in order.
 * In: a revision. Out: model, origins, findings, coverage; then files. Touches no file itself.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import { emitters, type EmitterId } from '../emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS, type Artifact, type EmitOptions } from '../emit/types.ts'
import { link } from '../link/link.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import type { Revision } from '../source/types.ts'
import { coverageOf, type PageCoverage } from './coverage.ts'
import { readPage } from './read-page.ts'

export interface ReadResult {
  model: ApiModel
  origins: Origins
  diagnostics: Diagnostic[]
  coverage: PageCoverage[]
  /** Wall time of each step, in milliseconds. */
  timings: Record<string, number>
}

export function readRevision(revision: Revision): ReadResult {
  const started = performance.now()
  const pages = revision.pages.map(readPage)
  const read = performance.now()
  const linked = link(
    pages.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })),
  )
  const linkedAt = performance.now()
  return {
    ...linked,
    coverage: pages.map(coverageOf),
    timings: { read: read - started, link: linkedAt - read },
  }
}

export async function generate(
  { model, origins }: Pick<ReadResult, 'model' | 'origins'>,
  ids: readonly EmitterId[] = emitters.map(({ id }) => id),
  options: EmitOptions = DEFAULT_EMIT_OPTIONS,
): Promise<Artifact[]> {
  const artifacts: Artifact[] = []
  for (const emitter of emitters) {
    if (ids.includes(emitter.id)) artifacts.push(...(await emitter.emit({ model, origins, options })))
  }
  return artifacts
}
