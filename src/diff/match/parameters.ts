/**
 * Finds each parameter of an operation in the other revision: by place and name, by its seat in the path,
 * by name in another place. In: two operations. Out: pairs and the rest.
 */
import type { OperationView, ParameterView } from '../model-index.ts'

export interface ParameterPair {
  before: ParameterView
  after: ParameterView
}

export interface ParameterMatch {
  pairs: ParameterPair[]
  /** Names in the braces of the path that differ. */
  renamed: { before: string; after: string }[]
  /** Same name, another place. */
  moved: ParameterPair[]
  removed: ParameterView[]
  added: ParameterView[]
}

export function matchParameters(before: OperationView, after: OperationView): ParameterMatch {
  const renamed = renamedInPath(before.source.path, after.source.path)
  const nameAfter = new Map(renamed.map((one) => [one.before, one.after]))
  const old = byKey(before, (name) => nameAfter.get(name) ?? name)
  const now = byKey(after, (name) => name)
  const match: ParameterMatch = { pairs: [], renamed, moved: [], removed: [], added: [] }
  const gone = new Map([...old].filter(([key]) => !now.has(key)))
  const come = new Map([...now].filter(([key]) => !old.has(key)))
  for (const [key, parameter] of old) {
    const twin = now.get(key)
    if (twin !== undefined) match.pairs.push({ before: parameter, after: twin })
  }
  for (const [key, parameter] of gone) {
    const twin = [...come].find(([, other]) => other.name === parameter.name)
    if (twin === undefined) continue
    match.moved.push({ before: parameter, after: twin[1] })
    gone.delete(key)
    come.delete(twin[0])
  }
  match.removed.push(...gone.values())
  match.added.push(...come.values())
  return match
}

/** Names of headers ignore case; those in the path are the new ones. */
function byKey(
  { parameters }: OperationView,
  nameInPath: (name: string) => string,
): Map<string, ParameterView> {
  const keyed = [...parameters.values()].map((one): [string, ParameterView] => {
    if (one.in === 'header') return [`header.${one.name.toLowerCase()}`, one]
    return [`${one.in}.${one.in === 'path' ? nameInPath(one.name) : one.name}`, one]
  })
  return new Map(keyed)
}

function renamedInPath(before: string, after: string): { before: string; after: string }[] {
  const names = (path: string) => [...path.matchAll(/\{([^{}]*)\}/gu)].map((found) => found[1]!)
  const [old, now] = [names(before), names(after)]
  if (old.length !== now.length) return []
  return old.flatMap((name, index) => (name === now[index] ? [] : [{ before: name, after: now[index]! }]))
}
