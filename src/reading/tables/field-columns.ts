/**
 * The columns of tables of fields and of statuses, by the names that people give them.
 * In: the texts of a header. Out: what each column holds and what kind of table it is. Knows no parser.
 */
import type { FieldColumn, Vocabulary } from '../profile.ts'

export type ColumnId =
  | 'name'
  | 'type'
  | 'required'
  | 'optional'
  | 'description'
  | 'default'
  | 'example'
  | 'values'
  | 'place'
  | 'status'
  | 'schema'

const ALIASES: Readonly<Record<ColumnId, string>> = {
  name:
    'name|parameter|parameters|param|params|parameter name|parameter(s)|param name|field|fields|field name|attribute|attributes|attribute name|argument|arguments|key|keys|property|' +
    'properties|property name|query parameter|query param|url parameter|path parameter|request parameter|body parameter|header|headers|header name|option|options|variable|member|' +
    'element|input|request field|response field|parameter key|json key|column|item|parâmetro|nome|campo|campos|nombre|parámetro',
  type: 'type|data type|datatype|value type|field type|parameter type|format|data-type|var type|types|tipo|typ|kind',
  required:
    'required|mandatory|is required|necessary|required?|require|req|must|obligatory|requirement|needed|obrigatório|required/optional|mandatory?|is mandatory|requerido|obligatorio|mandatory/optional',
  optional: 'optional|optional?|is optional',
  description:
    'description|desc|comments|comment|meaning|purpose|explanation|notes|note|details|detail|remarks|remark|summary|definition|descrição|descripción|information|info|explain|descriptions|about|use',
  default: 'default|default value|defaults|default values',
  example: 'example|example value|sample|examples|sample value|exemplo',
  values:
    'value range|allowed values|possible values|constraints|restrictions|enum|values|options|accepted values|valid values|range|scope|validation|enum values|limits|value',
  place: 'in|located in|source|location|place|param type|parameter location|position|where|parameter in',
  status:
    'status|status code|code|http status|response code|http code|http status code|statuscode|error code|http response code|response',
  schema: 'schema|response schema|model|body',
}

const BY_TEXT: ReadonlyMap<string, ColumnId> = new Map(
  (Object.entries(ALIASES) as [ColumnId, string][])
    .reverse()
    .flatMap(([id, texts]) => texts.split('|').map((text) => [text, id] as const)),
)

/** `search parameter`, `order attribute`: a few words that end with what has a name. */
const NAMED =
  /^(?:[\p{L}-]{1,20} ){1,2}(?:parameters?|params?|fields?|attributes?|propert(?:y|ies)|arguments?|keys?|options?|variables?)$/u

export type TableKind = 'fields' | 'statuses' | 'values' | 'other'

export interface FieldColumns {
  kind: TableKind
  /** Index of each column that is known. */
  columns: ReadonlyMap<ColumnId, number>
}

/** @param house the words of the user, which count before others */
export function fieldColumns(header: readonly string[], house: Vocabulary): FieldColumns {
  const texts = header.map((text) =>
    text
      .toLowerCase()
      .replaceAll(/[*_`:\u00a0]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  const columns = new Map<ColumnId, number>()
  for (const [index, text] of texts.entries()) {
    const id = houseColumn(text, house) ?? BY_TEXT.get(text) ?? (NAMED.test(text) ? 'name' : undefined)
    if (id !== undefined && !columns.has(id)) columns.set(id, index)
  }
  return { kind: kindOf(columns, texts), columns }
}

/** Columns of other names in the words of a user. */
const BY_HOUSE_COLUMN: Readonly<Partial<Record<FieldColumn, ColumnId>>> = {
  in: 'place',
  notes: 'description',
}

function houseColumn(text: string, { tables }: Vocabulary): ColumnId | undefined {
  const isNamed = ([, texts]: [string, readonly string[]]) => texts.includes(text)
  const field = Object.entries(tables.parameters.columns).find(isNamed)?.[0] as FieldColumn | undefined
  const named = field === undefined ? undefined : (BY_HOUSE_COLUMN[field] ?? field)
  const column = named ?? Object.entries(tables.responses.columns).find(isNamed)?.[0]
  return column !== undefined && Object.hasOwn(ALIASES, column) ? (column as ColumnId) : undefined
}

function kindOf(columns: Map<ColumnId, number>, texts: readonly string[]): TableKind {
  const has = (id: ColumnId) => columns.has(id)
  if (columns.get('status') === 0 && !has('name')) return 'statuses'
  const more = (
    ['type', 'description', 'required', 'optional', 'example', 'default', 'values'] as const
  ).some(has)
  const name = columns.get('name')
  if (name !== undefined && name <= 1 && more) return isMatrix(texts) ? 'other' : 'fields'
  // A column of places may come first, and that of names have no title.
  if (name === undefined && texts[0] === '' && has('type') && has('description')) {
    columns.set('name', 0)
    return 'fields'
  }
  return isValues(columns, texts) ? 'values' : 'other'
}

/** What names operations is no table of fields. */
function isMatrix(texts: readonly string[]): boolean {
  return (
    texts.includes('method') && texts.some((text) => text === 'path' || text === 'url' || text === 'endpoint')
  )
}

/** The first column lists values: Type | Description, Flag | Value. */
function isValues(columns: ReadonlyMap<ColumnId, number>, texts: readonly string[]): boolean {
  const first = [...columns].find(([, index]) => index === 0)?.[0]
  return (
    texts.length >= 2 &&
    columns.has('description') &&
    (first === 'type' || first === 'values' || first === undefined)
  )
}

const YES =
  /^(?:true|yes|y|required|✓|✔|✅|☑|x|mandatory|1|sim|always|obligatory|yes\b.{0,60}|required\b.{0,80}|ture|must|是|si|sí|o|✔️|:heavy_check_mark:|:white_check_mark:)$/i
const NO =
  /^(?:false|no|n|optional|-|—|–|✗|✘|❌|❎|0|não|never|conditional.{0,80}|optional\b.{0,80}|no\b.{0,80}|否|:x:|none|n\/a|depends.{0,80})?$/i

/** What a cell of the column "Required" says; undefined where it says something else. */
export function readRequired(text: string, { notes }: Vocabulary): boolean | undefined {
  const plain = text.replaceAll(/[*_`]/g, '').trim()
  if (notes.required.includes(plain.toLowerCase())) return true
  if (NO.test(plain)) return false
  return YES.test(plain) ? true : undefined
}
