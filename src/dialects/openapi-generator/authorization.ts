/**
 * Reads the security schemes that the README of a client lists, each below a heading of its name.
 */
import type { List } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import { spanOf } from '../../markdown/span.ts'
import type { SecurityScheme } from '../../model/api.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { headingText } from '../../reading/labels/blocks.ts'

export function readAuthorization(cursor: Cursor): void {
  cursor.take('authorization')
  let name = ''
  while (cursor.block !== undefined) {
    const heading = headingText(cursor.block)
    const list = cursor.block.type === 'list' ? cursor.block : undefined
    const scheme = list === undefined ? undefined : schemeOf(factsOf(list))
    if (heading !== undefined) name = heading
    if (scheme !== undefined && list !== undefined)
      cursor.tools.fragment.securitySchemes.push({ name, scheme, at: spanOf(list) })
    // The blocks after a scheme explain how to configure the client.
    cursor.take(heading === undefined && list === undefined ? 'furniture' : 'authorization')
  }
}

/** `**Type**: API key`, `**Location**: HTTP header`, by the words in front of the colon. */
function factsOf(list: List): Map<string, string> {
  const facts = new Map<string, string>()
  for (const item of list.children) {
    const text = toString(item.children[0]).trim()
    const colon = text.indexOf(':')
    if (colon > 0) facts.set(text.slice(0, colon).trim().toLowerCase(), text.slice(colon + 1).trim())
    const lists = item.children.filter((child) => child.type === 'list')
    for (const [key, value] of lists.flatMap(scopesOf)) facts.set(`scope ${key}`, value)
  }
  return facts
}

/** `write:pets: modify pets`: a scope can hold colons, but no blanks. */
function scopesOf(list: List): [string, string][] {
  return list.children.flatMap((item): [string, string][] => {
    const match = /^(\S+?):?(?:\s+(.*))?$/s.exec(toString(item).trim())
    return match === null ? [] : [[(match[1] ?? '').replace(/:$/, ''), match[2] ?? '']]
  })
}

function schemeOf(facts: ReadonlyMap<string, string>): SecurityScheme | undefined {
  const type = facts.get('type')?.toLowerCase() ?? ''
  if (type.startsWith('api')) return apiKey(facts)
  if (type.startsWith('oauth')) return oauth(facts)
  if (!type.startsWith('http')) return undefined
  return { type: 'http', scheme: type.includes('bearer') ? 'bearer' : 'basic' }
}

function apiKey(facts: ReadonlyMap<string, string>): SecurityScheme {
  const location = facts.get('location')?.toLowerCase() ?? ''
  const place = location.includes('query') ? 'query' : location.includes('cookie') ? 'cookie' : 'header'
  return { type: 'apiKey', in: place, name: facts.get('api key parameter name') ?? '' }
}

const FLOWS: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accesscode', 'authorizationCode'],
])

function oauth(facts: ReadonlyMap<string, string>): SecurityScheme {
  const flow = facts.get('flow') ?? 'implicit'
  const scopes = [...facts].flatMap(([key, value]): [string, string][] =>
    key.startsWith('scope ') ? [[key.slice('scope '.length), value]] : [],
  )
  const url = facts.get('authorization url')
  const authorizationUrl = url === undefined || url === '' ? {} : { authorizationUrl: url }
  const name = FLOWS.get(flow.toLowerCase()) ?? flow
  return { type: 'oauth2', flows: record([[name, { ...authorizationUrl, scopes: record(scopes) }]]) }
}
