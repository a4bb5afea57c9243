/**
 * The groups of a page with what was located in each. Detecting, cutting and explaining all start from it.
 */
import type { PageOutline } from '../../markdown/types.ts'
import { isPartTitle } from '../labels/parts.ts'
import { sectionsOf, type SectionedPage } from '../outline/sections.ts'
import type { Vocabulary } from '../profile.ts'
import { groupsOf } from './groups.ts'
import { locateIn, type Located } from './locate.ts'
import type { SectionGroup } from './types.ts'

export interface LocatedGroup extends SectionGroup, Located {}

export interface LocatedPage {
  page: SectionedPage
  groups: LocatedGroup[]
}

/** Follows from the outline and the words alone, so that nobody can tell whether it was remembered. */
const remembered = new WeakMap<PageOutline, { words: Vocabulary; located: LocatedPage }>()

/** @param words those of the user's house style */
export function locatedPage(outline: PageOutline, words: Vocabulary): LocatedPage {
  const known = remembered.get(outline)
  if (known?.words === words) return known.located
  const page = sectionsOf(outline.lines)
  const isPart = (title: string) => isPartTitle(title, words)
  const groups = groupsOf(page, outline.path, isPart).map((group) => ({
    ...group,
    ...locateIn(group, words),
  }))
  const located = { page, groups }
  remembered.set(outline, { words, located })
  return located
}
