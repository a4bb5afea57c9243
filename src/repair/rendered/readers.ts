/**
 * The readers of rendered blocks, in the order in which they are asked. Each looks at the next block and, when it
 * is one of its kind, writes it as Markdown and says how many blocks it used; else 0.
 */
import type { Block } from './blocks.ts'
import { readCode, readLabel, readSample, readSchemaHeading } from './read-code.ts'
import {
  readAuthentication,
  readOperationHeading,
  readOperationLine,
  readSection,
  readStatusCode,
  readTitle,
} from './read-heading.ts'
import { readParagraph, readTable } from './read-text.ts'
import type { PageState } from './state.ts'

type BlockReader = (state: PageState, block: Block) => number

export const BLOCK_READERS: readonly BlockReader[] = [
  readTitle,
  readOperationHeading,
  readSection,
  readSample,
  readOperationLine,
  readTable,
  readLabel,
  readSchemaHeading,
  readStatusCode,
  readAuthentication,
  readCode,
  readParagraph,
]
