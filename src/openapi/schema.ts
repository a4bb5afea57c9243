/**
 * One schema of an OpenAPI or Swagger document as a draft. The table of keywords says what each of them holds.
 * In: a node. Out: a draft with the places of its parts. Named schemas stay references.
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'
import {
  KEYWORD_ROWS,
  isKeyword,
  type Keyword,
  type KeywordValues,
  type TypeName,
} from '../model/keywords.ts'
import { refTo } from '../model/schema.ts'
import type { SchemaDraft } from '../model/schema.ts'
import type { Context } from './context.ts'
import { stepsOf, targetOf } from './context.ts'
import { DataRefused, MAX_LEVELS, childOf, entriesOf, flagOf, itemsOf, jsonOf, textOf } from './data.ts'
import type { DataNode, Range } from './data.ts'

type Kinds = KeywordValues<SchemaDraft>

/** The names of all schemas of the document, and which local references are being followed. */
export class SchemaReader {
  readonly #context: Context
  readonly #following = new Set<DataNode>()
  readonly #titled = new Map<string, string>()
  #level = 0

  constructor(context: Context) {
    this.#context = context
  }

  /** @param at the smallest place that shows where the schema is, such as the name of a property */
  read(node: DataNode, at: Range): SchemaDraft {
    const { spend, spanOf } = this.#context
    spend()
    if (this.#level >= MAX_LEVELS)
      throw new DataRefused(`schemas nest more than ${MAX_LEVELS} levels deep`, at.start)
    this.#level += 1
    const draft: SchemaDraft = { ...this.#any(node, at), at: spanOf(at) }
    this.#level -= 1
    return this.#context.hasNamesInTitles ? this.#named(draft) : draft
  }

  #any(node: DataNode, at: Range): SchemaDraft {
    if (node.kind === 'scalar' && node.value === false) return { not: {} }
    const ref = textOf(childOf(node, '$ref'))
    if (ref === undefined) return this.#keywords(node)
    const { $ref: _, ...beside } = this.#keywords(node)
    return { ...this.#reference(ref, at), ...beside }
  }

  #reference(ref: string, at: Range): SchemaDraft {
    const steps = stepsOf(ref)
    const isNamed =
      (steps.length === 3 && steps[0] === 'components' && steps[1] === 'schemas') ||
      (steps.length === 2 && steps[0] === 'definitions')
    const target = targetOf(ref, at, this.#context)
    if (target === undefined) return {}
    if (isNamed) return { $ref: refTo(steps.at(-1) ?? '') }
    if (this.#following.has(target)) {
      this.#context.report('openapi/reference-circle', this.#context.spanOf(at))
      return {}
    }
    this.#following.add(target)
    const draft = this.read(target, at)
    this.#following.delete(target)
    return draft
  }

  #keywords(node: DataNode): SchemaDraft {
    const draft: SchemaDraft = {}
    for (const [keyword, { holds }] of KEYWORD_ROWS) {
      const held = childOf(node, keyword)
      if (held === undefined || keyword === '$ref') continue
      const value = this.#valueOf(keyword, holds, held)
      if (value !== undefined) Object.assign(draft, { [keyword]: value })
    }
    this.#strangers(node)
    const values = childOf(node, 'enum')
    if (draft.enum !== undefined) draft.valuesAt = itemsOf(values).map((one) => this.#context.spanOf(one))
    return withOldWords(draft, node, this.#context)
  }

  #valueOf(keyword: Keyword, holds: keyof Kinds, held: DataNode): unknown {
    const value = this.#read(holds, held)
    if (value === undefined && !(this.#context.isOld && OLD_FORMS[keyword]?.(held)))
      this.#context.report('openapi/unexpected-value', this.#context.spanOf(held), { word: keyword })
    return value
  }

  #read(holds: keyof Kinds, held: DataNode): unknown {
    if (SCALARS[holds] !== undefined) return SCALARS[holds](held, this.#context)
    if (holds === 'schema') return this.read(held, held)
    if (holds === 'schemaOrFlag') return flagOf(held) ?? this.read(held, held)
    if (holds === 'schemas') return listOf(held, (one) => this.read(one, one))
    if (held.kind !== 'map') return undefined
    return record([...held.entries].map(([name, { key, value }]) => [name, this.read(value, key)] as const))
  }

  #strangers(node: DataNode): void {
    for (const [name, { key }] of entriesOf(node))
      if (!isKeyword(name) && !name.startsWith('x-') && !KNOWN.has(name)) this.#context.leaveOut(name, key)
  }

  /** An object with a title becomes a schema of that name, and what was there refers to it. */
  #named(draft: SchemaDraft): SchemaDraft {
    const { title } = draft
    const isObject = draft.type === 'object' || draft.properties !== undefined || draft.allOf !== undefined
    if (title === undefined || title === '' || (!isObject && draft.enum === undefined)) return draft
    const { at, ...schema } = draft
    if (at === undefined) return draft
    const key = JSON.stringify(schema, (name, value: unknown) => (PLACES.has(name) ? undefined : value))
    const known = this.#titled.get(title)
    if (known === undefined)
      this.#context.fragment.schemas.push({ isComplete: true, name: title, schema: draft, samples: [], at })
    else if (known !== key) return draft
    this.#titled.set(title, key)
    return { $ref: refTo(title), at }
  }
}

const PLACES: ReadonlySet<string> = new Set(['at', 'valuesAt'])

/** Words that are read elsewhere, or that change nothing of what a schema allows. */
const KNOWN: ReadonlySet<string> = new Set('nullable example $schema $id $comment'.split(' '))

const TYPES: ReadonlySet<string> = new Set([
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'null',
])

type ReadScalar = (node: DataNode, context: Context) => unknown

const SCALARS: { readonly [Kind in keyof Kinds]?: ReadScalar } = {
  text: textOf,
  flag: flagOf,
  number: numberOf,
  count: (node) => {
    const count = numberOf(node)
    return Number.isSafeInteger(count) && Number(count) >= 0 ? count : undefined
  },
  types: (node) => (node.kind === 'list' ? typesOf(node) : typeOf(node)),
  value: (node, { spend }) => jsonOf(node, spend),
  values: (node, { spend }) => listOf(node, (one) => jsonOf(one, spend)),
  names: (node) => {
    const names = itemsOf(node).map(textOf)
    return node.kind === 'list' ? names.filter((name) => name !== undefined) : undefined
  },
  discriminator: (node) => discriminatorOf(node),
  externalDocs: (node) => externalDocsOf(node),
}

function listOf<T>(node: DataNode, read: (item: DataNode) => T): T[] | undefined {
  return node.kind === 'list' ? node.items.map(read) : undefined
}

function numberOf(node: DataNode): number | undefined {
  return node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined
}

function typeOf(node: DataNode): TypeName | undefined {
  // YAML reads a bare `null` as nothing.
  const name = node.kind === 'scalar' && node.value === null ? 'null' : textOf(node)
  return name !== undefined && TYPES.has(name) ? (name as TypeName) : undefined
}

function typesOf(node: DataNode): TypeName[] | undefined {
  const types = itemsOf(node).map(typeOf)
  return types.every((type) => type !== undefined) && types.length > 0 ? (types as TypeName[]) : undefined
}

/** The values of a mapping are references, or names of schemas. */
function discriminatorOf(node: DataNode): Kinds['discriminator'] | undefined {
  const propertyName = textOf(node) ?? textOf(childOf(node, 'propertyName'))
  if (propertyName === undefined) return undefined
  const mapping = entriesOf(childOf(node, 'mapping')).flatMap(([name, { value }]) => {
    const target = textOf(value)
    return target === undefined ? [] : [[name, refTo(stepsOf(target).at(-1) ?? target)] as const]
  })
  return mapping.length === 0 ? { propertyName } : { propertyName, mapping: record(mapping) }
}

export function externalDocsOf(node: DataNode | undefined): Kinds['externalDocs'] | undefined {
  const url = textOf(childOf(node, 'url'))
  const description = textOf(childOf(node, 'description'))
  if (url === undefined) return undefined
  return description === undefined ? { url } : { url, description }
}

/** Keywords that older versions write in another form, which is read below. */
const OLD_FORMS: { readonly [K in Keyword]?: (held: DataNode) => boolean } = {
  exclusiveMinimum: (held) => flagOf(held) !== undefined,
  exclusiveMaximum: (held) => flagOf(held) !== undefined,
  type: (held) => textOf(held) === 'file',
}

/** `nullable`, `example`, `type: file` and exclusive limits as flags, as the versions before 3.1 have them. */
function withOldWords(draft: SchemaDraft, node: DataNode, context: Context): SchemaDraft {
  const example = childOf(node, 'example')
  if (example !== undefined)
    draft.examples = [...(draft.examples ?? []), jsonOf(example, context.spend) as JsonValue]
  for (const [flag, limit] of EXCLUSIVE) {
    if (flagOf(childOf(node, flag)) !== true || draft[limit] === undefined) continue
    draft[flag] = draft[limit]
    delete draft[limit]
  }
  if (textOf(childOf(node, 'type')) === 'file') Object.assign(draft, { type: 'string', format: 'binary' })
  const isNullable = flagOf(childOf(node, 'nullable')) ?? flagOf(childOf(node, 'x-nullable')) ?? false
  return isNullable && context.isOld ? nullable(draft, childOf(node, '$ref') !== undefined) : draft
}

const EXCLUSIVE = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const

/** Beside a reference or parts there is no type that could be null, too. */
function nullable(draft: SchemaDraft, isReference: boolean): SchemaDraft {
  const types = draft.type === undefined ? [] : [draft.type].flat()
  if (types.length > 0 && !types.includes('null')) draft.type = [...types, 'null']
  if (draft.enum !== undefined && !draft.enum.includes(null)) draft.enum = [...draft.enum, null]
  if (types.length > 0 || isReference) return draft
  const branches = draft.anyOf ?? draft.oneOf
  if (branches !== undefined) branches.push({ type: 'null' })
  else if (draft.allOf !== undefined) {
    draft.anyOf = [{ allOf: draft.allOf }, { type: 'null' }]
    delete draft.allOf
  }
  return draft
}
