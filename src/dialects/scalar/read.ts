/**
 * Reads one unit: the top of the page, an operation, a schema, or the webhooks, which are no operations of the API.
 */
import type { ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import { withoutTrailing } from '../../core/trim.ts'
import { spanOf } from '../../markdown/span.ts'
import type { Unit } from '../../markdown/types.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import { Cursor } from '../../reading/cursor.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { vocabularyOf } from '../../reading/profile.ts'
import { readTypeText } from '../../reading/types/type-cell.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { factOf, factsOf, labelOf } from './blocks.ts'
import { readExample } from './content.ts'
import type { UnitKind } from './cut.ts'
import { readOperation } from './operation.ts'
import { isSchemaStart, readSchema } from './schema.ts'

const DEFAULT = vocabularyOf(DEFAULT_PROFILE)

const READERS: Readonly<Record<UnitKind, (cursor: Cursor) => void>> = {
  info: readInfo,
  chapter: (cursor) => void cursor.take('furniture'),
  operation: readOperation,
  schema: readNamedSchema,
  // The model has no place for requests that the API sends by itself: they stay unread.
  webhooks: () => undefined,
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  READERS[unit.context['kind'] as UnitKind](new Cursor(unit, tools, tools.words ?? DEFAULT))
}

function readInfo(cursor: Cursor): void {
  const heading = cursor.block
  const title = cursor.headingSource()
  if (heading === undefined || title === undefined) return
  cursor.take('title')
  const facts = cursor.block?.type === 'list' ? factsOf(cursor.block) : undefined
  if (facts !== undefined) cursor.take('version')
  const version = facts?.get('API Version')
  const description = cursor.takeProse('description', (block) => headingText(block) === 'Servers')
  cursor.tools.fragment.info = {
    title,
    at: spanOf(heading),
    ...(version === undefined ? {} : { version }),
    ...(description === undefined ? {} : { description }),
  }
  readServers(cursor)
}

/** `## Servers`, then a list of addresses. */
function readServers(cursor: Cursor): void {
  cursor.take('servers')
  if (cursor.block?.type !== 'list') return
  cursor.tools.fragment.servers.push(...cursor.block.children.flatMap(serverOf))
  cursor.take('servers')
}

function serverOf(item: ListItem): Fragment['servers'] {
  const url = factOf(item.children[0], 'URL')
  if (url === undefined) return []
  const inner = item.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  const description = inner
    .map((one) => factOf(one.children[0], 'Description'))
    .find((text) => text !== undefined)
  const variables = inner
    .filter((one) => factOf(one.children[0], 'Variables') !== undefined)
    .flatMap((one) => one.children.flatMap((child) => (child.type === 'list' ? child.children : [])))
    .flatMap(variableOf)
  return [
    {
      url: withoutTrailing(url, '/') || url,
      at: spanOf(item),
      ...(description === undefined ? {} : { description }),
      ...(variables.length === 0 ? {} : { variables: record(variables) }),
    },
  ]
}

/** `` `name` (default: `value`): a description``. */
function variableOf(item: ListItem): [string, { default: string; description?: string }][] {
  const text = toString(item.children[0])
  const [, name, value = '', description] = /^(\S+) \(default: ([^)]*)\)(?:: ([\s\S]*))?$/.exec(text) ?? []
  if (name === undefined) return []
  return [[name, { default: value, ...(description === undefined ? {} : { description }) }]]
}

/** `- **Type:**`string``, a description, the schema, an example. Where no schema follows, the type is all. */
function readNamedSchema(cursor: Cursor): void {
  const name = cursor.headingSource()
  const heading = cursor.take('schema-heading')
  const facts = cursor.block?.type === 'list' ? factsOf(cursor.block) : undefined
  if (heading === undefined || name === undefined || facts === undefined) return
  cursor.take('schema')
  const at = spanOf(heading)
  const description = cursor.takeProse('description', isSchemaStart)
  const blocks = takeSchema(cursor)
  const { schema: stated } = readTypeText(facts.get('Type') ?? '', cursor.words.types)
  const schema: SchemaDraft = {
    ...(blocks.length === 0 && stated.type === 'object' ? {} : stated),
    ...readSchema(cursor, blocks),
    at,
    ...(description === undefined ? {} : { description }),
  }
  cursor.tools.fragment.schemas.push({ name, schema, samples: readExample(cursor), at })
}

function takeSchema(cursor: Cursor): RootContent[] {
  const blocks: RootContent[] = []
  while (cursor.block !== undefined && labelOf(cursor.block) !== 'Example') {
    blocks.push(cursor.block)
    cursor.take('schema')
  }
  return blocks
}
