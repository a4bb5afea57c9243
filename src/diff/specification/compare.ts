/**
 * Tells where docs and a specification of the same API disagree: a diff of what both of them state.
 * In: two models with their origins. Out: changes, `before` as documented and `after` as specified. Knows no files.
 */
import type { JsonValue } from '../../core/json.ts'
import { compareRevisions } from '../diff.ts'
import type { ApiMatch } from '../rule.ts'
import type { Change, ChangeSet, DiffOptions, DiffSide } from '../types.ts'
import { withStatedKinds } from './stated-kinds.ts'

export function compareWithSpecification(
  docs: DiffSide,
  specification: DiffSide,
  { prose }: Pick<DiffOptions, 'prose'> = {},
): ChangeSet {
  const [documented, specified] = withStatedKinds(docs.model, specification.model)
  const { set, match } = compareRevisions(
    { ...docs, model: documented },
    { ...specification, model: specified },
    { statedOnly: true, ...(prose === undefined ? {} : { prose }) },
  )
  const changes = set.changes.filter((change) => SILENCES.every((isSilence) => !isSilence(change, match)))
  return {
    ...set,
    kind: 'specification',
    changes: changes.map((change) => ({ ...change, isDisagreement: true as const })),
  }
}

/** Whether a change rests on something of which one side says nothing. */
type Silence = (change: Change, match: ApiMatch) => boolean

const SILENCES: readonly Silence[] = [
  isBasePath,
  ({ rule }, match) => /^schema-(?:added|removed)$/u.test(rule) && !sharesSchemaNames(match),
  ({ rule }, match) => rule === 'operation-id-changed' && !sharesOperationIds(match),
  // Few docs say that a response has no body; most leave it out.
  ({ rule }) => rule === 'response-body-added',
  isStatusCovered,
]

/** Docs without an address of the server print paths without the base path. */
function isBasePath({ rule, before, after }: Change, match: ApiMatch): boolean {
  if (match.before.model.servers.length > 0) return false
  if (rule === 'base-path-moved') return true
  const pathOf = (key: JsonValue) => String(key).split(' ')[1] ?? ''
  return rule === 'operation-moved' && pathOf(after).endsWith(pathOf(before))
}

/** Docs of client libraries name things as in the language of the library. */
function sharesSchemaNames({ before, after, renamed }: ApiMatch): boolean {
  const names = [...before.schemas.keys()]
  return isMost(names, (name) => after.schemas.has(renamed.get(name) ?? name))
}

function sharesOperationIds({ operations }: ApiMatch): boolean {
  const named = operations.pairs.filter(({ before }) => before.source.operationId !== undefined)
  return isMost(named, ({ before, after }) => before.source.operationId === after.source.operationId)
}

function isMost<T>(things: readonly T[], fits: (thing: T) => boolean): boolean {
  return things.filter(fits).length * 2 > things.length
}

/** A status of an operation of which the other side lists none, or a range that includes it: `4XX`, `default`. */
function isStatusCovered({ rule, where, before, after }: Change, match: ApiMatch): boolean {
  if (!/^(?:error-)?response-(?:added|removed)$/u.test(rule)) return false
  const other = before === null ? match.before : match.after
  const operation = other.operations.get(where.slice(0, where.lastIndexOf('#')))
  const statuses = [...(operation?.responses.keys() ?? [])]
  const status = String(before ?? after)
  return statuses.length === 0 || statuses.some((one) => isWithin(status, one) || isWithin(one, status))
}

function isWithin(status: string, range: string): boolean {
  return range === 'default' || (/^\dxx$/iu.test(range) && range[0] === status[0])
}
