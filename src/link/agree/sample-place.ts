/**
 * Finds where in a file a value of a sample stands.
 */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import type { Place } from '../../core/span.ts'
import type { SampleDraft } from '../../model/fragment.ts'

/** The place of the value, or of its key where it has one; the whole sample where that cannot be told. */
export function placeInSample(sample: SampleDraft<Place>, path: readonly (string | number)[]): Place {
  if (sample.language !== 'json') return sample.at
  const root = parseTree(sample.text)
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path])
  if (node === undefined) return sample.at
  const shown = keyOf(node) ?? node
  return {
    file: sample.at.file,
    start: pointAt(sample, shown.offset),
    end: pointAt(sample, shown.offset + shown.length),
  }
}

function keyOf(node: Node): Node | undefined {
  return node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
}

function pointAt(sample: SampleDraft<Place>, offset: number): Place['start'] {
  const before = sample.text.slice(0, offset)
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  const column = lines.length === 1 ? sample.at.start.column : 1
  return { line: sample.at.start.line + lines.length - 1, column: column + last.length }
}
