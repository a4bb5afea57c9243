/**
 * What all readers of one document share: places, references within the document, the budget, and findings.
 * In: a tree and its text. Out: answers about the tree. A reference that leads out of the document is never followed.
 */
import type { Report } from '../core/diagnostics.ts'
import { byCodeUnits } from '../core/order.ts'
import type { Span } from '../core/span.ts'
import { emptyFragment, type Fragment } from '../model/fragment.ts'
import type { DataNode, Range } from './data.ts'
import { DataRefused, MAX_LEVELS, childOf, entriesOf, itemsOf, textOf } from './data.ts'

/**
 * Most parts that are read of one document, counted where they are used: references and aliases can make a small
 * document large. Written out, the largest text that is read has fewer: a part takes about 20 characters.
 */
export const MAX_PARTS = 200_000

/** Hops from one reference to the next. */
const MAX_HOPS = 32

export interface Context {
  root: DataNode
  fragment: Fragment
  report: Report
  isSwagger2: boolean
  /** Whether `nullable` and `example` mean what they did before 3.1. */
  isOld: boolean
  /** Objects with a title are schemas of that name: the document was written without references. */
  hasNamesInTitles: boolean
  /** Content types of Swagger 2, where the operation states no others. */
  consumes: string[]
  produces: string[]
  /** The address that paths are relative to. */
  server?: string
  spanOf: (range: Range) => Span
  /** Counts one more part; throws `DataRefused` where there are too many. */
  spend: () => void
  /** The node that a reference leads to, else the node itself; undefined where it leads nowhere. */
  resolve: (node: DataNode | undefined) => DataNode | undefined
  /** Notes a word that the model has no place for. */
  leaveOut: (word: string, range: Range) => void
  /** Reports the words that were left out. */
  finish: () => void
}

export interface ContextOptions {
  spanOf: (range: Range) => Span
  report: Report
  hasNamesInTitles?: boolean
}

export function createContext(root: DataNode, options: ContextOptions): Context {
  const { spanOf, report } = options
  const version = textOf(childOf(root, 'openapi')) ?? ''
  const isSwagger2 = childOf(root, 'swagger') !== undefined
  const leftOut = new Map<string, { count: number; at: Range }>()
  let parts = 0
  return {
    root,
    fragment: emptyFragment(),
    report,
    isSwagger2,
    // What states no version is older than the habit of stating one.
    isOld: isSwagger2 || version === '' || version.startsWith('3.0'),
    hasNamesInTitles: options.hasNamesInTitles ?? false,
    consumes: typesIn(childOf(root, 'consumes')),
    produces: typesIn(childOf(root, 'produces')),
    spanOf,
    spend: () => {
      parts += 1
      if (parts > MAX_PARTS) throw new DataRefused(`it has more than ${MAX_PARTS} parts`, root.start)
    },
    resolve: (node) => resolve(node, { root, spanOf, report }),
    leaveOut: (word, at) => {
      const known = leftOut.get(word)
      if (known === undefined) leftOut.set(word, { count: 1, at })
      else known.count += 1
    },
    finish: () => {
      const words = [...leftOut].sort(([a], [b]) => byCodeUnits(a, b))
      const [first] = [...leftOut.values()].sort((a, b) => a.at.start - b.at.start)
      if (first === undefined) return
      const list = words.map(([word, { count }]) => `${word} (${count})`).join(', ')
      report('openapi/not-in-model', spanOf(first.at), { words: list })
    },
  }
}

/** The content types of a list in a document or operation of Swagger 2. */
export function typesIn(node: DataNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? [])
}

type Places = Pick<Context, 'root' | 'spanOf' | 'report'>

function resolve(node: DataNode | undefined, places: Places): DataNode | undefined {
  let now = node
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const reference = childOf(now, '$ref')
    const ref = textOf(reference)
    if (reference === undefined || ref === undefined) return now
    now = targetOf(ref, reference, places)
  }
  if (node !== undefined) places.report('openapi/reference-circle', places.spanOf(node))
  return undefined
}

/** The node at a local reference; others are reported. */
export function targetOf(ref: string, at: Range, { root, spanOf, report }: Places): DataNode | undefined {
  if (!ref.startsWith('#')) return void report('openapi/reference-outside', spanOf(at), { ref })
  const found = stepsOf(ref).reduce<DataNode | undefined>(stepInto, root)
  if (found === undefined) report('openapi/reference-missing', spanOf(at), { ref })
  return found
}

/** The steps of a local reference: `#/components/schemas/a~1b`. */
export function stepsOf(ref: string): string[] {
  return ref.slice(1).split('/').slice(1, MAX_LEVELS).map(decodeStep)
}

function decodeStep(step: string): string {
  return decodePercent(step).replaceAll('~1', '/').replaceAll('~0', '~')
}

function decodePercent(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    // A percent sign that belongs to the name.
    return step
  }
}

function stepInto(node: DataNode | undefined, step: string): DataNode | undefined {
  if (node?.kind === 'list') return /^\d{1,9}$/.test(step) ? node.items[Number(step)] : undefined
  return childOf(node, step)
}

/** Entries of a map whose names are no extensions. */
export function namedEntries(node: DataNode | undefined): ReturnType<typeof entriesOf> {
  return entriesOf(node).filter(([name]) => !name.startsWith('x-'))
}
