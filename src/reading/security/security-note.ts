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
  const text = block.type === 'html' ? block.value.replaceAll(/<[^>]*>/g, ' ') : toString(block)
  if (!/^\s*(?:To perform this operation|This operation)/i.test(text)) return undefined
  if (NOT_NEEDED.test(text)) return { isNeeded: false, alternatives: [] }
  if (!NEEDED.test(text)) return undefined
  const list = METHODS.exec(text)?.[1]?.replace(/\.?\s*(?:Learn more\.?)?\s*$/, '') ?? ''
  return { isNeeded: true, alternatives: readAlternatives(list.trim()) }
}

function readAlternatives(list: string): SecurityDraft['alternatives'] {
  if (list === '') return []
  const alternatives: SecurityDraft['alternatives'] = [[]]
  for (const match of list.matchAll(
    /([,&]?)\s*([^\s,&()][^,&()]*?)\s*(?:\(\s*Scopes:\s*([^)]*)\))?\s*(?=[,&]|$)/gi,
  )) {
    const [, separator, name = '', scopes = ''] = match
    if (separator === ',') alternatives.push([])
    if (name !== 'None')
      alternatives.at(-1)?.push({ name, scopes: scopes.split(/\s+/).filter((scope) => scope !== '') })
  }
  return alternatives
}
