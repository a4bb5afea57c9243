/**
 * Finds each operation of the old revision in the new one: by the path as requested, then by the path as shown,
 * then by the path with other names in braces, then by what it does. In: two views. Out: pairs and the rest.
 */
import { show } from '../show.ts'
import { mainShape, type ModelIndex, type OperationView } from '../model-index.ts'

export interface OperationPair {
  before: OperationView
  after: OperationView
}

export interface OperationMatch {
  pairs: OperationPair[]
  /** The same operation under another path, one for one. Callers must change, so it is not a pair. */
  moved: OperationPair[]
  removed: OperationView[]
  added: OperationView[]
  /** Operations of `moved` whose base path moved, and nothing else: one entry for all of them. */
  bases: BaseMove[]
  /** For a removed operation, by key, the only added one that looks like it, where that one has several claims. */
  likely: Map<string, string>
}

/** Operations that have another beginning of their paths in common, before and after. */
export interface BaseMove {
  before: string
  after: string
  pairs: OperationPair[]
}

export function matchOperations(before: ModelIndex, after: ModelIndex): OperationMatch {
  let removed = [...before.operations.values()].filter(({ key }) => !after.operations.has(key))
  let added = [...after.operations.values()].filter(({ key }) => !before.operations.has(key))
  const pairs = [...before.operations.values()].flatMap((operation) => {
    const twin = after.operations.get(operation.key)
    return twin === undefined ? [] : [{ before: operation, after: twin }]
  })
  const names = hasUnknownBase(before, after) ? [displayedName, pathShape] : [pathShape]
  for (const nameOf of names) {
    const found = pairByName(removed, added, nameOf)
    pairs.push(...found)
    removed = removed.filter((one) => !found.some((pair) => pair.before === one))
    added = added.filter((one) => !found.some((pair) => pair.after === one))
  }
  return { pairs, ...findMoves(removed, added) }
}

/** Without any server told, a path may be requested below a base path that the page does not show. */
function hasUnknownBase(before: ModelIndex, after: ModelIndex): boolean {
  return (before.model.servers.length === 0) !== (after.model.servers.length === 0)
}

function displayedName({ source }: OperationView): string {
  return `${source.method} ${source.displayedPath}`
}

function pathShape({ key }: OperationView): string {
  return key.replace(/\{[^{}]*\}/gu, '{}')
}

/** Pairs operations whose names agree, where the name is unique on both sides. */
function pairByName(
  removed: readonly OperationView[],
  added: readonly OperationView[],
  nameOf: (operation: OperationView) => string,
): OperationPair[] {
  const old = groupBy(removed, nameOf)
  const now = groupBy(added, nameOf)
  return [...old].flatMap(([name, [first, ...more]]) => {
    const [twin, ...others] = now.get(name) ?? []
    if (first === undefined || twin === undefined || more.length > 0 || others.length > 0) return []
    return [{ before: first, after: twin }]
  })
}

function groupBy<T>(things: readonly T[], nameOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) groups.set(nameOf(thing), [...(groups.get(nameOf(thing)) ?? []), thing])
  return groups
}

type Rest = Omit<OperationMatch, 'pairs'>

function findMoves(removed: OperationView[], added: OperationView[]): Rest {
  const byPath = candidatesAmong(removed, added, looksMoved)
  // Another method is a weaker sign: it counts where nothing looks like a move, on either side.
  const byMethod = candidatesAmong(
    withoutAny(removed, byPath.after),
    withoutAny(added, byPath.before),
    hasOtherMethod,
  )
  const moved = [...onlyPairs(byPath), ...onlyPairs(byMethod)]
  const likely = [byPath, byMethod].flatMap(({ after }) =>
    [...after].flatMap(([one, [target, ...others]]): [string, string][] =>
      target === undefined || others.length > 0 ? [] : [[one.key, target.key]],
    ),
  )
  const rest = {
    removed: removed.filter((one) => !moved.some((pair) => pair.before === one)),
    added: added.filter((one) => !moved.some((pair) => pair.after === one)),
  }
  return findBases({ moved, ...rest, bases: [], likely: new Map(likely) })
}

