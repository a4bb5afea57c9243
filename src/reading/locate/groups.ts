/**
 * Puts the parts of a section ("Parameters", "HTTP request", "Example") together with the section that they are
 * parts of. In: the sections of a page and a test for titles of parts. Out: groups that cover the page, in order.
 */
import type { Section, SectionedPage } from '../outline/sections.ts'
import { rendersSpecification } from './rendered-specification.ts'
import type { SectionGroup } from './types.ts'

/** Titles that say that what follows lists changes, not operations. */
const HISTORY =
  /\b(?:change ?logs?|changes|release notes?|what'?s new|revision history|version history|migrat\w+|upgrad\w+|v\d+ to v\d+)\b/i

export function groupsOf(
  page: SectionedPage,
  path: string,
  isPart: (title: string) => boolean,
): SectionGroup[] {
  const isHistoryPage = HISTORY.test((path.split('/').at(-1) ?? '').replaceAll(/[_-]/g, ' '))
  const isRendered = rendersSpecification(page)
  const groups: Section[][] = []
  for (const section of page.sections) {
    const last = groups.at(-1)
    if (last !== undefined && isPart(section.title) && isBelow(page.sections, section, last))
      last.push(section)
    else groups.push([section])
  }
  return groups.map((sections) => ({
    page,
    sections,
    firstLine: sections[0]?.firstLine ?? 1,
    lastLine: sections.at(-1)?.lastLine ?? 1,
    isHistory: isHistoryPage || isInHistory(page.sections, sections[0]),
    rendersSpecification: isRendered,
  }))
}

/**
 * Parts may be on the level of their section where pages have one section a page, or skip levels. What precedes the
 * first heading has no parts.
 */
function isBelow(sections: readonly Section[], section: Section, group: readonly Section[]): boolean {
  const [owner] = group
  if (owner === undefined) return false
  if (section.depth >= owner.depth) return owner.depth > 0
  // A part above the level of the group belongs to a section farther up, if anything.
  return sections[section.parent] === owner
}

function isInHistory(sections: readonly Section[], section: Section | undefined): boolean {
  for (let one = section; one !== undefined; one = sections[one.parent])
    if (HISTORY.test(one.title)) return true
  return false
}
