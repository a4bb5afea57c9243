/**
 * Reads what stands at the head of a page or a chapter: title and servers of the API, tags, authentication.
 */
import type { List, ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { spanOf } from '../../markdown/span.ts'
import { record } from '../../core/record.ts'
import type { ApiInfo, SecurityScheme } from '../../model/api.ts'
import { headingText, quotedText } from './blocks.ts'
import type { Cursor } from './cursor.ts'

/** Sentences that generators print for readers and that say nothing of the API. */
const FURNITURE = [/^Scroll down for /, /^This page is incomplete/]

export function readTag(cursor: Cursor): void {
  const name = headingText(cursor.block)
  const heading = cursor.take('tag')
  if (heading === undefined || name === undefined) return
  takeFurniture(cursor)
  const description = cursor.takeProse('tag', () => false)
  const tag = { name, at: spanOf(heading) }
  cursor.tools.fragment.tags.push(description === undefined ? tag : { ...tag, description })
}

/** Passes the sentences that stand below a chapter's heading in every page. */
export function takeFurniture(cursor: Cursor): void {
  while (FURNITURE.some((words) => words.test(quotedText(cursor.block) ?? '')) || isComment(cursor.block)) {
    cursor.take('furniture')
  }
}

function isComment(block: RootContent | undefined): boolean {
  return block?.type === 'html' && /^\s*<!--/.test(block.value)
}

/** All that stands before the first heading, or in front matter: for site generators, not of the API. */
export function passFurniture(cursor: Cursor): void {
  while (cursor.block !== undefined) {
    if (cursor.unit.context['kind'] === 'front-matter' || isComment(cursor.block)) cursor.take('furniture')
    else cursor.skip()
  }
}

/** `Museum API v1.2.1`, description, base addresses, contact, licence. */
export function readTitle(cursor: Cursor): void {
  const info: ApiInfo = {}
  const heading = headingText(cursor.block) ?? ''
  cursor.take('title')
  const version = /^(.*\S)\s+v(\S+)$/.exec(heading)
  info.title = version?.[1] ?? heading
  if (version?.[2] !== undefined) info.version = version[2]
  takeFurniture(cursor)
  const description = cursor.takeProse('title', (block) => isServerHeading(block) || isContact(block))
  if (description !== undefined) info.description = description
  if (cursor.block !== undefined && isServerHeading(cursor.block)) readServers(cursor)
  while (cursor.block !== undefined) {
    if (isContact(cursor.block)) readContact(cursor, info)
    else cursor.skip()
  }
  cursor.tools.fragment.info = info
}

function isServerHeading(block: RootContent): boolean {
  return block.type === 'paragraph' && /^Base URLs?:/.test(toString(block))
}

function isContact(block: RootContent): boolean {
  return /^(?:<a href="[^"]*">Terms of service<\/a>|Email: |Web: |\s*License: )/.test(rawText(block))
}

function rawText(block: RootContent): string {
  if (block.type === 'html') return block.value
  return block.type === 'paragraph'
    ? block.children.map((child) => ('value' in child ? child.value : toString(child))).join('')
    : ''
}

function readServers(cursor: Cursor): void {
  cursor.take('servers')
  const list = cursor.block
  if (list?.type !== 'list') return
  cursor.take('servers')
  for (const item of list.children) {
    const url = toString(item.children[0]).trim()
    const server = { url: url.replace(/\/$/, ''), at: spanOf(item) }
    const variables = variablesOf(item)
    if (url !== '')
      cursor.tools.fragment.servers.push(variables === undefined ? server : { ...server, variables })
  }
}

/** `**name** - description Default: value`, with a list of allowed values below. */
function variablesOf(
  item: ListItem,
): Record<string, { default: string; description?: string; enum?: string[] }> | undefined {
  const rows = item.children.flatMap((child) => (child.type === 'list' ? child.children : []))
  if (rows.length === 0) return undefined
  const variables = record<{ default: string; description?: string; enum?: string[] }>()
  for (const row of rows) {
    const match = /^(.+?) - ([\s\S]*?)\s*Default: (\S*)$/.exec(toString(row.children[0]).trim())
    if (match === null) continue
    const values = row.children.flatMap((child) =>
      child.type === 'list' ? child.children.map((value) => toString(value).trim()) : [],
    )
    variables[match[1] ?? ''] = {
      default: match[3] ?? '',
      ...(match[2] === '' || match[2] === undefined ? {} : { description: match[2] }),
      ...(values.length > 0 ? { enum: values } : {}),
    }
  }
  return variables
}

const CONTACT_PARTS =
  /(Email|Web|License): (?:<a href="([^"]*)">([^<]*)<\/a>|([^<\n]+))|<a href="([^"]*)">Terms of service<\/a>/g

function readContact(cursor: Cursor, info: ApiInfo): void {
  const block = cursor.take('title')
  if (block === undefined) return
  for (const [, kind, url, label, plain, terms] of cursor.source(block, block).matchAll(CONTACT_PARTS)) {
    if (terms !== undefined) info.termsOfService = terms
    else if (kind === 'License')
      info.license = { name: label ?? plain?.trim() ?? '', ...(url === undefined ? {} : { url }) }
    else if (url !== undefined) {
      info.contact = {
        ...info.contact,
        ...(kind === 'Email' ? { email: url.replace(/^mailto:/, '') } : { url }),
      }
      if (label !== undefined && label !== 'Support') info.contact.name = label
    }
  }
}

/** `API Key (name)` with its place, `HTTP Authentication, scheme: basic`, OAuth flows with scopes. */
export function readAuthentication(cursor: Cursor): void {
  cursor.take('authentication')
  while (cursor.block !== undefined) {
    const block = cursor.block
    if (block.type === 'list' && readSchemes(cursor, block)) cursor.take('authentication')
    else cursor.skip()
  }
}

function readSchemes(cursor: Cursor, list: List): boolean {
  let isRead = false
  for (const item of list.children) {
    const found = schemeOf(item)
    if (found === undefined) continue
    cursor.tools.fragment.securitySchemes.push({ ...found, at: spanOf(item) })
    isRead = true
  }
  return isRead
}

function schemeOf(item: ListItem): { name: string; scheme: SecurityScheme } | undefined {
  const text = toString(item.children[0]).trim()
  const inner = item.children.find((child): child is List => child.type === 'list')
  const key = /^API Key \((.+)\)$/.exec(text)
  if (key !== null) return apiKey(key[1] ?? '', toString(inner).trim())
  const http = /^HTTP Authentication, scheme: (\S+)\s*([\s\S]*)$/.exec(text)
  if (http !== null)
    return { name: '', scheme: withDescription({ type: 'http', scheme: http[1] ?? '' }, http[2]) }
  const oauth = /^oAuth2 authentication\.\s*([\s\S]*)$/i.exec(text)
  if (oauth !== null)
    return { name: '', scheme: withDescription({ type: 'oauth2', flows: flowsOf(inner) }, oauth[1]) }
  return undefined
}

function apiKey(name: string, text: string): { name: string; scheme: SecurityScheme } | undefined {
  const match = /^Parameter Name:\s*(.+?),\s*in:\s*(header|query|cookie)\.?\s*([\s\S]*)$/.exec(text)
  if (match === null) return undefined
  const place = match[2] as 'header' | 'query' | 'cookie'
  return { name, scheme: withDescription({ type: 'apiKey', in: place, name: match[1] ?? '' }, match[3]) }
}

function withDescription(scheme: SecurityScheme, description: string | undefined): SecurityScheme {
  return description === undefined || description === '' ? scheme : { ...scheme, description }
}

function flowsOf(list: List | undefined): Extract<SecurityScheme, { type: 'oauth2' }>['flows'] {
  const flows = record<{ authorizationUrl?: string; tokenUrl?: string; scopes: Record<string, string> }>()
  let flow: { authorizationUrl?: string; tokenUrl?: string; scopes: Record<string, string> } | undefined
  for (const item of list?.children ?? []) {
    const text = toString(item.children[0]).trim()
    const name = /^Flow:\s*(\S+)$/.exec(text)?.[1]
    if (name !== undefined) {
      flow = { scopes: record() }
      flows[name] = flow
    }
    const url = /^(Authorization|Token) URL = (\S+)/.exec(text)
    if (flow !== undefined && url !== null)
      flow[url[1] === 'Token' ? 'tokenUrl' : 'authorizationUrl'] = url[2] ?? ''
  }
  return flows
}
