/**
 * Ids for operations whose page has none: made of the summary, as generators make the anchors of its parts.
 * An id that two operations would share is given to neither.
 */
import type { PlacedOperation } from '../types.ts'

export function inferOperationIds(operations: readonly PlacedOperation[]): void {
  const wanted = new Map<string, PlacedOperation[]>()
  for (const operation of operations) {
    const id = operation.operationId ?? slug(operation.summary ?? '')
    if (id !== '') wanted.set(id, [...(wanted.get(id) ?? []), operation])
  }
  for (const [id, [operation, ...others]] of wanted) {
    if (operation === undefined || others.length > 0 || operation.operationId !== undefined) continue
    operation.operationId = id
    operation.inferred = [...(operation.inferred ?? []), 'operationId']
  }
}

/** Lower case, `&` as a word, one dash for each run of what is no letter or digit. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replaceAll('&', '-and-')
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
