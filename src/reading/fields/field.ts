/**
 * A field as hand-written pages state it, in a table, a list or an element, before it is known what it is part of.
 */
import type { Span } from '../../core/span.ts'
import type { ParameterPlace } from '../../model/api.ts'
import type { SchemaDraft } from '../../model/schema.ts'

export type FieldPlace = ParameterPlace | 'body' | 'response'

export interface Field {
  name: string
  /** Without what its own fields say; the description is in it. */
  schema: SchemaDraft
  /** Absent where the page does not say. */
  isRequired?: boolean
  /** Where a column or a note states it. */
  place?: FieldPlace
  /** Whether `children` are fields of the items, as `name[].field` says. */
  isList?: boolean
  children: Field[]
  at: Span
}

/** A row with the depth that marks, or dots in its name, state. */
export interface FieldRow {
  field: Field
  /** Names of the fields around it, outermost first. */
  above: string[]
  /** How far marks before the name move it in; 0 for none. */
  depth: number
}
