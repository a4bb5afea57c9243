/**
 * The words of a way of writing, as data: which headers name which column, which headings announce which part, which
 * words are types. A dialect brings a profile, and a user's configuration can add to it.
 * In: profiles. Out: one vocabulary, in which readers look words up. Knows no blocks.
 */
import type { TableColumns } from '../markdown/columns.ts'
import type { ParameterPlace } from '../model/api.ts'
import type { TypeName } from '../model/schema.ts'
import { compileTemplate, type LineTemplate } from './locate/line-template.ts'

/** What a heading, a quotation or a bold line announces. */
export const ROLES = [
  'code-samples',
  'body',
  'parameters',
  'path-parameters',
  'query-parameters',
  'header-parameters',
  'cookie-parameters',
  'form-parameters',
  'body-parameters',
  'details',
  'example-responses',
  'responses',
  'errors',
  'returns',
  'response-schema',
  'response-headers',
  'request-example',
  'enumerations',
  'properties',
  'callbacks',
  'links',
  'security',
  'content-types',
] as const

export type Role = (typeof ROLES)[number]

/** Where the parameters below a label are sent; absent for labels that do not state it. */
export const PLACE_OF_ROLE: ReadonlyMap<Role, ParameterPlace | 'body' | 'formdata'> = new Map([
  ['path-parameters', 'path'],
  ['query-parameters', 'query'],
  ['header-parameters', 'header'],
  ['cookie-parameters', 'cookie'],
  ['form-parameters', 'formdata'],
  ['body-parameters', 'body'],
])

/** A table by the columns that it can have. */
export type TableWords<Id extends string> = TableColumns<Id>

export const FIELD_COLUMNS = [
  'name',
  'in',
  'type',
  'required',
  /** The inverse of `required`. */
  'optional',
  'restrictions',
  'nullable',
  'title',
  'default',
  'example',
  'values',
  'notes',
  'description',
] as const

export type FieldColumn = (typeof FIELD_COLUMNS)[number]

/** The tables that the kit reads, with their columns. */
export interface Tables {
  parameters: TableWords<FieldColumn>
  properties: TableWords<FieldColumn>
  /** Content types of a body, and its schema. */
  body: TableWords<FieldColumn>
  responses: TableWords<'status' | 'meaning' | 'description' | 'schema'>
  headers: TableWords<'status' | 'header' | 'type' | 'format' | 'description'>
  enumerations: TableWords<'name' | 'value' | 'description'>
  scopes: TableWords<'scope' | 'description'>
  security: TableWords<'scheme' | 'scopes'>
}

export type Combinator = 'oneOf' | 'anyOf' | 'allOf' | 'not'

/** What a type word means. Without a type: a word that states nothing. */
export interface TypeWord {
  type?: TypeName
  format?: string
}

export interface TypeWords {
  /** Words for plain types, in lower case. */
  words: Readonly<Record<string, TypeWord>>
  /** Names of generic lists, in lower case: `list` in `List<X>`. */
  lists: readonly string[]
  /** Names of generic maps, in lower case: `map` in `Map<String, X>`. */
  maps: readonly string[]
  /** Names of generics and words that let in null, in lower case: `optional` in `Optional<X>`. */
  nullable: readonly string[]
  /** Beginnings of names that are no part of them: `models.`. */
  prefixes: readonly string[]
  /** Whether a word that is none of these, and any link, can be the name of a schema. */
  hasNames: boolean
}

/** Words in the cells of a column, in lower case. */
export interface NoteWords {
  /** In the column `required`, and in others that are answered by yes or no. */
  required: readonly string[]
  /** In the column `restrictions`. */
  readOnly: readonly string[]
  writeOnly: readonly string[]
}

/** How operations are stated, beside the ways that the kit knows. */
export interface OperationWords {
  /** Headers of columns of methods and of paths, in lower case. */
  methods: readonly string[]
  paths: readonly string[]
  /** Templates of lines: `{method} -> {path}`. */
  lines: readonly string[]
}

export interface Profile {
  tables: Tables
  /** For each role the texts that announce it, in lower case, without a colon or full stop at the end. */
  labels: Readonly<Partial<Record<Role, readonly string[]>>>
  types: TypeWords
  notes: NoteWords
  /** Words above a block of rows that open or continue a combinator, in lower case. */
  combinators: Readonly<Record<string, Combinator>>
  /** Beginnings of quotations that generators print on every page and that carry no facts. */
  boilerplate: readonly string[]
  operations?: OperationWords
}

