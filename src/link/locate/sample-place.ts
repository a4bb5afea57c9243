/**
 * Finds where in a file the values of a sample stand.
 */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { own } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'
import type { PlacedSchema } from '../types.ts'

/** A value of a sample: the sample, and the node of its tree. */
export interface SampleNode {
  sample: SampleDraft<Place>
  node: Node
}

/** The value at a path; undefined where the sample is no JSON or has no such value. */
export function nodeInSample(
  sample: SampleDraft<Place>,
  path: readonly (string | number)[],
): SampleNode | undefined {
  if (sample.language !== 'json') return undefined
  const root = parseTree(sample.text)
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path])
  return node === undefined ? undefined : { sample, node }
}

/** The place of the value at a path, or of its key where it has one; the whole sample where that cannot be told. */
export function placeInSample(sample: SampleDraft<Place>, path: readonly (string | number)[]): Place {
  const found = nodeInSample(sample, path)
  return found === undefined ? sample.at : placeOf(found)
}

function placeOf({ sample, node }: SampleNode): Place {
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
  const shown = key ?? node
  return placeOfText(sample, shown.offset, shown.offset + shown.length)
}

/** The place of a part of the sample's text. */
export function placeOfText(sample: SampleDraft<Place>, start: number, end: number): Place {
  return { file: sample.at.file, start: pointAt(sample, start), end: pointAt(sample, end) }
}

function pointAt(sample: SampleDraft<Place>, offset: number): Place['start'] {
  const before = sample.text.slice(0, offset)
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length === 1 ? sample.at.start.column : 1
  return { line: sample.at.start.line + lines.length - 1, column: column + last.length }
}

/** Gives the properties of a schema that was made of samples the places of their keys. */
export function placeShape(schema: PlacedSchema, shown: readonly SampleNode[]): void {
  if (schema.items !== undefined) placeShape(schema.items, shown.flatMap(itemsOf))
  for (const name of Object.keys(schema.properties ?? {})) {
    const property = own(schema.properties, name)
    const values = shown.flatMap((one) => propertyOf(one, name))
    const [first] = values
    if (property === undefined || first === undefined) continue
    property.at = placeOf(first)
    placeShape(property, values)
  }
}

function itemsOf({ sample, node }: SampleNode): SampleNode[] {
  return node.type === 'array' ? (node.children ?? []).map((child) => ({ sample, node: child })) : []
}

function propertyOf({ sample, node }: SampleNode, name: string): SampleNode[] {
  const pair =
    node.type === 'object' ? node.children?.find((child) => child.children?.[0]?.value === name) : undefined
  const value = pair?.children?.[1]
  return value === undefined ? [] : [{ sample, node: value }]
}
