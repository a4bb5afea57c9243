/**
 * Signs that identify what a block is. In: blocks, labels and fields. Out: what they show.
 */
import type { ListItem } from 'mdast'
import { phraseText, plainOf } from '../../markdown/phrases.ts'
import type { Field } from '../../reading/fields/field.ts'
import type { RoleLabel } from '../../reading/labels/roles.ts'
import type { TextTable } from '../../reading/tables/field-table.ts'

/** The attributes of a request or response are those of a named type. */
export const NAMED_TYPE = /^attributes\s*\(([^()]{1,80})\)$/i

/** `Code: 404 Not Found` */
export const STATUS_LINE =
  /^(?:(?:http|response) )?(?:status )?(?:code|status)\s{0,4}[:：]\s*([1-5]\d\d)\b([^\n]{0,200})$/i

export function isStatusItem({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && STATUS_LINE.test(plainOf(first).split('\n')[0]?.trim() ?? '')
}

/** The keyword that schemas begin with. */
export const JSON_SCHEMA = /^\s*\{\s*"\$schema"\s*:/

export function isTyped({ schema }: Field): boolean {
  return schema.type !== undefined || schema.named !== undefined || schema.anyOf !== undefined
}

/** "Attributes" and "Body" below "Response" are those of the response. */
export function inside(outer: RoleLabel | undefined, label: RoleLabel | undefined): RoleLabel | undefined {
  if (outer?.role === 'response' && label?.role === 'body') return outer
  if (outer?.role === 'response' && label?.role === 'header') return { ...outer, role: 'response-header' }
  const isGeneral = label?.role === 'parameters' && label.status === undefined
  const isHeld = outer !== undefined && ['response', 'body', 'header', 'query', 'path'].includes(outer.role)
  return isGeneral && isHeld ? outer : label
}

export function requireUnmarked(field: Field): void {
  field.isRequired ??= true
  for (const child of field.children) requireUnmarked(child)
}

export function headerOf({ header }: TextTable): string {
  return header.cells.map(phraseText).join(' | ')
}
