/**
 * Cuts a page into units: one for each group that states operations, with the groups below it that state none; and
 * one for each other group.
 */
import { record } from '../../core/record.ts'
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import { isPartTitle } from '../../reading/labels/parts.ts'
import { locatedPage, type LocatedGroup } from '../../reading/locate/page-groups.ts'
import type { Statement } from '../../reading/locate/types.ts'
import type { Section, SectionedPage } from '../../reading/outline/sections.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { objectName, slugOf, withoutRequest } from './object-name.ts'
import { fieldHeaders } from './field-header.ts'
import { tagAt } from '../../reading/outline/tags.ts'
import { encodeContext, type UnitKind } from './context.ts'

export function cutPage(outline: PageOutline, words: Vocabulary): UnitCut[] {
  const { page, groups } = locatedPage(outline, words)
  const facts = factsOf(page, words)
  const cuts: UnitCut[] = []
  for (let index = 0; index < groups.length; index += 1) {
    const [first, ...others] = groups.slice(index, lastGroupOf(groups, index) + 1)
    if (first !== undefined) cuts.push(unitOf(facts, [first, ...others], words))
    index += others.length
  }
  return covering(cuts, outline.lines.length)
}

/** Index of the last group that belongs to the unit that a group opens. */
function lastGroupOf(groups: readonly LocatedGroup[], first: number): number {
  const own = groups[first]
  if (own === undefined || own.statements.length === 0) return first
  if (own.statements[0]?.locator === 'front-matter') return groups.length - 1
  let last = first
  while (last + 1 < groups.length && depthOf(groups[last + 1]) > depthOf(own)) {
    const end = endOfSubtree(groups, last + 1)
    if (groups.slice(last + 1, end + 1).some(({ statements }) => statements.length > 0)) break
    last = end
  }
  return last
}

function depthOf(group: LocatedGroup | undefined): number {
  return group?.sections[0]?.depth ?? 0
}

function endOfSubtree(groups: readonly LocatedGroup[], first: number): number {
  let end = first
  while (end + 1 < groups.length && depthOf(groups[end + 1]) > depthOf(groups[first])) end += 1
  return end
}

/** What is asked of the page for each of its units. */
interface CutFacts {
  page: SectionedPage
  /** Sections with others below them. */
  chapters: ReadonlySet<Section | undefined>
  /** By a section, the part of it that states what its title names. */
  heirs: ReadonlyMap<Section, Section>
  marksOptional: boolean
}

function factsOf(page: SectionedPage, words: Vocabulary): CutFacts {
  return {
    page,
    chapters: new Set(page.sections.map(({ parent }) => page.sections[parent])),
    heirs: heirsOf(page, words),
    marksOptional: page.lines.some((line) => OPTIONAL_MARK.test(line)),
  }
}

function unitOf(
  facts: CutFacts,
  groups: readonly [LocatedGroup, ...LocatedGroup[]],
  words: Vocabulary,
): UnitCut {
  const { page, chapters, marksOptional } = facts
  const [{ firstLine, statements, sections, rendersSpecification }] = groups
  const isChapter = sections[0] !== undefined && chapters.has(sections[0])
  const kind: UnitKind = statements.length > 0 ? 'operation' : isChapter ? 'chapter' : 'text'
  return {
    firstLine,
    lastLine: groups.at(-1)?.lastLine ?? firstLine,
    context: encodeContext({
      kind,
      statements: statements.map((statement) => moved(statement, firstLine - 1)),
      tag: chapterOf(page.sections, sections[0], words),
      title: titleOf(page),
      marksOptional,
      rendersSpecification,
      frontMatterLines: firstLine === 1 ? (page.frontMatter?.lastLine ?? 0) : 0,
      anchors: anchorsOf(
        facts,
        groups.flatMap((group) => group.sections),
      ),
    }),
  }
}

/** Explicit ids, those of tags above the heading, and the slug of a heading above that names the same object. */
function anchorsOf({ page, heirs }: CutFacts, own: readonly Section[]): Record<string, string[]> {
  return record(
    own.flatMap((section) => {
      const { title, id, parent } = section
      const above = page.sections[parent]
      const isSame =
        above !== undefined && (objectName(title) === objectName(above.title) || heirs.get(above) === section)
      const anchors = [
        ...(id === undefined ? [] : [id]),
        ...idsAbove(page.lines, section.firstLine),
        ...(isSame ? [slugOf(above.title)] : []),
      ]
      return anchors.length === 0 ? [] : [[title, anchors] as const]
    }),
  )
}

/** `<a name="x"></a>` or an element with an id, on the lines above a heading. */
function idsAbove(lines: readonly string[], headingLine: number): string[] {
  const before = lines.slice(Math.max(0, headingLine - 3), headingLine - 1).toReversed()
  const last = before.find((line) => line.trim() !== '')?.trim() ?? ''
  const tag = last.startsWith('<') ? tagAt(last, 0) : undefined
  const id = tag?.attributes.get('id') ?? tag?.attributes.get('name')
  return id === undefined ? [] : [id]
}

const NAMES_OBJECT = /\s(?:object|structure|model|resource)$/i

/**
 * By a section whose title says "structure", the first of its parts that has fields: it states the object, where no
 * part has the same name.
 */
function heirsOf({ sections, lines }: SectionedPage, words: Vocabulary): Map<Section, Section> {
  const hasFields = ({ contentLine, lastLine }: Section): boolean =>
    fieldHeaders(lines.slice(contentLine - 1, lastLine), words) > 0
  const heirs = new Map<Section, Section>()
  for (const [above, parts] of partsOf(sections)) {
    if (!NAMES_OBJECT.test(above.title) || hasFields(above)) continue
    const name = objectName(above.title)
    const heir = parts.some(({ title }) => objectName(title) === name) ? undefined : parts.find(hasFields)
    if (heir !== undefined) heirs.set(above, heir)
  }
  return heirs
}

/** Sections by the one right above them. */
function partsOf(sections: readonly Section[]): Map<Section, Section[]> {
  const families = new Map<Section, Section[]>()
  for (const section of sections) {
    const above = sections[section.parent]
    if (above === undefined) continue
    const parts = families.get(above)
    if (parts === undefined) families.set(above, [section])
    else parts.push(section)
  }
  return families
}

/** The first cell of a row is a name with a question mark. */
export const OPTIONAL_MARK = /^\|\s*[*`]{0,3}[\w.-]{1,60}\?(?:[\s*`\\]{0,6})\|/

/** What the front matter calls the page. */
function titleOf({ frontMatter }: SectionedPage): string | undefined {
  return (frontMatter?.entries.get('title') ?? frontMatter?.entries.get('name'))?.value
}

function moved(statement: Statement, lines: number): Statement {
  return { ...statement, firstLine: statement.firstLine - lines, lastLine: statement.lastLine - lines }
}

/** The nearest section above that is a thing of its own. */
function chapterOf(
  sections: readonly Section[],
  section: Section | undefined,
  words: Vocabulary,
): string | undefined {
  for (let one = sections[section?.parent ?? -1]; one !== undefined; one = sections[one.parent])
    if (one.title !== '' && !isPartTitle(one.title, words)) return withoutRequest(one.title)
  return undefined
}

/** The first unit begins with the page, and each ends where the next begins. */
function covering(cuts: readonly UnitCut[], lineCount: number): UnitCut[] {
  return cuts.map((cut, index) => ({
    ...cut,
    firstLine: index === 0 ? 1 : cut.firstLine,
    lastLine: (cuts[index + 1]?.firstLine ?? lineCount + 1) - 1,
  }))
}
