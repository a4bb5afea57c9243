/**
 * The keywords of a schema, each once. Reading, writing, walking, files of all formats and the comparison of two
 * revisions follow this table: one more keyword is one more line.
 */
import type { JsonValue } from '../core/json.ts'
import { mapRecord } from '../core/record.ts'

export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

/** The property that distinguishes the branches of a union, and the schema for each of its values. */
export interface Discriminator {
  propertyName: string
  /** References of the form `#/schemas/<documented name>`. */
  mapping?: Record<string, string>
}

export interface ExternalDocs {
  url: string
  description?: string
}

/** The value of a keyword, by the word that names its kind in the table. `Self` is the kind of inner schemas. */
export interface KeywordValues<Self> {
  /** `#/schemas/<documented name>`, the name escaped as in a JSON Pointer. */
  reference: string
  text: string
  flag: boolean
  number: number
  /** A whole number that is not negative. */
  count: number
  types: TypeName | TypeName[]
  value: JsonValue
  values: JsonValue[]
  names: string[]
  schema: Self
  schemas: Self[]
  schemasByName: Record<string, Self>
  schemaOrFlag: Self | boolean
  discriminator: Discriminator
  externalDocs: ExternalDocs
}

/**
 * How two values of a keyword compare. `lower`: a larger one allows less. `upper`: a smaller one allows less.
 * `rule`: it allows less than no value, and another one is another rule. `default`: it limits nothing.
 */
export type Comparison = 'lower' | 'upper' | 'rule' | 'default'

export interface KeywordRow {
  holds: keyof KeywordValues<unknown>
  /** How the diff compares it apart from the type; absent where the type already depends on it. */
  compares?: Comparison
  /** Types have no word for it, so that it is a tag of the doc comment. */
  isTag?: true
  /** A word of OpenAPI that JSON Schema does not have. */
  isOpenApiOnly?: true
}

/** In the order in which keywords are written. */
export const KEYWORDS = {
  $ref: { holds: 'reference' },
  title: { holds: 'text' },
  description: { holds: 'text' },
  deprecated: { holds: 'flag' },
  readOnly: { holds: 'flag' },
  writeOnly: { holds: 'flag' },
  type: { holds: 'types' },
  /** As documented, also odd ones; `binary` marks a file. */
  format: { holds: 'text' },
  contentEncoding: { holds: 'text', compares: 'rule', isTag: true },
  contentMediaType: { holds: 'text', compares: 'rule', isTag: true },
  enum: { holds: 'values' },
  const: { holds: 'value' },
  default: { holds: 'value', compares: 'default', isTag: true },
  multipleOf: { holds: 'number', compares: 'rule', isTag: true },
  minimum: { holds: 'number', compares: 'lower', isTag: true },
  exclusiveMinimum: { holds: 'number', compares: 'lower', isTag: true },
  maximum: { holds: 'number', compares: 'upper', isTag: true },
  exclusiveMaximum: { holds: 'number', compares: 'upper', isTag: true },
  minLength: { holds: 'count', compares: 'lower', isTag: true },
  maxLength: { holds: 'count', compares: 'upper', isTag: true },
  pattern: { holds: 'text', compares: 'rule', isTag: true },
  minItems: { holds: 'count', compares: 'lower', isTag: true },
  maxItems: { holds: 'count', compares: 'upper', isTag: true },
  uniqueItems: { holds: 'flag', compares: 'lower', isTag: true },
  minProperties: { holds: 'count', compares: 'lower', isTag: true },
  maxProperties: { holds: 'count', compares: 'upper', isTag: true },
  items: { holds: 'schema' },
  properties: { holds: 'schemasByName' },
  required: { holds: 'names' },
  additionalProperties: { holds: 'schemaOrFlag' },
  allOf: { holds: 'schemas' },
  anyOf: { holds: 'schemas' },
  oneOf: { holds: 'schemas' },
  not: { holds: 'schema' },
  discriminator: { holds: 'discriminator', isOpenApiOnly: true },
  externalDocs: { holds: 'externalDocs', isOpenApiOnly: true },
  /** Documented samples of the whole value. */
  examples: { holds: 'values' },
} as const satisfies Record<string, KeywordRow>

export type Keyword = keyof typeof KEYWORDS

/** The keywords that a schema can have, with their values. */
export type SchemaKeywords<Self> = {
  -readonly [K in Keyword]?: KeywordValues<Self>[(typeof KEYWORDS)[K]['holds']]
}

export const SCHEMA_KEYWORDS = Object.keys(KEYWORDS) as Keyword[]

/** Rows as data, for code that follows the table. */
export const KEYWORD_ROWS = Object.entries(KEYWORDS) as [Keyword, KeywordRow][]

const NAMES: ReadonlySet<string> = new Set(SCHEMA_KEYWORDS)

export function isKeyword(name: string): name is Keyword {
  return NAMES.has(name)
}

const HOLDERS: ReadonlySet<string> = new Set(['schema', 'schemas', 'schemasByName', 'schemaOrFlag'])

const SCHEMA_HOLDERS = KEYWORD_ROWS.filter(([, { holds }]) => HOLDERS.has(holds))

/**
 * Visits the schemas directly inside a schema, in the order of the keywords.
 * @param visit is handed the name of a property or the index of a branch, where the keyword holds several
 */
export function eachInner<Self extends object>(
  schema: SchemaKeywords<Self>,
  visit: (inner: Self, keyword: Keyword, step?: string | number) => void,
): void {
  for (const [keyword, { holds }] of SCHEMA_HOLDERS) {
    const held = schema[keyword] as object | boolean | undefined
    if (typeof held !== 'object') continue
    if (holds === 'schemas') (held as Self[]).forEach((inner, index) => visit(inner, keyword, index))
    else if (holds === 'schemasByName')
      for (const name of Object.keys(held)) visit((held as Record<string, Self>)[name] as Self, keyword, name)
    else visit(held as Self, keyword)
  }
}

/** A copy of a schema in which each schema directly inside it is replaced by what `change` makes of it. */
export function mapInner<Self extends object>(schema: Self, change: (inner: Self) => Self): Self {
  const copy = { ...schema } as Record<string, unknown>
  for (const [keyword, { holds }] of SCHEMA_HOLDERS) {
    const held = copy[keyword]
    if (typeof held !== 'object' || held === null) continue
    if (holds === 'schemas') copy[keyword] = (held as Self[]).map(change)
    else if (holds === 'schemasByName') copy[keyword] = mapRecord(held as Record<string, Self>, change)
    else copy[keyword] = change(held as Self)
  }
  return copy as Self
}