/** What a profile adds to another one: tables and words of its own come first. */
export interface ProfileAdditions {
  tables?: { readonly [Kind in keyof Tables]?: Partial<Tables[Kind]> }
  labels?: Profile['labels']
  types?: Partial<TypeWords>
  notes?: Partial<NoteWords>
  combinators?: Profile['combinators']
  boilerplate?: readonly string[]
  operations?: OperationWords
}

/** A profile in the form in which words are looked up. */
export interface Vocabulary {
  tables: Tables
  roles: ReadonlyMap<string, Role>
  types: TypeVocabulary
  notes: NoteWords
  combinators: ReadonlyMap<string, Combinator>
  boilerplate: readonly string[]
  operations: OperationVocabulary
}

export interface OperationVocabulary {
  methods: ReadonlySet<string>
  paths: ReadonlySet<string>
  lines: readonly LineTemplate[]
}

export interface TypeVocabulary {
  words: ReadonlyMap<string, TypeWord>
  lists: ReadonlySet<string>
  maps: ReadonlySet<string>
  nullable: ReadonlySet<string>
  prefixes: readonly string[]
  hasNames: boolean
}

export function vocabularyOf({
  labels,
  types,
  combinators,
  operations = NO_OPERATIONS,
  ...profile
}: Profile): Vocabulary {
  const roles = Object.entries(labels).flatMap(([role, texts]) =>
    texts.map((text) => [text, role as Role] as const),
  )
  return {
    ...profile,
    roles: new Map(roles),
    types: {
      words: new Map(Object.entries(types.words)),
      lists: new Set(types.lists),
      maps: new Set(types.maps),
      nullable: new Set(types.nullable),
      prefixes: types.prefixes,
      hasNames: types.hasNames,
    },
    combinators: new Map(Object.entries(combinators)),
    operations: {
      methods: new Set(operations.methods),
      paths: new Set(operations.paths),
      lines: operations.lines.map(compileTemplate),
    },
  }
}

const NO_OPERATIONS: OperationWords = { methods: [], paths: [], lines: [] }

/** The words of both. Where they name one text differently, the addition counts. */
export function extendProfile(profile: Profile, additions: ProfileAdditions): Profile {
  return {
    tables: extendTables(profile.tables, additions.tables ?? {}),
    labels: extendLabels(profile.labels, additions.labels ?? {}),
    types: extendTypes(profile.types, additions.types ?? {}),
    notes: extendLists(profile.notes, additions.notes ?? {}),
    combinators: { ...profile.combinators, ...additions.combinators },
    boilerplate: [...profile.boilerplate, ...(additions.boilerplate ?? [])],
    operations: extendLists(profile.operations ?? NO_OPERATIONS, additions.operations ?? {}),
  }
}

function extendTables(tables: Tables, additions: NonNullable<ProfileAdditions['tables']>): Tables {
  const kinds = Object.keys(tables) as (keyof Tables)[]
  const extended = kinds.map((kind) => [kind, extendTable(tables[kind], additions[kind])])
  return Object.fromEntries(extended) as Tables
}

function extendTable<Id extends string>(
  table: TableWords<Id>,
  addition: Partial<TableWords<Id>> = {},
): TableWords<Id> {
  const columns = extendLists(table.columns as Record<string, readonly string[]>, addition.columns ?? {})
  return { ...table, ...addition, columns: columns as TableWords<Id>['columns'] }
}

function extendTypes(types: TypeWords, additions: Partial<TypeWords>): TypeWords {
  const { words, hasNames, ...lists } = types
  const { words: moreWords, hasNames: mayHaveNames = hasNames, ...moreLists } = additions
  return { ...extendLists(lists, moreLists), words: { ...words, ...moreWords }, hasNames: mayHaveNames }
}

/** A text announces one role only: one that a profile gives another meaning is taken from the role that it had. */
function extendLabels(labels: Profile['labels'], additions: Profile['labels']): Profile['labels'] {
  const taken = new Set(Object.values(additions).flat())
  const left = Object.entries(labels).map(([role, texts]) => [role, texts.filter((text) => !taken.has(text))])
  return extendLists(Object.fromEntries(left) as Profile['labels'], additions)
}

function extendLists<Lists extends object>(lists: Lists, additions: Partial<Lists>): Lists {
  const extended: Record<string, readonly string[]> = { ...(lists as Record<string, readonly string[]>) }
  for (const [key, texts] of Object.entries(additions as Record<string, readonly string[]>))
    extended[key] = [...texts, ...(extended[key] ?? [])]
  return extended as Lists
}
