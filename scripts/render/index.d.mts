import type { Schema } from '../../src/model/schema.ts'
import type { Method } from '../../src/model/api.ts'

export type { Schema, Method }

/** The layout of Coder's pages: v0.14 (early), v2.20 (middle), v2.34 (current). */
export type Era = 'early' | 'middle' | 'current'

/** An API, reduced to what pages show of it. */
export interface Description {
  title: string
  version: string
  about?: string
  /** `http://harbour.example:8080`, without a slash at the end. */
  host: string
  /** `/api/v1`, or empty. Paths of operations come behind it. */
  basePath: string
  /** Tokens that are sent in a header, by the name of the scheme. */
  schemes: Record<string, { header: string }>
  /** The names of the schemes that an operation needs when it says nothing. */
  security: string[]
  /** In page order. */
  tags: Tag[]
  /** By documented name, in page order. `$ref` is `#/schemas/<name>`; the first of `examples` is the placeholder. */
  schemas: Record<string, Schema>
  /** The page of schemas is not among the pages. */
  isWithoutSchemas?: boolean
}

export interface Tag {
  name: string
  description?: string
  operations: Operation[]
}

export interface Operation {
  id: string
  summary: string
  method: Method
  path: string
  description?: string
  /** None: no token is needed. A name without a scheme: one is needed, and the sample request does not show it. */
  security?: string[]
  parameters: Parameter[]
  body?: Body
  responses: Answer[]
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: Schema
}

export interface Body {
  contentType: string
  required: boolean
  description?: string
  /** For a form: an inline object. */
  schema: Schema
}

export interface Answer {
  status: string
  description?: string
  /** Shown only where there is a schema; `application/json` when absent. */
  contentType?: string
  schema?: Schema
  headers?: { name: string; description?: string; schema: Schema }[]
}

export interface Page {
  path: string
  text: string
}

/** A page a tag and `schemas.md`, as widdershins writes them with Coder's templates. */
export function coderPages(api: Description, era: Era): Page[]

/** One page, `api.md`, as widdershins v4 writes it with its own templates and samples for shell and http. */
export function widdershinsPage(api: Description): Page

/** The uuid that stands in samples for a property of this name. */
export function placeholderUuid(key: string): string

/** One change between two releases, and the place where it was made. */
export interface Change {
  /** The id of the rule that must tell it. */
  rule: string
  /** Method and path as requested, in the older release. */
  operation?: string
  /** Place and name: `query limit`. */
  parameter?: string
  response?: string
  header?: string
  schema?: string
  property?: string
  before?: string
  after?: string
}

export interface Step {
  from: string
  to: string
  changes: Change[]
}

/** The revisions of the *General* page, by date, and their descriptions. */
export const GENERAL_REVISIONS: string[]
export function general(revision: string): Description

/** The releases of the Harbour API with the layout of their pages, their descriptions, and what changed between them. */
export const HARBOUR_ERAS: Record<string, Era>
export function harbour(release: string): Description
export function harbourSteps(): Step[]

/** All pages of `docs-input/`, with their paths below that folder. */
export function docsInput(): Page[]

/** How the pages of an era are laid out. */
export interface Layout {
  dash: string
  isTailARow: boolean
  joinsValues: boolean
  fillsArrays: boolean
  isFullPath: boolean
  endsYaml: boolean
  keepsStop: boolean
  keepsMarks: boolean
  notice?: string
  nothing: string
}
export const LAYOUTS: Record<Era, Layout>

/** A table as the formatter of the era pads it; a line break in a cell cuts its row. */
export function table(head: string[], rows: string[][], layout: Layout): string

/** JSON with short arrays of plain values on one line. */
export function filledJsonText(value: unknown): string

/** The placeholder that samples show for a schema. */
export function placeholder(
  schema: Schema,
  world: { schemas: Record<string, Schema>; skip?: 'readOnly' | 'writeOnly' },
): unknown

/** The text of a row in the words that Coder's templates make of it: the first word, `id` and `url` change. */
export function descriptionOf(
  row: { name: string; depth: number; description: string },
  layout: Layout,
): string
