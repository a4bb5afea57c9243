/**
 * Reads the chapter of authentication: one list item a scheme, and for OAuth the flows with their scopes.
 * `API Key (name)` with its place, `HTTP Authentication, scheme: basic`, `oAuth2 authentication.`
 */
import type { List, ListItem, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { record } from '../../core/record.ts'
import { cellText } from '../../markdown/row.ts'
import { spanOf } from '../../markdown/span.ts'
import type { OAuthFlow, SecurityScheme } from '../../model/api.ts'
import type { Cursor } from '../../reading/cursor.ts'

type OAuth = Extract<SecurityScheme, { type: 'oauth2' }>

/** The scheme and the flow that lines and tables behind them go on with. */
interface Open {
  /** The scheme read last. */
  last?: SecurityScheme
  scheme?: OAuth
  flow?: OAuthFlow
}

export function readAuthentication(cursor: Cursor): void {
  cursor.take('authentication')
  const open: Open = {}
  while (cursor.block !== undefined) {
    const { block } = cursor
    if (block.type === 'list' && readSchemes(cursor, block, open)) cursor.take('authentication')
    else if (block.type === 'code' && readFlowLines(block.value.split('\n'), open))
      cursor.take('authentication')
    else if (cursor.isBoilerplate(block)) cursor.take('furniture')
    else if (!readScopes(cursor, open) && !readMore(cursor, open)) cursor.skip()
  }
}

/** A description of several paragraphs ends the list that it begins in. */
function readMore(cursor: Cursor, { last }: Open): boolean {
  const block = cursor.block
  if (last === undefined || block?.type === 'table' || block === undefined) return false
  cursor.take('authentication')
  last.description = [last.description, cursor.source(block, block)].filter(Boolean).join('\n\n')
  return true
}

function readSchemes(cursor: Cursor, list: List, open: Open): boolean {
  let isRead = false
  for (const item of list.children) {
    const found = schemeOf(item, open)
    if (found === undefined) continue
    open.last = found.scheme
    cursor.tools.fragment.securitySchemes.push({ ...found, at: spanOf(item) })
    isRead = true
  }
  return isRead
}

function schemeOf(item: ListItem, open: Open): { name: string; scheme: SecurityScheme } | undefined {
  const text = toString(item.children[0]).trim()
  const lists = item.children.filter((child) => child.type === 'list')
  const key = /^API Key \((.+)\)$/.exec(text)
  if (key !== null)
    return apiKey(
      key[1] ?? '',
      lists
        .map((list) => toString(list))
        .join('\n')
        .trim(),
    )
  const http = /^HTTP Authentication, scheme: (\S+)\s*([\s\S]*)$/.exec(text)
  if (http !== null) return { name: '', scheme: described({ type: 'http', scheme: http[1] ?? '' }, http[2]) }
  const oauth = /^oAuth2 authentication\.\s*([\s\S]*)$/i.exec(text)
  if (oauth === null) return undefined
  const scheme = described({ type: 'oauth2', flows: record<OAuthFlow>() }, oauth[1])
  open.scheme = scheme
  readFlowLines(lists.flatMap(linesOf), open)
  return { name: '', scheme }
}

function linesOf(list: List): string[] {
  return list.children.map((item) => toString(item.children[0] as Nodes | undefined))
}

function apiKey(name: string, text: string): { name: string; scheme: SecurityScheme } | undefined {
  const match = /^Parameter Name:\s*(\S.*?),\s*in:\s*(header|query|cookie)\.?\s*([\s\S]*)$/.exec(text)
  if (match === null) return undefined
  const place = match[2] as 'header' | 'query' | 'cookie'
  return { name, scheme: described({ type: 'apiKey', in: place, name: match[1] ?? '' }, match[3]) }
}

function described<Scheme extends SecurityScheme>(scheme: Scheme, description: string | undefined): Scheme {
  return description === undefined || description.trim() === ''
    ? scheme
    : { ...scheme, description: description.trim() }
}

/** Behind the table of the first flow the lines of the next stand alone, indented: Markdown takes them for code. */
function readFlowLines(lines: readonly string[], open: Open): boolean {
  let isRead = false
  for (const line of lines) {
    const name = /^\s*(?:- )?Flow:\s*(\S+)\s*$/.exec(line)?.[1]
    const url = /^\s*(?:- )?(Authorization|Token) URL = \[?([^\s\]]+)/.exec(line)
    if (name !== undefined && open.scheme !== undefined) {
      open.flow = { scopes: record() }
      open.scheme.flows[name] = open.flow
    } else if (url !== null && open.flow !== undefined) {
      open.flow[url[1] === 'Token' ? 'tokenUrl' : 'authorizationUrl'] = url[2] ?? ''
    } else continue
    isRead = true
  }
  return isRead
}

function readScopes(cursor: Cursor, { flow }: Open): boolean {
  const rows = flow === undefined ? undefined : cursor.takeTable('scopes', 'scopes')
  for (const row of rows ?? []) {
    cursor.claimRow(row, 'scopes')
    if (flow !== undefined) flow.scopes[cellText(row.cell('scope'))] = row.cell('description')?.source ?? ''
  }
  return rows !== undefined
}
