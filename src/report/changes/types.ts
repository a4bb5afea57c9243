/**
 * What a format of changes is: a pure function from a set of changes to text. It decides nothing about
 * severity, and knows no clock, no terminal and no files.
 */
import type { PrintKind } from '../../core/terminal.ts'
import type { ChangeSet } from '../../diff/types.ts'
import type { GateResult } from '../../diff/gate.ts'

/** Turns text into coloured text; each member may be the identity. picocolors has this shape. */
export interface Palette {
  bold: (text: string) => string
  dim: (text: string) => string
  red: (text: string) => string
  yellow: (text: string) => string
  green: (text: string) => string
  cyan: (text: string) => string
}

export interface ChangeReportOptions {
  /** Colours for text on a terminal; none by default. */
  palette?: Palette
  /** Group text by what changed, or by the operation that is reached. `change` by default. */
  by?: 'change' | 'operation'
  /** What the gate found: approvals, advice, whether it fails. */
  gate?: GateResult
  /** Put before file names where the reader starts elsewhere than the revision's folder: `docs/api`. */
  fileRoot?: string
  /** Most bytes of a text whose reader has a limit. */
  maxBytes?: number
  /** The version of this tool, where a format names it. */
  toolVersion?: string
}

export interface ChangeFormat {
  id: string
  title: string
  /** For a file that holds it, without a dot. */
  extension: string
  /** How it is printed: `lines` for people by default. */
  print?: PrintKind
  write: (set: ChangeSet, options: ChangeReportOptions) => string
}