/** Which operations can be which, seen from both sides; operations without any are left out. */
interface Candidates {
  /** Those of the new revision, by the old operation. */
  after: Map<OperationView, OperationView[]>
  /** Those of the old revision, by the new operation. */
  before: Map<OperationView, OperationView[]>
}

function candidatesAmong(
  removed: readonly OperationView[],
  added: readonly OperationView[],
  isLike: (before: OperationView, after: OperationView) => boolean,
): Candidates {
  const after: Candidates['after'] = new Map()
  const before: Candidates['before'] = new Map()
  for (const one of removed) {
    for (const other of added.filter((candidate) => isLike(one, candidate))) {
      after.set(one, [...(after.get(one) ?? []), other])
      before.set(other, [...(before.get(other) ?? []), one])
    }
  }
  return { after, before }
}

function withoutAny(
  operations: readonly OperationView[],
  candidates: ReadonlyMap<OperationView, unknown>,
): OperationView[] {
  return operations.filter((one) => !candidates.has(one))
}

/** Operations that are the only candidates of each other: the same pairs when the revisions change sides. */
function onlyPairs({ after, before }: Candidates): OperationPair[] {
  return [...after].flatMap(([one, [target, ...others]]): OperationPair[] => {
    if (target === undefined || others.length > 0 || before.get(target)?.length !== 1) return []
    return [{ before: one, after: target }]
  })
}

/** Operations that moved in the same way. Further ones with the same old and new beginning belong to them. */
function findBases(rest: Rest): Rest {
  const groups = groupBy(rest.moved, (pair) => JSON.stringify(basesOf(pair)))
  const bases = [...groups].flatMap(([key, pairs]): BaseMove[] => {
    const [before, after] = JSON.parse(key) as [string, string]
    return before === after || pairs.length < SEVERAL ? [] : [{ before, after, pairs }]
  })
  return bases.reduce(addLikeMoves, { ...rest, bases })
}

/** From so many operations on, it is their base path that moved. */
const SEVERAL = 3

function addLikeMoves(rest: Rest, base: BaseMove): Rest {
  const more = rest.removed.flatMap((before): OperationPair[] => {
    const key = `${before.source.method} ${base.after}${before.source.path.slice(base.before.length)}`
    const after =
      before.source.path.startsWith(`${base.before}/`) && rest.added.find((one) => one.key === key)
    return after ? [{ before, after }] : []
  })
  base.pairs.push(...more)
  return {
    ...rest,
    moved: [...rest.moved, ...more],
    removed: rest.removed.filter((one) => !more.some((pair) => pair.before === one)),
    added: rest.added.filter((one) => !more.some((pair) => pair.after === one)),
  }
}

/** Both paths without the segments that they share at their ends. */
function basesOf({ before, after }: OperationPair): [string, string] {
  const old = before.source.path.split('/')
  const now = after.source.path.split('/')
  while (old.length > 1 && now.length > 1 && shapeOfSegment(old.at(-1)!) === shapeOfSegment(now.at(-1)!)) {
    old.pop()
    now.pop()
  }
  return [old.join('/'), now.join('/')]
}

function shapeOfSegment(segment: string): string {
  return segment.replace(/\{[^{}]*\}/gu, '{}')
}

/** The same path and the same summary or id, and another method. */
function hasOtherMethod(before: OperationView, after: OperationView): boolean {
  if (before.source.method === after.source.method) return false
  if (shapeOfSegment(before.source.path) !== shapeOfSegment(after.source.path)) return false
  return (before.summary !== '' && before.summary === after.summary) || lookOf(before) === lookOf(after)
}

/** Same method, and the same summary, or the same parameters, body, answers and last segment of the path. */
function looksMoved(before: OperationView, after: OperationView): boolean {
  if (before.source.method !== after.source.method) return false
  return (before.summary !== '' && before.summary === after.summary) || lookOf(before) === lookOf(after)
}

function lookOf(operation: OperationView): string {
  const body = mainShape(operation.body?.contents ?? [])
  const responses = [...operation.responses].map(([status, { contents }]) => {
    const shape = mainShape(contents)
    return `${status} ${shape === undefined ? '' : show(shape)}`
  })
  return JSON.stringify([
    operation.source.path.split('/').at(-1),
    [...operation.parameters.keys()].sort(),
    body === undefined ? null : show(body),
    responses.sort(),
  ])
}
