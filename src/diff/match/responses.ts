/**
 * Finds each response of an operation in the other revision: by status, then the only success that took the place
 * of the only one that is gone. In: two operations. Out: pairs and the rest.
 */
import type { OperationView, ResponseView } from '../model-index.ts'

export interface ResponsePair {
  before: ResponseView
  after: ResponseView
  /** The status in the new revision. */
  status: string
  /** The status in the old revision, where it was another one. */
  oldStatus?: string
}

export interface ResponseMatch {
  pairs: ResponsePair[]
  removed: [string, ResponseView][]
  added: [string, ResponseView][]
}

/** 1xx to 3xx are promises, everything else describes errors. */
export function isErrorStatus(status: string): boolean {
  return !/^[123]/u.test(status)
}

export function matchResponses(before: OperationView, after: OperationView): ResponseMatch {
  const removed = [...before.responses].filter(([status]) => !after.responses.has(status))
  const added = [...after.responses].filter(([status]) => !before.responses.has(status))
  const pairs = [...before.responses].flatMap(([status, old]) => {
    const now = after.responses.get(status)
    return now === undefined ? [] : [{ before: old, after: now, status }]
  })
  const [gone, come] = [removed, added].map((side) => side.filter(([status]) => !isErrorStatus(status)))
  if (gone?.length !== 1 || come?.length !== 1) return { pairs, removed, added }
  const [[oldStatus, old], [status, now]] = [gone[0]!, come[0]!]
  return {
    pairs: [...pairs, { before: old, after: now, status, oldStatus }],
    removed: removed.filter(([one]) => one !== oldStatus),
    added: added.filter(([one]) => one !== status),
  }
}
