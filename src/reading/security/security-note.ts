/**
 * Reads the note on authentication at the end of an operation.
 * `…must be authenticated by means of one of the following methods: A, B & C ( Scopes: read write )`
 */
import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { OperationDraft, SecurityDraft } from '../../model/fragment.ts'
import type { Cursor } from '../cursor.ts'

const NEEDED = /you must be authenticated/i
const NOT_NEEDED = /does not require authentication/i
const METHODS = /following methods:\s*([\s\S]*)$/i

export function isSecurityNote(block: RootContent | undefined): boolean {
  return readNote(block) !== undefined
}

/** @returns whether the block at hand was such a note */
export function readSecurity(cursor: Cursor, operation: OperationDraft): boolean {
  const note = readNote(cursor.block)
  if (note === undefined) return false
  cursor.take('security')
  operation.security = note
  return true
}

function readNote(block: RootContent | undefined): SecurityDraft | undefined {
  if (block?.type !== 'paragraph' && block?.type !== 'html') return undefined
  const text = block.type === 'html' ? block.value.replaceAll(/<[^<>]*>/g, ' ') : toString(block)
  if (!/^\s*(?:To perform this operation|This operation)/i.test(text)) return undefined
  if (NOT_NEEDED.test(text)) return { isNeeded: false, alternatives: [] }
  if (!NEEDED.test(text)) return undefined
  const list = withoutEnd(METHODS.exec(text)?.[1] ?? '')
  return { isNeeded: true, alternatives: readAlternatives(list.trim()) }
}

function readAlternatives(list: string): SecurityDraft['alternatives'] {
  if (list === '') return []
  const alternatives: SecurityDraft['alternatives'] = [[]]
  for (const [token] of list.matchAll(TOKENS)) {
    const name = token.trim()
    const all = alternatives.at(-1)
    if (token === ',') alternatives.push([])
    else if (token.startsWith('(')) all?.at(-1)?.scopes.push(...scopesIn(token))
    else if (token !== '&' && name !== '' && name !== 'None') all?.push({ name, scopes: [] })
  }
  return alternatives
}

/** Methods, what stands between them, and what stands in brackets behind them. */
const TOKENS = /[,&]|\([^()]*\)|[^,&()]+/g

/** `(Scopes: read write)`. */
function scopesIn(brackets: string): string[] {
  const [, scopes = ''] = /^\(\s*Scopes:([^()]*)\)$/i.exec(brackets) ?? []
  return scopes.split(/\s+/).filter((scope) => scope !== '')
}

/** The list without the link and the full stop that can follow it. */
function withoutEnd(text: string): string {
  const list = text
    .trimEnd()
    .replace(/Learn more\.?$/, '')
    .trimEnd()
  return list.endsWith('.') ? list.slice(0, -1) : list
}
