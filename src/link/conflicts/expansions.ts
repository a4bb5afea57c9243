/**
 * Tells where a schema is shown in one way in its own section, and in another in a table of an operation.
 */
import { own } from '../../core/record.ts'
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef } from '../../model/schema.ts'
import { rootsOf } from '../resolve/definitions.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

/** Tables are followed this deep below a reference; recursion ends earlier, as a table shows a schema once. */
const MAX_DEPTH = 40

export function reportExpansionConflicts(
  definitions: Definitions,
  operations: readonly PlacedOperation[],
  report: PlaceReport,
): void {
  const comparer = new Comparer(definitions, report)
  for (const operation of operations) for (const root of rootsOf(operation)) comparer.walk(root)
}

/** One schema, told twice: in its own section, and in a table of an operation. */
interface Pair {
  to: PlacedSchema
  inner: PlacedSchema
  /** How to call the schema. */
  owner: string
  depth: number
}

class Comparer {
  readonly #definitions: Definitions
  readonly #report: PlaceReport
  readonly #told = new Set<string>()

  constructor(definitions: Definitions, report: PlaceReport) {
    this.#definitions = definitions
    this.#report = report
  }

  walk(schema: PlacedSchema): void {
    if (schema.$ref !== undefined && schema.inlineCopy !== undefined)
      this.#compare(schema, schema.inlineCopy, '', 0)
    for (const child of draftChildren(schema)) this.walk(child)
  }

  #compare(target: PlacedSchema, shown: PlacedSchema, name: string, depth: number): void {
    const definition = target.$ref === undefined ? undefined : this.#definitions.get(nameOfRef(target.$ref))
    const to = definition?.schema ?? target
    if (depth > MAX_DEPTH || to.$ref !== undefined || isUnion(to)) return
    this.#compareInside({ to, inner: shown.inlineCopy ?? shown, owner: definition?.name ?? name, depth })
  }

  #compareInside({ to, inner, owner, depth }: Pair): void {
    if (to.items !== undefined && inner.items !== undefined)
      this.#compare(to.items, inner.items, `${owner}[]`, depth + 1)
    for (const [key, property] of Object.entries(inner.properties ?? {})) {
      const known = own(to.properties, key)
      if (known === undefined) this.#tellMissing(owner, key, to, property)
      else if (!isAlike(known, property)) this.#tellType(owner, key, known, property)
      else this.#compare(known, property, `${owner}.${key}`, depth + 1)
    }
  }

  #tellMissing(owner: string, key: string, definition: PlacedSchema, shown: PlacedSchema): void {
    if (definition.properties === undefined && definition.type !== 'object') return
    this.#tell(
      'schema/shown-with-more',
      `${owner}.${key}`,
      { definition, shown },
      { schema: owner, name: key },
    )
  }

  #tellType(owner: string, key: string, definition: PlacedSchema, shown: PlacedSchema): void {
    const args = { schema: owner, name: key, here: typeText(shown), there: typeText(definition) }
    this.#tell('schema/shown-otherwise', `${owner}.${key}`, { definition, shown }, args)
  }

  #tell(
    code: 'schema/shown-with-more' | 'schema/shown-otherwise',
    identity: string,
    { definition, shown }: { definition: PlacedSchema; shown: PlacedSchema },
    args: Record<string, string>,
  ): void {
    if (this.#told.has(code + identity) || shown.at === undefined) return
    this.#told.add(code + identity)
    this.#report(code, shown.at, args, definition.at === undefined ? [] : [definition.at])
  }
}

function isUnion(schema: PlacedSchema): boolean {
  return schema.anyOf !== undefined || schema.oneOf !== undefined || schema.allOf !== undefined
}

/** Whether two tellings can be of one type: a reference may be shown as the type that it points at. */
function isAlike(a: PlacedSchema, b: PlacedSchema): boolean {
  if (a.$ref !== undefined && b.$ref !== undefined) return a.$ref === b.$ref
  if (a.$ref !== undefined || b.$ref !== undefined || isUnion(a) || isUnion(b)) return true
  if (a.type === undefined || b.type === undefined) return true
  return typeText(a) === typeText(b)
}

function typeText(schema: PlacedSchema): string {
  if (schema.$ref !== undefined) return nameOfRef(schema.$ref)
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any')
}
