/**
 * Checks a model as its users would: whether each schema can be met by some value, and whether it accepts the samples
 * that the docs print for it.
 * In: a model with origins and documented samples. Out: findings. It brings a validator with it, so it is loaded only
 * where it is asked for.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import type { LinkResult } from '../link/types.ts'
import { findImpossible } from './satisfiable.ts'
import { findRejected } from './validate.ts'

/** Findings of linking that a rejected sample would only repeat. */
const SAME_CONFLICT: ReadonlySet<string> = new Set(['sample/other-type', 'sample/other-value'])

export function verify({ model, origins, samples, diagnostics }: Omit<LinkResult, 'arrived'>): Diagnostic[] {
  const known = new Set(diagnostics.filter(({ code }) => SAME_CONFLICT.has(code)).map(placeKey))
  const rejected = findRejected(model, origins, samples).filter((finding) => !known.has(placeKey(finding)))
  return [...findImpossible(model, origins), ...rejected]
}

function placeKey({ at: { file, start } }: Diagnostic): string {
  return `${file}:${start.line}:${start.column}`
}
