/**
 * The parts of a unit by their roles: what the reader of parts gives, and what it is given.
 */
import type { Paragraph } from 'mdast'
import type { Span } from '../../core/span.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import type { Field } from '../../reading/fields/field.ts'
import type { Role, RoleLabel } from '../../reading/labels/roles.ts'
import type { ShownRequest } from '../../reading/requests/request.ts'
import type { BodySample } from '../../reading/responses/json-sample.ts'
import type { StatusRow } from '../../reading/tables/field-table.ts'

export interface FieldPart extends RoleLabel {
  fields: Field[]
  /** Title of the section where it is one of its own, not a part of the operation. */
  object: string | undefined
  at: Span
}

export interface SamplePart extends BodySample {
  role: Role | undefined
  statusOfLabel: string | undefined
  /** Whether a request was shown between the last other sample and this one. */
  isAfterRequest: boolean
}

/** What a request or response is, as a name: `Attributes (Boat)`. */
export interface TypePart extends RoleLabel {
  schema: SchemaDraft
  at: Span
}

export interface Parts {
  fields: FieldPart[]
  types: TypePart[]
  statuses: StatusRow[]
  samples: SamplePart[]
  requests: ShownRequest[]
  /** Text directly below the first heading. */
  description: string[]
  /** All prose, with its nodes. */
  prose: Paragraph[]
}

export interface PartsInput {
  lines: readonly string[]
  tools: ReadTools
  /** Lines that state operations: their blocks are no part. */
  isStated: (span: Span) => boolean
  /** Whether only tables and lists that state types are fields: elsewhere words with a description are prose. */
  needsTypes?: boolean
  /** Whether the page marks fields that are not required, so that the others are. */
  marksOptional: boolean
}

export function emptyParts(): Parts {
  return { fields: [], types: [], statuses: [], samples: [], requests: [], description: [], prose: [] }
}
