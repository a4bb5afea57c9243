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
import type { Combinator } from '../profile.ts'

export interface BuilderOptions {
  /** The deepest row that belongs to the root itself: 1 where the root has a row of its own, which may be left out. */
  topDepth: 0 | 1
  /** Whether the rows only show what a reference points at. */
  isShown?: boolean
}

interface OpenRow extends Pick<PropertyRow, 'depth' | 'schema' | 'word'> {
  /** A branch of which only the word is printed, until a row below it shows more. */
  isHidden?: boolean
}

interface Host {
  schema: SchemaDraft
  /** Of the rows that are its branches. */
  depth: number
}

/** Builds one schema from rows. Rows come in the order of the page, block by block. */
export class SchemaBuilder {
  readonly root: SchemaDraft
  /** All that a table of enumerated values can name. */
  readonly targets: EnumTarget[] = []
  readonly #cursor: Cursor
  #union: PropertyRow[] = []
  #hasRows = false
  /** Where the last branch of each combinator was added. */
  readonly #hosts = new Map<Combinator, Host>()
  /** The rows, or branches without a row, that the next row can belong to: each one level deeper than the one before. */
  #open: OpenRow[] = []
  readonly #options: BuilderOptions

  constructor(cursor: Cursor, root: SchemaDraft, options: BuilderOptions) {
    this.#options = options
    this.#cursor = cursor
    this.root = root
  }

  /** @param combinator the keyword whose next branch these rows are, if they are one */
  add(rows: readonly PropertyRow[], combinator?: Combinator): void {
    this.#hasRows ||= rows.length > 0
    let orphan: PropertyRow | undefined
    for (const [index, row] of rows.entries()) {
      const parent = this.#parentOf(row)
      if (parent === undefined) {
        if (orphan === undefined || row.depth <= orphan.depth) this.#reportOrphan((orphan = row))
        continue
      }
      orphan = undefined
      if (combinator !== undefined && index === 0)
        this.#addBranch({ schema: containerOf(parent), depth: row.depth }, combinator, row.schema)
      else this.#attach(parent, row, rows.slice(index + 1))
      this.#open.push(row)
      if (row.role !== 'rest') this.#addEnumTarget(row, index === 0 ? combinator : undefined)
    }
  }

  /** Keeps a row for the values that may be listed for it. */
  #addEnumTarget({ name, schema }: PropertyRow, combinator: Combinator | undefined): void {
    const above = [this.root, ...this.#open.slice(0, -1).map((open) => open.schema)]
    const isShown = this.#options.isShown === true || above.some(isReference)
    this.targets.push({ name, schema, ...(combinator === undefined ? {} : { combinator }), isShown })
  }

  /** A branch of which only the word is printed: one more of those above it, or of the whole. Rows below are its own. */
  hide(combinator: Combinator, at: Span): void {
    const host = this.#hosts.get(combinator) ?? (this.#hasRows ? undefined : { schema: this.root, depth: 0 })
    if (combinator === 'not' || host === undefined) {
      this.#cursor.tools.report('branch/not-shown', at, { word: combinator, count: '1' })
      return
    }
    const branch = { at, inferred: [HIDDEN_BRANCH] }
    this.#addBranch(host, combinator, branch)
    this.#close(host.depth)
    this.#open.push({ depth: host.depth, schema: branch, isHidden: true })
  }

  #addBranch(host: Host, combinator: Combinator, branch: SchemaDraft): void {
    addBranch(host.schema, combinator, branch)
    this.#hosts.set(combinator, host)
  }

  /** Sets the discriminator of the schema that the branches at this depth belong to. */
  discriminate(depth: number, propertyName: string): void {
    const host = this.#open.findLast((open) => open.depth < depth)?.schema ?? this.root
    containerOf(host).discriminator ??= { propertyName }
  }

  /** The schema that a row belongs to, by its depth; undefined where the row above it is left out. */
  #parentOf({ depth }: PropertyRow): SchemaDraft | undefined {
    this.#close(depth)
    const above = this.#open.at(-1)
    if (above === undefined) return depth <= this.#options.topDepth ? this.root : undefined
    if (above.depth !== depth - 1) return undefined
    if (above.isHidden === true) delete above.schema.inferred
    above.isHidden = false
    return above.schema
  }

  #close(depth: number): void {
    while ((this.#open.at(-1)?.depth ?? -1) >= depth) this.#open.pop()
  }

  #reportOrphan({ name, at }: PropertyRow): void {
    this.#cursor.tools.report('row/no-parent', at, { name })
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
