/**
 * Where a change stands in the docs of both revisions. What is missing in one of them is shown by its parent
 * there, or by the neighbour that stood before it. In: pointers and origins. Out: files, lines, headings.
 */
import { pointerStep } from '../core/escape.ts'
import { own } from '../core/record.ts'
import { restsOn } from './inferred.ts'
import type { ApiModel, Origin, Origins } from '../model/api.ts'
import type { ApiMatch, ChangeLocation } from './rule.ts'
import type { ChangePlace, DiffSide } from './types.ts'

export interface PlaceFinder {
  before: (spot: ChangeLocation, isMissing: boolean) => ChangePlace | undefined
  after: (spot: ChangeLocation, isMissing: boolean) => ChangePlace | undefined
  /** Whether one of these facts was only inferred, in either revision. */
  isInferred: (spot: ChangeLocation, facts: readonly string[]) => boolean
}

export function placeFinder(before: DiffSide, after: DiffSide, match: ApiMatch): PlaceFinder {
  const twins = twinsOf(match)
  const backwards = new Map([...twins].map(([old, now]) => [now, old]))
  const oldUnits = unitsInOrder(before)
  const newUnits = unitsInOrder(after)
  return {
    before: (spot, isMissing) =>
      placeAt(before, spot.before, isMissing) ??
      (isMissing ? placeAt(before, neighbourOf(spot.after, newUnits, backwards), true) : undefined),
    after: (spot, isMissing) =>
      placeAt(after, spot.after, isMissing) ??
      (isMissing ? placeAt(after, neighbourOf(spot.before, oldUnits, twins), true) : undefined),
    isInferred: (spot, facts) =>
      restsOn(match.before.inferred(spot.before), facts) || restsOn(match.after.inferred(spot.after), facts),
  }
}

/** Pointers of operations and schemas, by the pointers of the same in the old revision. */
function twinsOf({ operations, before, after, renamed }: ApiMatch): Map<string, string> {
  const twins = new Map(operations.pairs.map((pair) => [pair.before.at, pair.after.at]))
  for (const [name, shape] of before.schemas) {
    const target = after.schemas.get(renamed.get(name) ?? name)
    if (target !== undefined) twins.set(shape.at, target.at)
  }
  return twins
}

function placeAt(side: DiffSide, pointer: string | undefined, isMissing: boolean): ChangePlace | undefined {
  if (pointer === undefined) return undefined
  const steps = pointer.split('/')
  const floor = steps[1] === 'operations' || steps[1] === 'schemas' ? 3 : 2
  for (let length = steps.length; length >= floor; length -= 1) {
    const origin = own(side.origins, steps.slice(0, length).join('/'))
    if (origin === undefined) continue
    const { file, start } = origin
    const heading = headingOf(side.model, steps)
    return {
      file,
      line: start.line,
      column: start.column,
      ...(heading === undefined ? {} : { heading, anchor: anchorOf(heading) }),
      ...(isMissing ? { isNearest: true as const } : {}),
    }
  }
  return undefined
}

function headingOf(model: ApiModel, [, kind, step = '']: string[]): string | undefined {
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
  if (kind === 'schemas') return name
  const operation = kind === 'operations' ? own(model.operations, name) : undefined
  return operation === undefined ? undefined : (operation.summary ?? operation.operationId ?? name)
}

/** As GitHub makes anchors of headings: lower case, blanks to dashes, other marks dropped. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-')
}

interface Unit {
  pointer: string
  origin: Origin
}

/** Operations and schemas as they stand in the docs. */
function unitsInOrder({ model, origins }: DiffSide): Unit[] {
  const pointers = [
    ...Object.keys(model.operations).map((key) => `/operations/${pointerStep(key)}`),
    ...Object.keys(model.schemas).map((name) => `/schemas/${pointerStep(name)}`),
  ]
  return pointers
    .flatMap((pointer) => {
      const origin = own(origins as Origins, pointer)
      return origin === undefined ? [] : [{ pointer, origin }]
    })
    .sort((a, b) => compareOrigins(a.origin, b.origin))
}

function compareOrigins(a: Origin, b: Origin): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start.line - b.start.line || a.start.column - b.start.column
}

/**
 * The nearest unit that the other revision has too, upwards first: its pointer there. Of the same file if there
 * is one; a whole page that came or went is shown by the pages around it.
 */
function neighbourOf(
  pointer: string,
  units: readonly Unit[],
  twins: ReadonlyMap<string, string>,
): string | undefined {
  const root = pointer.split('/').slice(0, 3).join('/')
  const index = units.findIndex((unit) => unit.pointer === root)
  if (index < 0) return undefined
  const { file } = units[index]!.origin
  const order = [...units.slice(0, index).reverse(), ...units.slice(index + 1)]
  const survivors = order.filter((unit) => twins.has(unit.pointer))
  const neighbour = survivors.find((unit) => unit.origin.file === file) ?? survivors[0]
  return neighbour && twins.get(neighbour.pointer)
}
