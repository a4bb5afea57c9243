/**
 * The Harbour API in three releases: an invention of ours that differs in every way that a diff can tell.
 * In: a release. Out: its description; between two releases, the changes.
 */
import { nextRelease } from './edits.mjs'
import { HARBOUR_EDITS_2 } from './harbour-edits-2.mjs'
import { HARBOUR_EDITS_3 } from './harbour-edits-3.mjs'
import { harbourTags } from './harbour-operations.mjs'
import { harbourSchemas } from './harbour-schemas.mjs'

/** The layout of each release's pages. @type {Record<string, import('../index.mjs').Era>} */
export const HARBOUR_ERAS = { '1.0': 'early', '2.0': 'middle', '3.0': 'current' }

const EDITS = [
  { from: '1.0', to: '2.0', edits: HARBOUR_EDITS_2 },
  { from: '2.0', to: '3.0', edits: HARBOUR_EDITS_3 },
]

/** @param {string} release @returns {import('../index.mjs').Description} */
export function harbour(release) {
  const step = EDITS.find(({ to }) => to === release)
  if (step !== undefined) return nextRelease(harbour(step.from), release, step.edits)
  return {
    title: 'Harbour API',
    version: '1.0',
    about: 'Berths, ships and cargo of a small harbour.',
    host: 'http://harbour.example:8080',
    basePath: '/api/v1',
    schemes: { HarbourToken: { header: 'Harbour-Token' } },
    security: ['HarbourToken'],
    tags: harbourTags(),
    schemas: harbourSchemas(),
  }
}

/** What a diff must tell, step by step; paths of operations as they are requested. @returns {import('../index.mjs').Step[]} */
export function harbourSteps() {
  const full = (/** @type {string} */ line) => line.replace(' ', ' /api/v1')
  return EDITS.map(({ from, to, edits }) => ({
    from,
    to,
    changes: edits
      .flatMap(({ changes }) => changes)
      .map((change) => ({
        ...change,
        ...(change.operation === undefined ? {} : { operation: full(change.operation) }),
        ...(/^[A-Z]+ \//u.test(change.after ?? '') ? { after: full(change.after ?? '') } : {}),
      })),
  }))
}
