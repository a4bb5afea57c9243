/**
 * Blocks that are read without the parser.
 */
import type { PhrasingContent } from 'mdast'
import type { Place } from './place.ts'

export interface LiftedBlock {
  kind: 'table' | 'code' | 'line'
  /** Of its first line, from 1. */
  line: number
  /** Of its first character, from 0. */
  offset: number
  lines: readonly string[]
}

/** What stands in a cell, at a place of the page. */
export type ReadCell = (content: string, at: Place) => PhrasingContent[]
