/**
 * JSON and YAML as one kind of tree that knows where each part is in the text.
 * In: text. Out: nodes with offsets, or the place of the problem. Knows nothing of OpenAPI, follows no address and
 * runs nothing.
 */
import type { JsonValue } from '../core/json.ts'
import { record } from '../core/record.ts'

/** A stretch of the text, in UTF-16 units; the end is exclusive. */
export interface Range {
  start: number
  end: number
}

export interface Entry {
  key: Range
  value: DataNode
}

/** Names from documents are keys of a Map, so that `__proto__` is a name like any other. */
export type DataNode = Range &
  (
    | { kind: 'scalar'; value: string | number | boolean | null }
    | { kind: 'list'; items: DataNode[] }
    | { kind: 'map'; entries: Map<string, Entry> }
  )

/** Why a text is not a tree, with the offset where that shows. */
export interface DataProblem {
  reason: string
  at: number
}

export interface ParsedData {
  root: DataNode | undefined
  problems: DataProblem[]
}

/** Deepest nesting that is read, in levels. Readers use a level of the stack for each. */
export const MAX_LEVELS = 256

/** Why a tree is refused that nests deeper, or holds itself. */
export class DataRefused extends Error {
  override name = 'DataRefused'
  readonly at: number

  constructor(reason: string, at: number) {
    super(reason)
    this.at = at
  }
}

export function childOf(node: DataNode | undefined, name: string): DataNode | undefined {
  return node?.kind === 'map' ? node.entries.get(name)?.value : undefined
}

export function entriesOf(node: DataNode | undefined): [string, Entry][] {
  return node?.kind === 'map' ? [...node.entries] : []
}

export function itemsOf(node: DataNode | undefined): DataNode[] {
  return node?.kind === 'list' ? node.items : []
}

export function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

export function flagOf(node: DataNode | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined
}

/** The value without places. @param spend is asked once for each node, and ends the work by throwing */
export function jsonOf(node: DataNode, spend: () => void): JsonValue {
  spend()
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map((item) => jsonOf(item, spend))
  return record([...node.entries].map(([name, { value }]) => [name, jsonOf(value, spend)] as const))
}
