/**
 * The title of the API from the top heading of a page, where there is one. In: the entries of the page. Out: title
 * and description, with the nodes that they come from.
 */
import type { Nodes } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { Entry, TextEntry } from './entries.ts'

export interface PageInfo {
  info: NonNullable<Fragment['info']>
  nodes: Nodes[]
}

/** The heading must be the only one of its depth, and none may be above it. */
export function pageInfo(entries: readonly Entry[]): PageInfo | undefined {
  const headings = entries.filter((entry) => entry.kind === 'heading')
  const [first, ...others] = headings
  if (first === undefined || first.text === '' || others.some(({ depth }) => depth <= first.depth))
    return undefined
  const texts = introduction(entries, first)
  const info = { title: first.text, at: spanOf(first.node) }
  if (texts.length === 0) return { info, nodes: [first.node] }
  const description = texts.map(({ source }) => source).join('\n\n')
  return { info: { ...info, description }, nodes: [first.node, ...texts.map(({ node }) => node)] }
}

/** The texts between the title and the next heading; above a command they belong to the command. */
function introduction(entries: readonly Entry[], title: Entry): TextEntry[] {
  const below = entries.slice(entries.indexOf(title) + 1)
  const end = below.findIndex(({ kind }) => kind !== 'text')
  if (below[end]?.kind !== 'heading') return []
  return below.slice(0, end).filter((entry) => entry.kind === 'text')
}
