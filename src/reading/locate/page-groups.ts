/**
 * The groups of a page with what was located in each. Detecting, cutting and explaining all start from it.
 */
import type { PageOutline } from '../../markdown/types.ts'
import { isPartTitle } from '../labels/parts.ts'
import { sectionsOf, type SectionedPage } from '../outline/sections.ts'
import { groupsOf } from './groups.ts'
import { locateIn, type Located } from './locate.ts'
import type { SectionGroup } from './types.ts'

export interface LocatedGroup extends SectionGroup, Located {}

export interface LocatedPage {
  page: SectionedPage
  groups: LocatedGroup[]
}

/** Follows from the outline alone, so that nobody can tell whether it was remembered. */
const remembered = new WeakMap<PageOutline, LocatedPage>()

export function locatedPage(outline: PageOutline): LocatedPage {
  const known = remembered.get(outline)
  if (known !== undefined) return known
  const page = sectionsOf(outline.lines)
  const groups = groupsOf(page, outline.path, isPartTitle).map((group) => ({ ...group, ...locateIn(group) }))
  const located = { page, groups }
  remembered.set(outline, located)
  return located
}
