/**
 * Schemas: a closed subset of JSON Schema 2020-12. There is no second type language.
 */
import type { Span } from '../core/span.ts'
import type { SchemaKeywords } from './keywords.ts'

export type { SchemaKeywords, TypeName } from './keywords.ts'

export interface Schema extends SchemaKeywords<Schema> {}

/** A keyword whose value was not stated but concluded from other evidence, for example `format`. */
export type InferredFact = string

/** Stands in `inferred` of a branch of which the page prints only that it is there. */
export const UNDOCUMENTED_BRANCH = 'branch'

/** In `inferred` of something with a name: the docs spell it as a client does, not as it is sent. */
export const CLIENT_SPELLING = 'spelling'

/** A schema as a page tells it: with the place of each part, and with what was only inferred. */
export interface SchemaDraft<At extends Span = Span> extends SchemaKeywords<SchemaDraft<At>> {
  /** The smallest place in the docs that tells of this schema: a row, a cell, a heading. */
  at?: At
  /** Where each value of `enum` stands, in the same order. */
  valuesAt?: At[]
  inferred?: InferredFact[]
  /** Beside a reference: the address of its link, where that names another schema than the text of the link. */
  linkTarget?: string
  /** A name, or a link, that may lead to a documented schema; which one is known when all pages are. */
  named?: { text: string; url?: string }
  /** Beside a reference: what rows below it show of the schema that it points at. Evidence, no keyword. */
  inlineCopy?: SchemaDraft<At>
}

const PREFIX = '#/schemas/'

/** A reference to the schema that is documented under this name. */
export function refTo(name: string): string {
  return PREFIX + name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The documented name that a reference points at. */
export function nameOfRef(ref: string): string {
  return ref.slice(PREFIX.length).replaceAll('~1', '/').replaceAll('~0', '~')
}
