/**
 * Reads the run of tables that describe one schema: rows of properties, words for combinators between them,
 * titles, enumerated values.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Span } from '../../core/span.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { isLinkOnly } from '../labels/blocks.ts'
import type { Cursor } from '../cursor.ts'
import { readEnumerations } from './enumerations.ts'
import { takePropertyTable, type PropertyRow } from '../fields/property-rows.ts'
import { SchemaBuilder, type BuilderOptions } from './schema-builder.ts'
import { isSecurityNote } from '../security/security-note.ts'
import type { Combinator, Vocabulary } from '../profile.ts'

export interface SchemaBlockOptions extends BuilderOptions {
  /** Whether values without a name belong to the schema itself. */
  isOwnEnumeration: boolean
  /** Where the run ends. */
  isEnd: (block: RootContent) => boolean
  /** Looks at the first rows before they are added. */
  onFirstRows?: (rows: PropertyRow[]) => void
}

export function readSchemaBlocks(cursor: Cursor, root: SchemaDraft, options: SchemaBlockOptions): void {
  new BlockReader(cursor, root, options).read()
}

class BlockReader {
  readonly #cursor: Cursor
  readonly #root: SchemaDraft
  readonly #options: SchemaBlockOptions
  readonly #builder: SchemaBuilder
  /** The word above the rows to come. */
  #word: CombinatorWord | undefined
  #isFirst = true

  constructor(cursor: Cursor, root: SchemaDraft, options: SchemaBlockOptions) {
    this.#cursor = cursor
    this.#root = root
    this.#options = options
    this.#builder = new SchemaBuilder(cursor, root, options)
  }

  read(): void {
    const cursor = this.#cursor
    while (
      cursor.block !== undefined &&
      !this.#options.isEnd(cursor.block) &&
      !isSecurityNote(cursor.block)
    ) {
      if (this.#readRows()) continue
      this.#dropWord()
      const before = cursor.index
      this.#readOther(cursor.block)
      // A block that no reader moves over, for example a table of other columns, is left unread.
      if (cursor.index === before) cursor.skip()
    }
    this.#dropWord()
    this.#builder.finish()
  }

  #readRows(): boolean {
    const rows = takePropertyTable(this.#cursor)
    if (rows === undefined) return false
    if (this.#isFirst) this.#options.onFirstRows?.(rows)
    this.#isFirst = false
    addRows(this.#builder, rows, this.#word)
    this.#word = undefined
    return true
  }

  /** A word without rows: the branch is there and not shown. */
  #dropWord(): void {
    if (this.#word?.combinator !== undefined) this.#builder.hide(this.#word.combinator, this.#word.at)
    this.#word = undefined
  }

  #readOther(block: RootContent): void {
    const cursor = this.#cursor
    this.#word = readWord(block, cursor.words)
    if (cursor.roleOf(block) === 'enumerations') this.#readValues()
    else if (isNone(block)) cursor.take('properties')
    else if (cursor.isBoilerplate(block)) cursor.take('furniture')
    else if (isLinkOnly(block)) cursor.take('external-docs')
    else if (this.#word !== undefined) cursor.take('combinator')
    else if (isBareRows(block)) {
      cursor.tools.report('table/no-header', spanOf(block))
      cursor.skip()
    } else if (this.#isFirst) readTitle(cursor, this.#root, this.#options)
    else cursor.skip()
  }

  #readValues(): void {
    this.#cursor.take('enumerated-values')
    const whole = this.#options.isOwnEnumeration ? this.#root : undefined
    readEnumerations(this.#cursor, this.#builder.targets, whole)
  }
}

/** Lines between pipes that are no table: the row of dashes is missing, or the header with it. */
function isBareRows(block: RootContent): boolean {
  return block.type === 'paragraph' && /^\|.*\|$/m.test(toString(block).trim())
}

/** Where a schema has no rows the page says so. */
function isNone(block: RootContent): boolean {
  return block.type === 'paragraph' && toString(block).trim().toLowerCase() === 'none'
}

/** The word above rows that go on with the properties from before a combinator. */
const CONTINUED = 'continued'

interface CombinatorWord {
  at: Span
  combinator?: Combinator
  discriminator?: string
}

/** `oneOf`, `*xor*`, `anyOf - discriminator: Pet.petType`, `continued`. */
function readWord(block: RootContent, { combinators }: Vocabulary): CombinatorWord | undefined {
  if (block.type !== 'paragraph') return undefined
  const match = /^(\w+)(?:\s+-\s+discriminator:\s*(\S+))?$/.exec(
    toString(block)
      .trim()
      .replaceAll(/^\*|\*$/g, ''),
  )
  if (match === null) return undefined
  const at = spanOf(block)
  if (match[1] === CONTINUED) return { at }
  const combinator = combinators.get((match[1] ?? '').toLowerCase())
  if (combinator === undefined) return undefined
  const discriminator = match[2]?.split('.').at(-1)
  return discriminator === undefined ? { combinator, at } : { combinator, discriminator, at }
}

function addRows(
  builder: SchemaBuilder,
  rows: readonly PropertyRow[],
  word: CombinatorWord | undefined,
): void {
  builder.add(rows, word?.combinator)
  const [first] = rows
  if (word?.discriminator !== undefined && first !== undefined)
    builder.discriminate(first.depth, word.discriminator)
}

/** Words above the first rows are the title or the description of the whole schema, perhaps in emphasis. */
function readTitle(cursor: Cursor, root: SchemaDraft, options: SchemaBlockOptions): void {
  const isOver = (block: RootContent): boolean =>
    isBareRows(block) ||
    options.isEnd(block) ||
    block.type === 'table' ||
    cursor.roleOf(block) !== undefined ||
    readWord(block, cursor.words) !== undefined ||
    isSecurityNote(block)
  const text = cursor.takeProse('title', isOver)
  if (text !== undefined) root.description ??= withoutEmphasis(text)
}

/** The text without the emphasis that all of it stands in. */
export function withoutEmphasis(text: string): string {
  return text.replace(/^\*(?!\*)([\s\S]+)(?<!\*)\*$/, '$1')
}
