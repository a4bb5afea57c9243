/**
 * Changes for programs. What each member means stands in `schemas/changes.schema.json`.
 */
import { stableJson } from '../../core/json.ts'
import { countByLevel, type GateResult } from '../../diff/gate.ts'
import type { Change, ChangePlace, ChangeSet } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import { rooted } from './words.ts'

/** The number in the output. 1: the first. */
export const CHANGES_FORMAT = 1

export const json: ChangeFormat = {
  id: 'json',
  title: 'JSON',
  extension: 'json',
  print: 'json',
  write: (set, options) => stableJson(documentOf(set, options)),
}

function documentOf(set: ChangeSet, options: ChangeReportOptions): Record<string, unknown> {
  return {
    format: CHANGES_FORMAT,
    ...(set.kind === undefined ? {} : { kind: set.kind }),
    before: set.before,
    after: set.after,
    counts: countByLevel(set.changes),
    ...(options.gate === undefined ? {} : { gate: gateOf(options.gate) }),
    changes: set.changes.map((change) => entryOf(change, options.fileRoot)),
  }
}

/** One change, as programs get it. */
export function entryOf(change: Change, root: string | undefined): Record<string, unknown> {
  const { rule, level, where, before, after, requestOperations, responseOperations, places } = change
  const rest = { ...change } as Partial<Change>
  return {
    rule,
    severity: level,
    where,
    before,
    after,
    requestOperations,
    responseOperations,
    places: { ...placeOf('before', places.before, root), ...placeOf('after', places.after, root) },
    fingerprint: change.fingerprint,
    ...(rest.hint === undefined ? {} : { hint: rest.hint }),
    ...(rest.standsFor === undefined ? {} : { standsFor: rest.standsFor }),
    ...(rest.isInferred ? { inferred: true } : {}),
    ...(rest.isUnreachable ? { unreachable: true } : {}),
    ...(rest.approval === undefined ? {} : { approval: rest.approval }),
  }
}

function placeOf(
  side: string,
  place: ChangePlace | undefined,
  root: string | undefined,
): Record<string, unknown> {
  if (place === undefined) return {}
  const { file, line, column, heading, anchor, isNearest } = place
  const around = heading === undefined ? {} : { heading, anchor }
  return {
    [side]: { file: rooted(file, root), line, column, ...around, ...(isNearest ? { nearest: true } : {}) },
  }
}

function gateOf({ advice, ...gate }: GateResult): Record<string, unknown> {
  const { because, bump, actual, isEnough } = advice
  return {
    failOn: gate.failOn,
    failed: gate.isFailed,
    failing: gate.failing.map(({ fingerprint }) => fingerprint),
    approved: gate.approved,
    unused: gate.unused,
    expired: gate.expired,
    advice: {
      bump,
      ...(because === undefined ? {} : { because: because.fingerprint }),
      ...(actual === undefined ? {} : { actual, enough: isEnough }),
    },
  }
}
