/**
 * What a format of timelines is: a pure function from a timeline to text.
 */
import type { PrintKind } from '../../core/terminal.ts'
import type { Timeline } from '../../history/types.ts'
import type { Palette } from '../changes/types.ts'

export interface TimelineReportOptions {
  /** Colours for text on a terminal; none by default. */
  palette?: Palette
}

export interface TimelineFormat {
  id: string
  title: string
  /** The file that holds it in a folder of output; a format without one is only for reading at once. */
  file?: string
  /** How it is printed: `lines` for people by default. */
  print?: PrintKind
  write: (timeline: Timeline, options: TimelineReportOptions) => string
}
