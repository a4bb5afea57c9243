/**
 * Fragments: what one page, or one piece of it, tells. Dialects make them, `link/` joins them to a model.
 * They are plain data, so that they pass between threads and through the cache. In a piece all spans count
 * from the first line of the piece; `locate` turns them into places in the file that the user has.
 */
import type { Finding } from '../core/diagnostics.ts'
import type { JsonValue } from '../core/json.ts'
import type { Span } from '../core/span.ts'
import type { ApiInfo, Link, Method, ParameterPlace, SecurityScheme, Server } from './api.ts'
import type { ExternalDocs } from './keywords.ts'
import type { InferredFact, SchemaDraft } from './schema.ts'

export interface Fragment<At extends Span = Span> {
  info?: ApiInfo & { at?: At }
  servers: (Server & { at?: At })[]
  securitySchemes: { name: string; scheme: SecurityScheme; at: At }[]
  tags: TagDraft<At>[]
  operations: OperationDraft<At>[]
  schemas: NamedSchemaDraft<At>[]
  /** Specifications that the page names instead of stating what they state. */
  specifications?: SpecificationUse<At>[]
  findings: Finding<At>[]
  ledger: LedgerEntry<At>[]
}

/** A page names a specification, and the operation of it that it shows; all of them where it names none. */
export interface SpecificationUse<At extends Span = Span> {
  /** A name or a path, as the page has it. */
  specification: string
  method?: Method
  path?: string
  at: At
}

export interface TagDraft<At extends Span = Span> {
  name: string
  description?: string
  externalDocs?: ExternalDocs
  at: At
}

export interface NamedSchemaDraft<At extends Span = Span> {
  /** From a specification, which leaves nothing to be inferred. */
  isComplete?: true
  /** As documented: `codersdk.Workspace`. */
  name: string
  /** What pages call it, where another thing has that name to itself. */
  title?: string
  /** Files of further pages that document it in the same way. */
  alsoIn?: string[]
  /** Where links to it lead: ids and slugs of its headings. Absent where the name alone says so. */
  anchors?: string[]
  schema: SchemaDraft<At>
  samples: SampleDraft<At>[]
  /** The heading. */
  at: At
}

export interface OperationDraft<At extends Span = Span> {
  /** From a specification, which leaves nothing to be inferred. */
  isComplete?: true
  method: Method
  /** The address that the path is relative to, where the page states it for this operation. */
  server?: string
  /** The path in the operation line; absent when only a sample request shows the operation. */
  displayedPath?: string
  /** What the samples of requests show: evidence for base path, content types, security. */
  requests: RequestSample<At>[]
  operationId?: string
  summary?: string
  description?: string
  /** Only when the operation itself names it; else the tag of the page or chapter holds. */
  tag?: string
  /** All tags where the operation has several; `tag` is the first of them. */
  tags?: string[]
  deprecated?: boolean
  externalDocs?: ExternalDocs
  security?: SecurityDraft
  parameters: ParameterDraft<At>[]
  body?: BodyDraft<At>
  responses: ResponseDraft<At>[]
  callbacks?: { name: string; expression: string; operation: OperationDraft<At>; at: At }[]
  /** Whether pages may state it several times: in an index, and where it is documented. */
  mayRepeat?: true
  /** A request beside operations that the page states: an example of one of another page, or of none. */
  isExample?: true
  inferred?: InferredFact[]
  /** The operation line, or what stands for it. */
  at: At
}

/** What the page says in words of authentication. */
export interface SecurityDraft {
  /** False where the page says that none is needed. */
  isNeeded: boolean
  /** Where the page names schemes: each inner list is needed together, an empty one stands for no security. */
  alternatives: { name: string; scopes: string[] }[][]
}

export interface RequestSample<At extends Span = Span> {
  /** `shell`, `http`, `javascript`: the kind of sample. */
  language: string
  method?: string
  /** As written, with templates: `http://host:8080/api/v2/users/{user}`. */
  url: string
  headers: { name: string; value: string }[]
  at: At
}

export interface ParameterDraft<At extends Span = Span> {
  name: string
  in: ParameterPlace
  required: boolean
  description?: string
  deprecated?: boolean
  style?: string
  explode?: boolean
  schema: SchemaDraft<At>
  examples?: JsonValue[]
  inferred?: InferredFact[]
  at: At
}

export interface HeaderDraft<At extends Span = Span> {
  name: string
  description?: string
  required?: boolean
  deprecated?: boolean
  schema: SchemaDraft<At>
  examples?: JsonValue[]
  at: At
}

/** One content type, where each has a schema of its own. */
export interface MediaDraft<At extends Span = Span> {
  type: string
  schema?: SchemaDraft<At>
  examples?: JsonValue[]
}

export interface BodyDraft<At extends Span = Span> {
  required?: boolean
  description?: string
  schema?: SchemaDraft<At>
  samples: SampleDraft<At>[]
  /** Content types where the page or the command states them. */
  mediaTypes?: string[]
  /** In place of `schema`, `samples` and `mediaTypes`. */
  content?: MediaDraft<At>[]
  /** Whether samples show properties that no row states: what people write by hand is seldom whole. */
  isOpen?: true
  inferred?: InferredFact[]
  at: At
}

export interface ResponseDraft<At extends Span = Span> {
  /** `200`, `4XX`, `default`. */
  status: string
  description?: string
  schema?: SchemaDraft<At>
  samples: SampleDraft<At>[]
  headers?: HeaderDraft<At>[]
  links?: Record<string, Link>
  mediaTypes?: string[]
  /** In place of `schema`, `samples` and `mediaTypes`. */
  content?: MediaDraft<At>[]
  /** As in a body. */
  isOpen?: true
  inferred?: InferredFact[]
  at: At
}

/** A documented sample. It is parsed when it is needed. */
export interface SampleDraft<At extends Span = Span> {
  /** The word behind the fence: `json`, `yaml`, `xml`, or empty. */
  language: string
  text: string
  /** The first line and column of `text`, to the end of its last line. */
  at: At
  /** What `link/` made of the text, so that it is parsed once; without value where it could not be read. */
  parsed?: { value?: JsonValue }
}

/** One block, table row, list item or fence of a page, and who read it. */
export interface LedgerEntry<At extends Span = Span> {
  /** The mdast type: `paragraph`, `tableRow`, `code`. */
  kind: string
  /** The reader that claimed it, `furniture` for what carries no facts, absent when nobody read it. */
  by?: string
  at: At
}

export function emptyFragment<At extends Span = Span>(): Fragment<At> {
  return { servers: [], securitySchemes: [], tags: [], operations: [], schemas: [], findings: [], ledger: [] }
}
