/**
 * Everything in one revision that has a life of its own, with its place in the notation of changes.
 * In: a view of a model, and names to call things by. Out: a list. The same view gives the same list in the same
 * order whatever the names, so that two lists of it can be laid side by side.
 */
import type { JsonValue } from '../core/json.ts'
import { flatten } from '../diff/expand.ts'
import { branchLabels } from '../diff/branches.ts'
import type { ObjectShape, NormalizedSchema } from '../diff/normalize.ts'
import type { ModelIndex, OperationView, ParameterView } from '../diff/model-index.ts'
import { ANY_MEMBER, branchOf, insideOf, itemsOf } from '../diff/where.ts'
import type { EntryKind } from './types.ts'

export interface Thing {
  kind: EntryKind
  /** Tells it from all others of its revision. */
  id: string
  where: string
  of: string
  /** The id of the operation or schema that it is, or is a part of. */
  root: string
  value?: JsonValue
  /** JSON Pointer into the model. */
  at: string
}

/** What operations, schemas and parameters are to be called. */
export interface Names {
  operation: (key: string) => string
  schema: (name: string) => string
  /** @param id  `query.limit` */
  parameter: (operation: OperationView, id: string) => string
}

export const OWN_NAMES: Names = {
  operation: (key) => key,
  schema: (name) => name,
  parameter: (_, id) => id,
}

export function inventoryOf(view: ModelIndex, names: Names = OWN_NAMES): Thing[] {
  const taker = new StockTaker(view, names)
  for (const operation of view.operations.values()) taker.operation(operation)
  for (const [name, shape] of view.schemas) taker.schema(name, shape)
  return taker.things
}

/** Where a thing is found: inside which operation or schema, and under what place. */
interface Around {
  of: string
  root: 'operation' | 'schema'
  where: string
}

class StockTaker {
  readonly things: Thing[] = []

  constructor(
    private readonly view: ModelIndex,
    private readonly names: Names,
  ) {}

  operation(operation: OperationView): void {
    const key = this.names.operation(operation.key)
    const around: Around = { of: key, root: 'operation', where: key }
    this.add('operation', operation.at, around)
    this.exchange(operation, around)
  }

  schema(name: string, shape: NormalizedSchema): void {
    const called = this.names.schema(name)
    const around: Around = { of: called, root: 'schema', where: called }
    this.add('schema', shape.at, around)
    this.shape(shape, around)
  }

  /** A request and its answers, and the requests that the server makes in turn. */
  private exchange(operation: OperationView, around: Around): void {
    for (const [id, parameter] of operation.parameters) {
      if (isStray(parameter, operation)) continue
      const at = within(around, insideOf(around.where, this.names.parameter(operation, id)))
      this.add('parameter', parameter.at, at)
      this.shape(parameter.shape, at)
    }
    const body = within(around, insideOf(around.where, 'body'))
    for (const { shape } of operation.body?.contents ?? []) this.shape(shape, body)
    for (const [status, { contents }] of operation.responses) {
      const at = within(around, insideOf(around.where, status))
      for (const { shape } of contents) this.shape(shape, at)
    }
    for (const [key, callback] of operation.callbacks) {
      this.exchange(callback, within(around, insideOf(around.where, key)))
    }
  }

  private shape(given: NormalizedSchema | undefined, around: Around): void {
    if (given === undefined) return
    let [shape, { where }] = [given, around]
    while (shape.kind === 'array') [shape, where] = [shape.items, itemsOf(where)]
    const at = within(around, where)
    for (const { value, at: pointer } of shape.values ?? []) this.add('value', pointer, at, value)
    if (shape.kind === 'object') this.object(shape, at)
    if (shape.kind !== 'union') return
    const labels = branchLabels(shape.branches, this.names.schema)
    for (const [index, branch] of shape.branches.entries()) {
      this.shape(branch, within(at, branchOf(where, labels[index]!)))
    }
  }

  /**
   * With the members of its bases: readers of the API do not see where a member was written down. What is inside
   * those is told where they stand, as a schema may be a base of its own members.
   */
  private object(object: ObjectShape, around: Around): void {
    const { properties } = flatten(object, this.view.schemas)
    for (const [name, property] of properties) {
      const at = within(around, insideOf(around.where, name))
      this.add('property', property.at, at)
      if (object.properties.has(name)) this.shape(property.shape, at)
    }
    if (object.rest !== undefined) this.shape(object.rest, within(around, insideOf(around.where, ANY_MEMBER)))
  }

  private add(kind: EntryKind, at: string, { of, root, where }: Around, value?: JsonValue): void {
    const id = JSON.stringify([root, of, where, kind, ...(value === undefined ? [] : [value])])
    const top = JSON.stringify([root, of, of, root])
    this.things.push({ kind, id, where, of, root: top, at, ...(value === undefined ? {} : { value }) })
  }
}

function within(around: Around, where: string): Around {
  return { ...around, where }
}

/** Some docs list a path parameter that is not in the path; nothing can be sent in it. */
function isStray(parameter: ParameterView, { source }: OperationView): boolean {
  return parameter.in === 'path' && !source.path.includes(`{${parameter.name}}`)
}
