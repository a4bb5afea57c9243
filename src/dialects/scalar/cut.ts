/**
 * Cuts a page at the operations and schemas: headings with a list of facts below them. Headings without one belong to
 * a description.
 */
import type { PageOutline, UnitCut } from '../../markdown/types.ts'

export type UnitKind = 'info' | 'chapter' | 'operation' | 'schema' | 'webhooks'

const CHAPTERS: ReadonlyMap<string, UnitKind> = new Map([
  ['## Operations', 'chapter'],
  ['## Webhooks', 'webhooks'],
  ['## Schemas', 'chapter'],
])
const FACT = /^- \*\*(Method|Type):\*\*/
const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ['Method', 'operation'],
  ['Type', 'schema'],
])

export function cutPage({ lines, isFenced }: PageOutline): UnitCut[] {
  const starts: { line: number; kind: UnitKind }[] = [{ line: 1, kind: 'info' }]
  for (const [index, text] of lines.entries()) {
    if (!text.startsWith('##') || isFenced(index + 1)) continue
    const kind = CHAPTERS.get(text.trim()) ?? kindOf(text, lines[index + 2])
    const isInWebhooks = kind === 'operation' && starts.at(-1)?.kind === 'webhooks'
    if (kind !== undefined && !isInWebhooks) starts.push({ line: index + 1, kind })
  }
  return starts.map(({ line, kind }, index) => ({
    firstLine: line,
    lastLine: (starts[index + 1]?.line ?? lines.length + 1) - 1,
    context: { kind },
  }))
}

function kindOf(heading: string, below = ''): UnitKind | undefined {
  return heading.startsWith('### ') ? KINDS.get(FACT.exec(below)?.[1] ?? '') : undefined
}
