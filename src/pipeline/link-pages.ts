/**
 * Links pages, without the operations and schemas on which linking fails.
 * In: placed pages, and a way to get them again, since linking uses them up. Out: the model, with a finding for
 * each part that is not in it.
 */
import type { Place } from '../core/span.ts'
import { link } from '../link/link.ts'
import type { LinkResult, PageFragment } from '../link/types.ts'
import { reasonOf, workingParts } from './isolate.ts'

interface Part {
  page: number
  kind: 'operations' | 'schemas'
  index: number
  at: Place
}

export interface LinkedPages extends Omit<LinkResult, 'arrived'> {
  arrived: Pick<LinkResult['arrived'], 'has'>
}

export async function linkPages(
  pages: readonly PageFragment[],
  again: () => Promise<readonly PageFragment[]>,
): Promise<LinkedPages> {
  try {
    return link(pages)
  } catch (error) {
    const texts = (await again()).map((page) => JSON.stringify(page))
    return await linkWorking(() => texts.map((text) => JSON.parse(text) as PageFragment), error)
  }
}

async function linkWorking(pages: () => PageFragment[], error: unknown): Promise<LinkedPages> {
  const parts = pages().flatMap(partsOf)
  const attempt = (kept: readonly Part[]): LinkResult => link(pagesWith(pages(), kept))
  const working = await workingParts(parts, async (kept) => {
    try {
      attempt(kept)
      return true
    } catch {
      return false
    }
  })
  // Where nothing works, the failure has another cause than a part.
  if (working.size === parts.length) throw error
  const result = attempt([...working])
  const lost = parts.filter((part) => !working.has(part))
  const findings = lost.map(({ at }) => {
    return { code: 'page/not-processed' as const, at, args: { reason: reasonOf(error) } }
  })
  return { ...result, diagnostics: [...result.diagnostics, ...findings], arrived: samePlaces(result.arrived) }
}

/** The copies that were linked have places of their own, equal to those of the pages. */
function samePlaces(places: LinkResult['arrived']): LinkedPages['arrived'] {
  const textOf = ({ file, start, end }: Place): string => JSON.stringify([file, start, end])
  const known = new Set([...places].map(textOf))
  return { has: (place) => known.has(textOf(place)) }
}

function partsOf({ fragment }: PageFragment, page: number): Part[] {
  return (['operations', 'schemas'] as const).flatMap((kind) =>
    fragment[kind].map(({ at }, index) => ({ page, kind, index, at })),
  )
}

function pagesWith(pages: readonly PageFragment[], kept: readonly Part[]): PageFragment[] {
  const keys = new Set(kept.map(keyOf))
  return pages.map((one, page) => ({
    ...one,
    fragment: {
      ...one.fragment,
      operations: one.fragment.operations.filter((_, index) =>
        keys.has(keyOf({ page, kind: 'operations', index })),
      ),
      schemas: one.fragment.schemas.filter((_, index) => keys.has(keyOf({ page, kind: 'schemas', index }))),
    },
  }))
}

function keyOf({ page, kind, index }: Omit<Part, 'at'>): string {
  return `${page} ${kind} ${index}`
}
