/**
 * One operation for each method and path. Lines and tables are stronger than requests: a request that fits a
 * documented operation is an example of it; several requests of one operation are told together.
 */
import { METHODS } from '../../model/api.ts'
import { operationFact } from '../../model/facts.ts'
import type { BodyDraft, ParameterDraft, ResponseDraft } from '../../model/fragment.ts'
import { widenSchemas } from '../../model/infer-schema.ts'
import type { Place } from '../../core/span.ts'
import { arriveWhole, type Arrivals } from '../arrivals.ts'
import type { PlacedPath } from './paths.ts'
import type { PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

/** The operations of the model, documented ones first, each with all that its requests show. */
export function mergeOperations(
  paths: readonly PlacedPath[],
  arrivals: Arrivals,
  report: PlaceReport,
): PlacedPath[] {
  const documented = mergeTags(mergeRepeated(paths.filter(isDocumented), arrivals), arrivals)
  const tellAgain = ({ operation }: PlacedPath): void => arriveWhole(arrivals, operationFact(operation))
  const tree = new PathTree(documented)
  const byShape = new Map<string, PlacedPath>()
  for (const placed of paths) {
    if (isDocumented(placed)) continue
    if (tree.holds(placed)) {
      tellAgain(placed)
      continue
    }
    const shape = shapeOf(placed)
    const first = byShape.get(shape)
    if (first === undefined) byShape.set(shape, placed)
    else {
      tellAgain(placed)
      widenOperation(first.operation, placed.operation)
    }
  }
  const shown = [...byShape.values()]
  return documented.length === 0 ? shown : [...documented, ...neighbours(shown, documented, report)]
}

/** A request that a page shows beside its operations is an example of a documented one, or it is reported. */
export function settleExamples(
  examples: readonly PlacedPath[],
  documented: readonly PlacedPath[],
  { arrivals, report }: { arrivals: Arrivals; report: PlaceReport },
): void {
  const tree = new PathTree(documented)
  for (const placed of examples) {
    const { operation, path } = placed
    if (tree.holds(placed)) arriveWhole(arrivals, operationFact(operation))
    else report('operation/only-example', operation.at, { operation: `${operation.method} ${path}` })
  }
}

/**
 * Of the requests that fit no documented operation those whose path begins like a documented one: others are
 * likely of another API, with which the guide shows how to work.
 */
function neighbours(
  shown: readonly PlacedPath[],
  documented: readonly PlacedPath[],
  report: PlaceReport,
): PlacedPath[] {
  const roots = [...new Set(documented.map(rootOf))]
  const neighbouring = shown.filter((placed) => {
    const isNeighbour = roots.some((root) => `${placed.path}/`.startsWith(root))
    const operation = `${placed.operation.method} ${placed.path}`
    report(isNeighbour ? 'operation/only-requested' : 'operation/only-example', placed.operation.at, {
      operation,
    })
    return isNeighbour
  })
  const bases = documented.filter(({ base }) => base !== '')
  const homes = [...new Map(bases.map((placed) => [placed.origin + placed.base, placed])).values()]
  return neighbouring.map((placed) => onBaseOf(placed, homes))
}

/** A request to the server of documented operations is below the same base path as they are. */
function onBaseOf(placed: PlacedPath, homes: readonly PlacedPath[]): PlacedPath {
  const home = homes.find(
    ({ origin, base }) => origin === placed.origin && placed.path.startsWith(`${base}/`),
  )
  if (home === undefined || placed.base !== '') return placed
  return { ...placed, base: home.base, displayedPath: placed.path.slice(home.base.length) }
}

/** The base path that all paths of an API have, or where there is none how its paths begin. */
function rootOf({ base, path }: PlacedPath): string {
  return `/${(base === '' ? segments(path).slice(0, 1) : segments(base)).join('/')}/`
}

function isDocumented({ operation }: PlacedPath): boolean {
  return operation.displayedPath !== undefined
}

/** Of operations that pages may state several times one each: the fullest, with what the others add. */
function mergeRepeated(documented: readonly PlacedPath[], arrivals: Arrivals): PlacedPath[] {
  const byShape = new Map<string, PlacedPath[]>()
  for (const placed of documented) {
    if (placed.operation.mayRepeat !== true) continue
    const shape = shapeOf(placed)
    byShape.set(shape, [...(byShape.get(shape) ?? []), placed])
  }
  const dropped = new Set<PlacedPath>()
  for (const repeated of byShape.values()) {
    const [fullest, ...others] = repeated.sort((a, b) => factsOf(b) - factsOf(a))
    for (const other of others) {
      arriveWhole(arrivals, operationFact(other.operation))
      if (fullest !== undefined) completeOperation(fullest.operation, other.operation)
      dropped.add(other)
    }
  }
  return documented.filter((placed) => !dropped.has(placed))
}

/** An operation with several tags is printed once in the group of each: one operation, with all tags. */
function mergeTags(documented: readonly PlacedPath[], arrivals: Arrivals): PlacedPath[] {
  const byKey = new Map<string, PlacedPath[]>()
  return documented.filter((placed) => {
    const key = `${placed.operation.method} ${placed.path}`
    const known = byKey.get(key) ?? []
    byKey.set(key, [...known, placed])
    const twin = known.find(({ operation }) => statesTheSame(operation, placed.operation))
    if (twin === undefined) return true
    twin.operation.tags = [...tagsOf(twin.operation), ...tagsOf(placed.operation)]
    arriveWhole(arrivals, operationFact(placed.operation))
    return false
  })
}

function tagsOf({ tag, tags }: PlacedOperation): string[] {
  return tags ?? (tag === undefined ? [] : [tag])
}

/** Whether two sections of different groups differ in nothing but their places. */
function statesTheSame(one: PlacedOperation, other: PlacedOperation): boolean {
  const isInGroup = tagsOf(other).some((tag) => tagsOf(one).includes(tag))
  return !isInGroup && tagsOf(other).length > 0 && contentOf(one) === contentOf(other)
}

const PLACES: ReadonlySet<string> = new Set(['at', 'valuesAt', 'tag', 'tags'])

function contentOf(operation: PlacedOperation): string {
  return JSON.stringify(operation, (key, value: unknown) => (PLACES.has(key) ? undefined : value))
}

function shapeOf({ operation, path }: PlacedPath): string {
  return `${operation.method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`
}

function factsOf({ operation: { parameters, body, responses, summary } }: PlacedPath): number {
  return (
    parameters.length + 3 * responses.length + (body === undefined ? 0 : 3) + (summary === undefined ? 0 : 1)
  )
}

function completeOperation(to: PlacedOperation, from: PlacedOperation): void {
  to.summary ??= from.summary as string
  to.description ??= from.description as string
  if (to.summary === undefined) delete to.summary
  if (to.description === undefined) delete to.description
  if (from.deprecated === true) to.deprecated = true
  for (const parameter of from.parameters) {
    const isKnown = to.parameters.some((one) => one.in === parameter.in && one.name === parameter.name)
    if (parameter.in !== 'path' && !isKnown) to.parameters.push(parameter)
    // What one of them does not need, such as `list`, is not required.
    if (!isKnown && parameter.inferred?.includes('name') === true) parameter.required = false
  }
  if (to.body === undefined && from.body !== undefined) to.body = from.body
  const statuses = new Set(to.responses.map(({ status }) => status))
  to.responses.push(...from.responses.filter(({ status }) => !statuses.has(status)))
}

/** Finds whether an address is one of the documented paths with values in place of its parameters. */
class PathTree {
  readonly #patterns = new Map<string, string[][]>(METHODS.map((method) => [method, []]))

  constructor(documented: readonly PlacedPath[]) {
    for (const { operation, path } of documented) this.#patterns.get(operation.method)?.push(segments(path))
  }

  holds({ operation, path }: PlacedPath): boolean {
    const asked = segments(path)
    return (this.#patterns.get(operation.method) ?? []).some(
      (pattern) =>
        pattern.length === asked.length && pattern.every((part, index) => fits(part, asked[index] ?? '')),
    )
  }
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

function fits(pattern: string, segment: string): boolean {
  return pattern === segment || /^\{[^{}]*\}$/.test(pattern)
}

/** Adds to one telling of an operation what another shows. */
function widenOperation(to: PlacedOperation, from: PlacedOperation): void {
  if (to.summary === undefined && from.summary !== undefined) to.summary = from.summary
  if (to.description === undefined && from.description !== undefined) to.description = from.description
  to.requests.push(...from.requests)
  for (const parameter of from.parameters) widenParameter(to, parameter)
  if (to.body === undefined && from.body !== undefined) to.body = from.body
  else if (to.body !== undefined && from.body !== undefined) widenBody(to.body, from.body)
  for (const response of from.responses) widenResponse(to, response)
}

/** A parameter that one request lacks is not required. */
function widenParameter(to: PlacedOperation, parameter: ParameterDraft<Place>): void {
  const known = to.parameters.find((one) => one.in === parameter.in && one.name === parameter.name)
  if (known !== undefined) known.schema = widened(known.schema, parameter.schema)
  else if (parameter.in !== 'path') to.parameters.push({ ...parameter, required: false })
}

function widenBody(to: BodyDraft<Place>, from: BodyDraft<Place>): void {
  if (to.schema !== undefined && from.schema !== undefined) to.schema = widened(to.schema, from.schema)
  to.samples.push(...from.samples)
}

function widenResponse(to: PlacedOperation, response: ResponseDraft<Place>): void {
  const known = to.responses.find((one) => one.status === response.status)
  if (known === undefined) to.responses.push(response)
  else if (known.schema !== undefined && response.schema !== undefined)
    known.schema = widened(known.schema, response.schema)
}

/** The wider schema, at the place of the first. */
function widened(a: PlacedSchema, b: PlacedSchema): PlacedSchema {
  const schema = widenSchemas(a, b) as PlacedSchema
  return a.at === undefined ? schema : { ...schema, at: a.at }
}
