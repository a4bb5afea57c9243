/**
 * What a format of findings is: a pure function from findings to text.
 */
import type { Diagnostic } from '../../core/diagnostics.ts'
import type { Palette } from '../changes/types.ts'

export interface FindingReportOptions {
  /** Colours for text on a terminal; none by default. */
  palette?: Palette
  /** The text of a page; without it findings are shown without their lines. */
  textOf?: (file: string) => string | undefined
  /** Put before file names, so that they are the user's: `docs/api/`. */
  prefix?: string
  /** How many findings are shown at most; the rest is counted. All by default. */
  limit?: number
}

export interface FindingFormat {
  id: string
  title: string
  write: (findings: readonly Diagnostic[], options: FindingReportOptions) => string
}
