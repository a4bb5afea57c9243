/**
 * Builds a schema from rows by their depth. `»` marks tell how deep a row is; words between tables, or in the type
 * of the row above, tell of combinators.
 */
import type { Span } from '../../core/span.ts'
import { own, record } from '../../core/record.ts'
import { UNDOCUMENTED_BRANCH, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../cursor.ts'
import type { EnumTarget } from './enumerations.ts'
import type { PropertyRow } from '../fields/property-rows.ts'
import type { SampleTop } from './sample-keys.ts'
import { nameProperties, type UnnamedProperty } from './unnamed.ts'
import { addBranch, containerOf, isArray, isReference, shapeOfUnion, unionFrom } from './unions.ts'
import type { Combinator } from '../profile.ts'

export interface BuilderOptions {
  /** The deepest row that belongs to the root itself: 1 where the root has a row of its own, which may be left out. */
  topDepth: 0 | 1
  /** Whether the rows only show what a reference points at. */
  isShown?: boolean
  /** What the sample of the whole has at its top. */
  sample?: SampleTop | undefined
}

interface OpenRow extends Pick<PropertyRow, 'depth' | 'schema' | 'word'> {
  name?: string
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
  readonly #unnamed: UnnamedProperty[] = []
  readonly #shown = new Set<string>()
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
      const parent = this.#parentOf(row) ?? this.#unnamedAbove(row, index === 0 ? combinator : undefined)
      if (parent === undefined) {
        if (orphan === undefined || row.depth <= orphan.depth) this.#reportOrphan((orphan = row))
        continue
      }
      orphan = undefined
      const word = index === 0 ? combinator : undefined
      const branch = word === undefined ? {} : this.#addBranchRow(parent, row, word)
      if (word === undefined) this.#attach(parent, row, rows.slice(index + 1))
      this.#open.push(row)
      if (row.role !== 'rest') this.#addEnumTarget(row, branch)
    }
  }

  /** @returns what is now known of values that may be listed for the branch */
  #addBranchRow(
    parent: SchemaDraft,
    row: PropertyRow,
    combinator: Combinator,
  ): Pick<EnumTarget, 'combinator' | 'sample'> {
    const host = containerOf(parent)
    const isFirst = host[combinator] === undefined
    this.#addBranch({ schema: host, depth: row.depth }, combinator, row.schema)
    const sample = isFirst ? this.#sampleOf(this.#open.at(-1)) : undefined
    return { combinator, ...(sample === undefined ? {} : { sample }) }
  }

  /** The plain value that the sample of the whole has for one of its properties. */
  #sampleOf(row: OpenRow | undefined): string | undefined {
    const isTop = row?.depth === 0 && this.#options.topDepth === 0
    const value = isTop ? this.#options.sample?.entries.get(row.name ?? '') : undefined
    return value === undefined || (typeof value === 'object' && value !== null) ? undefined : String(value)
  }

  /** Keeps a row for the values that may be listed for it. */
  #addEnumTarget({ name, schema }: PropertyRow, branch: Pick<EnumTarget, 'combinator' | 'sample'>): void {
    const above = [this.root, ...this.#open.slice(0, -1).map((open) => open.schema)]
    const isShown = this.#options.isShown === true || above.some(isReference)
    this.targets.push({ name, schema, ...branch, isShown })
  }

  /** A branch of which only the word is printed: one more of those above it, or of the whole. Rows below are its own. */
  hide(combinator: Combinator, at: Span): void {
    const host = this.#hostOfHidden(combinator)
    if (combinator === 'not' || host === undefined) {
      this.#cursor.tools.report('branch/not-shown', at, { word: combinator, count: '1' })
      return
    }
    const branch = { at, inferred: [UNDOCUMENTED_BRANCH] }
    this.#addBranch(host, combinator, branch)
    this.#close(host.depth)
    this.#open.push({ depth: host.depth, schema: branch, isHidden: true })
  }

  /** Where the whole has branches a hidden one is its own: only of those rows are left out. */
  #hostOfHidden(combinator: Combinator): Host | undefined {
    const isOfRoot = !this.#hasRows || this.root[combinator] !== undefined
    return isOfRoot ? { schema: this.root, depth: 0 } : this.#hosts.get(combinator)
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

  /** A property that is left out with its branch, of which this row is the first branch. */
  #unnamedAbove(row: PropertyRow, combinator: Combinator | undefined): SchemaDraft | undefined {
    const hidden = this.#open.at(-1)
    const isBelow = hidden?.isHidden !== undefined && hidden.depth === row.depth - 2
    if (!isBelow || combinator === undefined || this.#options.sample === undefined) return undefined
    const property = { branch: hidden.schema, schema: { at: row.at }, combinator, row }
    this.#unnamed.push(property)
    this.#open.push({ depth: row.depth - 1, schema: property.schema })
    return property.schema
  }

  /** When all rows are known: names the rows below rows that are left out. */
  finish(): void {
    for (const { row } of nameProperties(this.#unnamed, this.#shown, this.#options.sample))
      this.#reportOrphan(row)
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
    this.#noteName(parent, row)
    if (row.isRequired) container.required = [...(container.required ?? []), row.name]
  }

  #noteName(parent: SchemaDraft, { name }: PropertyRow): void {
    const above = this.#unnamed.at(-1)
    if (above?.branch === parent) above.next ??= name
    this.#shown.add(name)
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
  const isFirst = items?.$ref !== undefined && items.inlineCopy === undefined && items.at === undefined
  return role === 'property' && isFirst && schema.$ref === items.$ref
}

/** Gives a schema what its row states; the rows below then belong to it. */
function take(schema: SchemaDraft, row: PropertyRow, said: SchemaDraft): void {
  Object.assign(schema, said)
  row.schema = schema
}
