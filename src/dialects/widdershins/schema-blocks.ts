/**
 * Reads the run of tables that describe one schema: rows of properties, words for combinators between them,
 * titles, enumerated values.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { SchemaDraft } from '../../model/schema.ts'
import { landmarkOf } from './blocks.ts'
import type { Cursor } from './cursor.ts'
import { readEnumerations } from './enumerations.ts'
import { SchemaBuilder, takePropertyTable, type PropertyRow } from './property-rows.ts'
import { isSecurityNote } from './security.ts'
import { COMBINATORS, CONTINUED, type Combinator } from './vocabulary.ts'

export interface SchemaBlockOptions {
  /** Whether values without a name belong to the schema itself. */
  isOwnEnumeration: boolean
  /** Where the run ends. */
  isEnd: (block: RootContent) => boolean
  /** Looks at the first rows before they are added. */
  onFirstRows?: (rows: PropertyRow[]) => void
}

export function readSchemaBlocks(cursor: Cursor, root: SchemaDraft, options: SchemaBlockOptions): void {
  const builder = new SchemaBuilder(cursor, root)
  let word: CombinatorWord | undefined
  let isFirst = true
  while (cursor.block !== undefined && !options.isEnd(cursor.block) && !isSecurityNote(cursor.block)) {
    const rows = takePropertyTable(cursor)
    if (rows !== undefined) {
      if (isFirst) options.onFirstRows?.(rows)
      isFirst = false
      addRows(builder, rows, word)
      word = undefined
      continue
    }
    if (landmarkOf(cursor.block) === 'enumerations') {
      cursor.take('enumerated-values')
      readEnumerations(cursor, builder.targets, options.isOwnEnumeration ? root : undefined)
      continue
    }
    word = readWord(cursor.block)
    if (isNone(cursor.block)) cursor.take('properties')
    else if (word !== undefined) cursor.take('combinator')
    else if (isFirst) readTitle(cursor, root, options)
    else cursor.skip()
  }
}

/** Where a schema has no rows the page says so. */
function isNone(block: RootContent): boolean {
  return block.type === 'paragraph' && toString(block).trim().toLowerCase() === 'none'
}

interface CombinatorWord {
  combinator?: Combinator
  discriminator?: string
}

/** `oneOf`, `*xor*`, `anyOf - discriminator: Pet.petType`, `continued`. */
function readWord(block: RootContent): CombinatorWord | undefined {
  if (block.type !== 'paragraph') return undefined
  const match = /^(\w+)(?:\s+-\s+discriminator:\s*(\S+))?$/.exec(
    toString(block)
      .trim()
      .replaceAll(/^\*|\*$/g, ''),
  )
  if (match === null) return undefined
  if (match[1] === CONTINUED) return {}
  const combinator = COMBINATORS.get((match[1] ?? '').toLowerCase())
  if (combinator === undefined) return undefined
  const discriminator = match[2]?.split('.').at(-1)
  return discriminator === undefined ? { combinator } : { combinator, discriminator }
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
    options.isEnd(block) ||
    block.type === 'table' ||
    landmarkOf(block) !== undefined ||
    readWord(block) !== undefined ||
    isSecurityNote(block)
  const text = cursor.takeProse('title', isOver)
  if (text !== undefined) root.description ??= text.replace(/^\*(?!\*)([\s\S]+)(?<!\*)\*$/, '$1')
}
