/**
 * Where we are on a rendered page: which blocks are left, and what the ones before them told.
 */
import type { RepairWriter, SourceLine } from '../lines.ts'
import { blocksOf, onlyLine, type Block } from './blocks.ts'
import { jsonBlocks } from './code.ts'
import { namesIn } from './table.ts'
import { columnsAt, isOperationHeading, sectionAt, type SectionId } from './vocabulary.ts'

export interface PageState {
  writer: RepairWriter
  /** All lines of the text that came in. */
  lines: readonly SourceLine[]
  blocks: readonly Block[]
  /** How many blocks, from each, are one JSON value; 0 when none is. */
  json: readonly number[]
  /** Index of the next block. */
  at: number
  /** Whether this is the page that holds the schemas. */
  isSchemas: boolean
  /** Names of schemas that the page tells. */
  known: ReadonlySet<string>
  operation: OperationState
}

export interface OperationState {
  summary: string
  section: SectionId | 'none'
  hasSchema: boolean | undefined
  /** Media type that the sample asks for, as far as it is told. */
  accepts: string | undefined
  sampled: Set<string>
}

export function newOperation(summary: string): OperationState {
  return { summary, section: 'none', hasSchema: undefined, accepts: undefined, sampled: new Set() }
}

export function newState(writer: RepairWriter, lines: readonly SourceLine[], first: number): PageState {
  const blocks = blocksOf(lines.slice(first))
  const json = blocks.map((_, index) => jsonBlocks(blocks, index))
  const isSchemas = holdsSchemas(blocks)
  const known = new Set(isSchemas ? schemaHeadings({ blocks, json }) : [])
  const state = { writer, lines, blocks, json, at: 0, isSchemas, known, operation: newOperation('') }
  for (const block of blocks) {
    const columns = columnsAt(block)
    if (columns !== undefined) for (const name of namesIn(block, columns, known)) known.add(name)
  }
  return state
}

function holdsSchemas(blocks: readonly Block[]): boolean {
  if (blocks.some((block, index) => isOperationHeading(block, blocks[index + 1]))) return false
  return blocks.some((block, index) => sectionAt(block, blocks[index + 1])?.id === 'properties')
}

type Blocks = Pick<PageState, 'blocks' | 'json'>

/** On the page of schemas the heading of a schema, a name without blanks, is the line above its sample. */
export function isSchemaHeading({ blocks, json }: Blocks, at: number): boolean {
  const text = onlyLine(blocks[at])
  if (text === undefined || /[.:]$|\s/u.test(text) || json[at] !== 0) return false
  return (json[at + 1] ?? 0) > 0 && sectionAt(blocks[at], blocks[at + 1]) === undefined
}

function schemaHeadings(page: Blocks): string[] {
  return page.blocks.flatMap((block, index) => (isSchemaHeading(page, index) ? [onlyLine(block) ?? ''] : []))
}
