/**
 * Reads tables of properties, and builds a schema from their rows by depth.
 * `»` marks tell how deep a row is; words between tables tell of combinators.
 */
import type { Span } from '../../core/span.ts'
import { own, record } from '../../core/record.ts'
import type { NamedRow } from '../../markdown/columns.ts'
import { HIDDEN_BRANCH, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from './cursor.ts'
import type { EnumTarget } from './enumerations.ts'
import { readName, type NameRole } from './name-cell.ts'
import { readTypeCell } from './read-type.ts'
import { orNull } from './type-cell.ts'
import { isRequired, readDescription, readRestrictions } from './values.ts'
import { PROPERTY_COLUMNS, type Combinator } from './vocabulary.ts'

export interface PropertyRow {
  depth: number
  name: string
  role: NameRole
  schema: SchemaDraft
  isRequired: boolean
  at: Span
}

/** The table at hand as rows; undefined if it is no table of properties. */
export function takePropertyTable(cursor: Cursor): PropertyRow[] | undefined {
  const rows = cursor.takeTable(PROPERTY_COLUMNS, ['name', 'type', 'required'], 'properties')
  return rows?.map((row) => propertyRow(cursor, row))
}

function propertyRow(cursor: Cursor, row: NamedRow<keyof typeof PROPERTY_COLUMNS>): PropertyRow {
  cursor.claimRow(row, 'properties')
  const nameCell = row.cell('name')
  const name = nameCell === undefined ? { depth: 0, name: '', role: 'property' as const } : readName(nameCell)
  const schema: SchemaDraft = {
    at: row.row.at,
    ...readTypeCell(cursor, row.cell('type')),
    ...readRestrictions(row.cell('restrictions')),
  }
  const description = readDescription(row.cell('description'))
  if (description !== undefined) schema.description = description
  return { ...name, schema, isRequired: isRequired(row.cell('required')), at: row.row.at }
}

/** Builds one schema from rows. Rows come in the order of the page, block by block. */
export class SchemaBuilder {
  readonly root: SchemaDraft
  /** All that a table of enumerated values can name. */
  readonly targets: EnumTarget[] = []
  readonly #cursor: Cursor
  #union: PropertyRow[] = []
  #hasRows = false
  #open: { depth: number; schema: SchemaDraft }[] = []

  constructor(cursor: Cursor, root: SchemaDraft) {
    this.#cursor = cursor
    this.root = root
  }

  /** @param combinator the keyword whose next branch these rows are, if they are one */
  add(rows: readonly PropertyRow[], combinator?: Combinator): void {
    this.#hasRows ||= rows.length > 0
    for (const [index, row] of rows.entries()) {
      const parent = this.#parentOf(row)
      if (combinator !== undefined && index === 0) addBranch(containerOf(parent), combinator, row)
      else this.#attach(parent, row, rows.slice(index + 1))
      this.#open.push({ depth: row.depth, schema: row.schema })
      if (row.role !== 'rest') this.targets.push(targetOf(row, index === 0 ? combinator : undefined))
    }
  }

  /** A branch of which only the word stands there. Below rows nobody can tell to which of them it belongs. */
  hide(combinator: Combinator, at: Span): void {
    if (combinator === 'not' || this.#hasRows)
      this.#cursor.tools.report('branch/not-shown', at, { word: combinator, count: '1' })
    else this.root[combinator] = [...(this.root[combinator] ?? []), { at, inferred: [HIDDEN_BRANCH] }]
  }

  /** Sets the discriminator of the schema that the branches at this depth belong to. */
  discriminate(depth: number, propertyName: string): void {
    const host = this.#open.findLast((open) => open.depth < depth)?.schema ?? this.root
    containerOf(host).discriminator ??= { propertyName }
  }

  #parentOf(row: PropertyRow): SchemaDraft {
    while ((this.#open.at(-1)?.depth ?? -1) >= row.depth) this.#open.pop()
    return this.#open.at(-1)?.schema ?? this.root
  }

  #attach(parent: SchemaDraft, row: PropertyRow, below: readonly PropertyRow[]): void {
    if (row.role === 'item') {
      if (!this.#union.includes(row)) this.#union = unionFrom(row, below)
      return this.#attachItem(parent, row)
    }
    const container = containerOf(parent)
    if (row.role === 'rest') {
      container.additionalProperties = row.schema
      return
    }
    container.properties ??= record()
    if (own(container.properties, row.name) !== undefined) {
      this.#cursor.tools.report('property/twice', row.at, { name: row.name })
      return
    }
    container.properties[row.name] = row.schema
    if (row.isRequired) container.required = [...(container.required ?? []), row.name]
  }

  /** A row without a name: the items of an array, the root itself, or a branch that no word announces. */
  #attachItem(parent: SchemaDraft, row: PropertyRow): void {
    if (parent.$ref !== undefined) return
    if (parent === this.root && !('type' in parent) && !('$ref' in parent)) {
      take(parent, row, row.schema)
    } else if (this.#union.length === 2 && this.#union.some(isNull)) {
      if (!isNull(row)) take(isArray(parent) ? (parent.items ??= {}) : parent, row, orNull(row.schema))
    } else if (isArray(parent) && this.#union.length === 1) {
      parent.items = row.schema
    } else if (row === this.#union[0]) {
      this.#cursor.tools.report('branch/ambiguous', row.at)
    }
  }
}

function targetOf({ name, schema }: PropertyRow, combinator: Combinator | undefined): EnumTarget {
  return combinator === undefined ? { name, schema } : { name, schema, combinator }
}

/** Makes a schema what a row says; what stands below the row then belongs to it. */
function take(schema: SchemaDraft, row: PropertyRow, said: SchemaDraft): void {
  Object.assign(schema, said)
  row.schema = schema
}

function isNull({ schema }: PropertyRow): boolean {
  return schema.type === 'null'
}

/** Rows without a name that stand side by side, from the first of them on: an array has but one, a union several. */
function unionFrom(row: PropertyRow, below: readonly PropertyRow[]): PropertyRow[] {
  const end = below.findIndex((one) => one.depth < row.depth)
  const within = end < 0 ? below : below.slice(0, end)
  return [row, ...within.filter((one) => one.depth === row.depth && one.role === 'item')]
}

function isArray(schema: SchemaDraft): boolean {
  return Array.isArray(schema.type) ? schema.type.includes('array') : schema.type === 'array'
}

/** The schema that rows below a row belong to: through arrays, and beside references. */
function containerOf(schema: SchemaDraft): SchemaDraft {
  const reference = schema.$ref === undefined ? nullableReference(schema) : schema
  if (reference !== undefined) {
    reference.expansion ??= {}
    return reference.expansion
  }
  if (!isArray(schema)) return schema
  schema.items ??= {}
  return containerOf(schema.items)
}

/** The reference in `X¦null`. Branches that stand in rows of their own have a place; these have none. */
function nullableReference(schema: SchemaDraft): SchemaDraft | undefined {
  const [first, second] = schema.anyOf ?? []
  return second?.type === 'null' && second.at === undefined && first?.$ref !== undefined ? first : undefined
}

function addBranch(host: SchemaDraft, combinator: Combinator, row: PropertyRow): void {
  if (combinator === 'not') host.not = row.schema
  else host[combinator] = [...(host[combinator] ?? []), row.schema]
}
