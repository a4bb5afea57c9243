/**
 * What linking works on: the fragments of all pages, and where it tells what it finds.
 */
import type { Report } from '../core/diagnostics.ts'
import type { Place } from '../core/span.ts'
import type { ApiModel, Origins } from '../model/api.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { Fragment, NamedSchemaDraft, OperationDraft, SampleDraft } from '../model/fragment.ts'
import type { SchemaDraft } from '../model/schema.ts'

/** One page's fragment, with all places in the user's file. */
export interface PageFragment {
  path: string
  dialect: string
  /** A specification beside the pages, which counts only where a page names it. */
  isAttached?: true
  fragment: Fragment<Place>
}

export interface LinkResult {
  model: ApiModel
  origins: Origins
  diagnostics: Diagnostic[]
  samples: DocumentedSample[]
  /** Places of all drafts that are in the model, or say the same as one that is: the objects themselves. */
  arrived: ReadonlySet<Place>
}

/** A sample that could be read, and the schema that it stands for. */
export interface DocumentedSample {
  /** JSON Pointer of the schema in the model. */
  pointer: string
  sample: SampleDraft<Place>
}

export type PlacedSchema = SchemaDraft<Place>
export type PlacedOperation = OperationDraft<Place>
export type Definitions = Map<string, NamedSchemaDraft<Place>>
export type PlaceReport = Report<Place>
