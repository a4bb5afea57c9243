/**
 * Which security schemes and scopes operations require, compared over all operations.
 * In: a match. Out: each way in which requirements changed, with the operations. Knows no places.
 */
import { byCodeUnits } from '../core/order.ts'
import { record } from '../core/record.ts'
import { UNSPECIFIED_SCHEME, type ApiModel, type SecurityScheme } from '../model/api.ts'
import type { OperationPair } from './match/operations.ts'
import type { ApiMatch } from './rule.ts'

export interface RequirementChange {
  rule: string
  before: string
  after: string
  pairs: OperationPair[]
}

type Requirement = Record<string, string[]>

/** Only where both revisions require something: that any authentication is needed at all is another rule. */
export function compareRequirements(match: ApiMatch): RequirementChange[] {
  const { operations } = match
  const nameAfter = renamedSchemes(match)
  const changes = new Map<string, RequirementChange>()
  for (const pair of operations.pairs) {
    if (!pair.before.needsAuthentication || !pair.after.needsAuthentication) continue
    const old = (pair.before.source.security ?? []).map((one) => withNames(one, nameAfter))
    if ([...old, ...(pair.after.source.security ?? [])].some(isUnspecified)) continue
    const change = changeOf(old, pair.after.source.security ?? [])
    if (change === undefined) continue
    const key = JSON.stringify(change)
    const known = changes.get(key)
    if (known === undefined) changes.set(key, { ...change, pairs: [pair] })
    else known.pairs.push(pair)
  }
  return [...changes.values()]
}

/** The docs require authentication and do not state how. */
function isUnspecified(requirement: Requirement): boolean {
  return Object.hasOwn(requirement, UNSPECIFIED_SCHEME)
}

/** In a few words, whatever its name: `apiKey in header X-Key`, `http bearer`, `oauth2`. */
export function kindOf(scheme: SecurityScheme): string {
  if (scheme.type === 'apiKey') return `apiKey in ${scheme.in} ${scheme.name}`
  if (scheme.type === 'http') return `http ${scheme.scheme.toLowerCase()}`
  return scheme.type === 'openIdConnect' ? `openIdConnect ${scheme.openIdConnectUrl}` : scheme.type
}

/** The new names of schemes that have another name and the same content, where only one scheme can be meant. */
function renamedSchemes({ before, after }: ApiMatch): Map<string, string> {
  const come = namesByKind(after.model, before.model)
  const pairs = [...namesByKind(before.model, after.model)].flatMap(([kind, gone]): [string, string][] => {
    const [twin, ...others] = come.get(kind) ?? []
    const [name, ...more] = gone
    return twin === undefined || name === undefined || others.length + more.length > 0 ? [] : [[name, twin]]
  })
  return new Map(pairs)
}

/** The schemes whose names the other side neither describes nor requires. */
function namesByKind({ securitySchemes }: ApiModel, other: ApiModel): Map<string, string[]> {
  const required = Object.values(other.operations).flatMap(({ security = [] }) =>
    security.flatMap(Object.keys),
  )
  const taken = new Set([...Object.keys(other.securitySchemes), ...required])
  const names = new Map<string, string[]>()
  for (const [name, scheme] of Object.entries(securitySchemes)) {
    if (taken.has(name)) continue
    const kind = kindOf(scheme)
    names.set(kind, [...(names.get(kind) ?? []), name])
  }
  return names
}

function withNames(requirement: Requirement, nameAfter: ReadonlyMap<string, string>): Requirement {
  return record(Object.entries(requirement).map(([name, scopes]) => [nameAfter.get(name) ?? name, scopes]))
}

function changeOf(
  before: readonly Requirement[],
  after: readonly Requirement[],
): Omit<RequirementChange, 'pairs'> | undefined {
  const [old, now] = [before.map(wordsOf), after.map(wordsOf)]
  const gone = old.filter((one) => !now.includes(one))
  const come = now.filter((one) => !old.includes(one))
  if (gone.length + come.length === 0) return undefined
  const [words, newWords] = [old, now].map((side) => side.toSorted(byCodeUnits).join(' or ')) as [
    string,
    string,
  ]
  const values = { before: words, after: newWords }
  if (gone.length === 0) return { rule: 'auth-alternative-added', ...values }
  if (come.length === 0) return { rule: 'auth-alternative-removed', ...values }
  return { rule: scopeRule(before, after) ?? 'auth-changed', ...values }
}

/** `main`, `main (read, write)`, `key and main`. */
function wordsOf(requirement: Requirement): string {
  const schemes = Object.keys(requirement).sort(byCodeUnits)
  const words = schemes.map((name) => {
    const scopes = requirement[name]!.toSorted(byCodeUnits)
    return scopes.length === 0 ? name : `${name} (${scopes.join(', ')})`
  })
  return words.join(' and ')
}

/** Where the schemes are the same and only scopes came or went. */
function scopeRule(before: readonly Requirement[], after: readonly Requirement[]): string | undefined {
  const [old, ...others] = before
  const [now, ...more] = after
  if (old === undefined || now === undefined || others.length + more.length > 0) return undefined
  const schemes = [old, now].map((one) => Object.keys(one).sort(byCodeUnits).join('\n'))
  if (schemes[0] !== schemes[1]) return undefined
  const names = Object.keys(old)
  const isAdded = names.some((name) => now[name]!.some((scope) => !old[name]!.includes(scope)))
  const isRemoved = names.some((name) => old[name]!.some((scope) => !now[name]!.includes(scope)))
  return isAdded === isRemoved ? undefined : isAdded ? 'auth-scope-added' : 'auth-scope-removed'
}
