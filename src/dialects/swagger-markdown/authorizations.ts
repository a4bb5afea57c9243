/**
 * Reads the chapter of the security schemes: a heading and lines for each (OpenAPI 3), or a bold name and a table
 * (Swagger 2).
 */
import type { RootContent, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SecurityScheme } from '../../model/api.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { headingText } from '../../reading/labels/blocks.ts'

/** What is stated of one scheme, by the words in front of the values, in lower case. */
interface Scheme {
  name: string
  facts: Map<string, string>
  scopes: [string, string][]
  at: ReturnType<typeof spanOf>
}

export function readAuthorizations(cursor: Cursor): void {
  cursor.take('authorization')
  let scheme: Scheme | undefined
  for (; cursor.block !== undefined; cursor.take('authorization')) {
    const opened = openedBy(cursor.block)
    if (opened !== undefined) {
      addScheme(cursor, scheme)
      scheme = opened
    } else if (scheme !== undefined) addFacts(scheme, cursor.block)
  }
  addScheme(cursor, scheme)
}

/** `#### petstore_auth (OAuth2, implicit)`, or a bold name alone. */
function openedBy(block: RootContent): Scheme | undefined {
  const text = headingText(block)
  const at = spanOf(block)
  if (text !== undefined) {
    const open = text.lastIndexOf(' (')
    if (open < 0 || !text.endsWith(')')) return undefined
    const [type = '', detail = ''] = text.slice(open + 2, -1).split(', ')
    const facts = new Map([
      ['type', type.toLowerCase()],
      ['flow', detail],
    ])
    return { name: text.slice(0, open), facts, scopes: [], at }
  }
  const [first, ...others] = block.type === 'paragraph' ? block.children : []
  if (first?.type !== 'strong' || others.some((node) => node.type !== 'text' || node.value.trim() !== ''))
    return undefined
  return { name: toString(first), facts: new Map(), scopes: [], at }
}

function addFacts({ facts, scopes }: Scheme, block: RootContent): void {
  if (block.type === 'table') return addRows({ facts, scopes }, block)
  if (block.type === 'list') {
    for (const item of block.children) {
      const text = toString(item).trim()
      const colon = text.lastIndexOf(': ')
      scopes.push(colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 2)])
    }
    return
  }
  for (const line of textOf(block).split('\n')) {
    const colon = line.indexOf(': ')
    if (colon > 0) facts.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 2).trim())
  }
}

/** Lines end with a hard break, which has no text of its own. */
function textOf(block: RootContent): string {
  if (block.type !== 'paragraph') return toString(block)
  return block.children.map((node) => (node.type === 'break' ? '\n' : toString(node))).join('')
}

/** The type is in the header; the rows below `**Scopes**` are scopes. */
function addRows({ facts, scopes }: Pick<Scheme, 'facts' | 'scopes'>, table: Table): void {
  let isScope = false
  for (const [index, row] of table.children.entries()) {
    const [key = '', value = ''] = row.children.map((cell) => toString(cell).trim())
    if (index === 0) facts.set('type', key.toLowerCase())
    else if (key === 'Scopes' && value === '') isScope = true
    else if (isScope) scopes.push([key, value])
    else facts.set(key.toLowerCase(), value)
  }
}

function addScheme(cursor: Cursor, scheme: Scheme | undefined): void {
  const made = scheme === undefined ? undefined : schemeOf(scheme)
  if (scheme === undefined || made === undefined) return
  cursor.tools.fragment.securitySchemes.push({ name: scheme.name, scheme: made, at: scheme.at })
}

function schemeOf({ facts, scopes }: Scheme): SecurityScheme | undefined {
  const type = facts.get('type') ?? ''
  if (type === 'basic') return { type: 'http', scheme: 'basic' }
  if (type === 'http') return { type: 'http', scheme: facts.get('flow') ?? 'basic' }
  if (type.startsWith('openid'))
    return { type: 'openIdConnect', openIdConnectUrl: facts.get('openid connect url') ?? '' }
  if (type.startsWith('api')) {
    const place = facts.get('in')
    const isPlace = place === 'query' || place === 'cookie'
    return { type: 'apiKey', in: isPlace ? place : 'header', name: facts.get('name') ?? '' }
  }
  return type.startsWith('oauth2') ? oauth(facts, scopes) : undefined
}

/** Swagger 2 has other names for two of the flows. */
const FLOWS: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
])

function oauth(facts: ReadonlyMap<string, string>, scopes: [string, string][]): SecurityScheme {
  const flow = facts.get('flow') ?? 'implicit'
  const authorizationUrl = facts.get('authorization url')
  const tokenUrl = facts.get('token url')
  const stated = {
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    scopes: record(scopes),
  }
  return { type: 'oauth2', flows: record([[FLOWS.get(flow) ?? flow, stated]]) }
}
