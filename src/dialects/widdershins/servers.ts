/**
 * Reads base addresses and their variables, from nested lists.
 */
import type { List, ListItem, Nodes, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import { record } from '../../core/record.ts'
import { withoutTrailing } from '../../core/trim.ts'
import type { Server } from '../../model/api.ts'
import { plainText } from '../../reading/labels/blocks.ts'
import type { Cursor } from '../../reading/cursor.ts'

type Variables = NonNullable<Server['variables']>

export function isServerHeading(block: RootContent | undefined): boolean {
  return block?.type === 'paragraph' && /^Base URLs?:\s*$/.test(toString(block))
}

export function readServers(cursor: Cursor): void {
  cursor.take('servers')
  const list = cursor.block
  if (list?.type !== 'list') return
  cursor.take('servers')
  for (const item of list.children) {
    const server = { ...addressOf(plainText(item.children[0])), at: spanOf(item) }
    const variables = variablesOf(item)
    if (server.url !== '')
      cursor.tools.fragment.servers.push(variables === undefined ? server : { ...server, variables })
  }
}

/** `https://h.example/v1`, also with words before it: `Test: https://h.example/v1`. */
function addressOf(text: string): Pick<Server, 'url' | 'description'> {
  const [, description, url = text] = /^([^/]*\S): (\S+)$/.exec(text) ?? []
  const trimmed = withoutTrailing(url, '/') || url
  return description === undefined ? { url: trimmed } : { url: trimmed, description }
}

/** `**name** - description Default: value`, with a list of allowed values below. */
function variablesOf(item: ListItem): Variables | undefined {
  const rows = item.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  const variables = rows.map(variableOf).filter((variable) => variable !== undefined)
  return variables.length === 0 ? undefined : record(variables)
}

const DASH = ' - '
const DEFAULT = 'Default: '

function variableOf(row: ListItem): [string, Variables[string]] | undefined {
  const text = plainText(row.children[0])
  const name = /^\S+(?= - )/.exec(text)?.[0]
  const at = text.indexOf(DEFAULT)
  if (name === undefined || at < name.length + DASH.length) return undefined
  const description = text.slice(name.length + DASH.length, at).trimEnd()
  const value = text.slice(at + DEFAULT.length)
  const values = row.children.filter(isList).flatMap((list) => list.children.map(plainText))
  return [
    name,
    {
      default: value.trim(),
      ...(description === '' ? {} : { description }),
      ...(values.length === 0 ? {} : { enum: values }),
    },
  ]
}

function isList(node: Nodes): node is List {
  return node.type === 'list'
}
