/**
 * Builds a schema from rows by their depth. `»` marks tell how deep a row is; words between tables, or in the type
 * of the row above, tell of combinators.
 */
import type { Span } from '../../core/span.ts'
import { own, record } from '../../core/record.ts'
import { HIDDEN_BRANCH, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import type { EnumTarget } from './enumerations.ts'
import type { PropertyRow } from '../fields/property-rows.ts'
import { addBranch, containerOf, isArray, isReference, shapeOfUnion, unionFrom } from './unions.ts'
import type { Combinator } from '../vocabulary.ts'

/** Builds one schema from rows. Rows come in the order of the page, block by block. */
export class SchemaBuilder {
  readonly root: SchemaDraft
  /** All that a table of enumerated values can name. */
  readonly targets: EnumTarget[] = []
  readonly #cursor: Cursor
  #union: PropertyRow[] = []
  #hasRows = false
  /** The schemas that the last rows of each combinator were added to. */
  readonly #hosts = new Map<Combinator, SchemaDraft>()
  #open: PropertyRow[] = []

  readonly #isShown: boolean

  /** @param isShown whether the rows only show what stands behind a reference */
  constructor(cursor: Cursor, root: SchemaDraft, isShown = false) {
    this.#isShown = isShown
    this.#cursor = cursor
    this.root = root
  }

  /** @param combinator the keyword whose next branch these rows are, if they are one */
  add(rows: readonly PropertyRow[], combinator?: Combinator): void {
    this.#hasRows ||= rows.length > 0
    for (const [index, row] of rows.entries()) {
      const parent = this.#parentOf(row)
      if (combinator !== undefined && index === 0)
        this.#addBranch(containerOf(parent), combinator, row.schema)
      else this.#attach(parent, row, rows.slice(index + 1))
      this.#open.push(row)
      if (row.role !== 'rest') this.#addEnumTarget(row, index === 0 ? combinator : undefined)
    }
  }

  /** Keeps a row for the values that may be listed for it. */
  #addEnumTarget({ name, schema }: PropertyRow, combinator: Combinator | undefined): void {
    const above = [this.root, ...this.#open.slice(0, -1).map((open) => open.schema)]
    const isShown = this.#isShown || above.some(isReference)
    this.targets.push({ name, schema, ...(combinator === undefined ? {} : { combinator }), isShown })
  }

  /** A branch of which only the word stands there: one more of those above it, or of the whole. */
  hide(combinator: Combinator, at: Span): void {
    const host = this.#hasRows ? this.#hosts.get(combinator) : this.root
    if (combinator === 'not' || host === undefined)
      this.#cursor.tools.report('branch/not-shown', at, { word: combinator, count: '1' })
    else addBranch(host, combinator, { at, inferred: [HIDDEN_BRANCH] })
  }

  #addBranch(host: SchemaDraft, combinator: Combinator, branch: SchemaDraft): void {
    addBranch(host, combinator, branch)
    this.#hosts.set(combinator, host)
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
    if (row.role === 'item' || isTitledItem(parent, row)) {
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
    const word = this.#open.at(-1)?.word
    if (parent.$ref !== undefined) return
    if (parent === this.root && !('type' in parent) && !('$ref' in parent)) take(parent, row, row.schema)
    else if (word !== undefined) addBranch(containerOf(parent), word, row.schema)
    else if (this.#union.length > 1) this.#attachUnion(parent, row)
    else if (isArray(parent)) parent.items = row.schema
    else this.#cursor.tools.report('branch/ambiguous', row.at)
  }

  /** Several rows without a name: no array has them, so they are branches, and what of is not told. */
  #attachUnion(parent: SchemaDraft, row: PropertyRow): void {
    if (row !== this.#union[0]) return
    const to = isArray(parent) ? (parent.items ??= {}) : parent
    const shape = shapeOfUnion(this.#union.map(({ schema }) => schema))
    if (shape === undefined) this.#cursor.tools.report('branch/ambiguous', row.at)
    else if (shape.from === undefined) Object.assign(to, shape.said)
    else for (const one of this.#union) if (one.schema === shape.from) take(to, one, shape.said)
  }
}

/** Below a list of references the first row is the item, also where it is called by its title. */
function isTitledItem(parent: SchemaDraft, { role, schema }: PropertyRow): boolean {
  const { items } = parent
  const isFirst = items?.$ref !== undefined && items.expansion === undefined && items.at === undefined
  return role === 'property' && isFirst && schema.$ref === items.$ref
}

/** Makes a schema what a row says; what stands below the row then belongs to it. */
function take(schema: SchemaDraft, row: PropertyRow, said: SchemaDraft): void {
  Object.assign(schema, said)
  row.schema = schema
}
