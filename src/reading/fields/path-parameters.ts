/**
 * Parameters of which a page shows no more than their places in the path: `/boats/{id}`.
 */
import type { Span } from '../../core/span.ts'
import type { ParameterDraft } from '../../model/fragment.ts'

export function pathParameters(path: string, at: Span): ParameterDraft[] {
  const names = new Set([...path.matchAll(/\{([^{}/]+)\}/g)].map(([, name = '']) => name))
  return [...names].map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', inferred: ['type'] },
    inferred: ['schema'],
    at,
  }))
}
