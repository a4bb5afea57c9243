/**
 * What is known before a row is split, and what comes out.
 */

/** First word and the word behind the last; an empty cell has none. */
export type Cell = readonly [number, number]

export interface RowSplit {
  cells: Cell[]
  isSure: boolean
}

export interface RowEvidence {
  /** Whether some response of the operation has a schema, if that is known. */
  hasSchema: boolean | undefined
  /** Statuses of which the page shows a sample. */
  sampled: ReadonlySet<string>
  /** Names of schemas that are known from the page. */
  known: ReadonlySet<string>
  /** Whether the table has only this row. */
  isOnlyRow: boolean
}
