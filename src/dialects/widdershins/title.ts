/**
 * Reads the head of a page: title and version, description, base addresses, contact, licence.
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { ApiInfo } from '../../model/api.ts'
import { headingText } from '../../reading/labels/blocks.ts'
import { takeBoilerplate } from '../../reading/labels/boilerplate.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { isServerHeading, readServers } from './servers.ts'

/** `Museum API v1.2.1`, description, base addresses, contact, licence. */
export function readTitle(cursor: Cursor): void {
  const info: ApiInfo = {}
  const heading = headingText(cursor.block) ?? ''
  cursor.take('title')
  const version = /^(.*\S)\s+v(\S+)$/.exec(heading)
  info.title = version?.[1] ?? heading
  if (version?.[2] !== undefined) info.version = version[2]
  takeBoilerplate(cursor)
  const end = endOfDescription(cursor)
  const description = cursor.takeProse('title', () => cursor.index >= end)
  if (description !== undefined) info.description = description
  if (isServerHeading(cursor.block)) readServers(cursor)
  while (cursor.block !== undefined) {
    if (isContact(cursor.block)) readContact(cursor, info)
    else if (cursor.isBoilerplate(cursor.block)) cursor.take('furniture')
    else cursor.skip()
  }
  cursor.tools.fragment.info = info
}

/** A description can have words on licences of its own: what the generator prints itself stands last. */
function endOfDescription(cursor: Cursor): number {
  const isServers = (block: RootContent, index: number): boolean =>
    isServerHeading(block) && cursor.blocks[index + 1]?.type === 'list'
  const servers = cursor.blocks.findLastIndex(isServers)
  if (servers >= 0) return servers
  const last = cursor.blocks.findLastIndex((block) => !isContact(block) && !cursor.isBoilerplate(block))
  return Math.max(last + 1, cursor.index)
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
