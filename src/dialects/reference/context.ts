/**
 * What the reader of a unit knows of the page around it, as the plain texts that are part of the key of the cache.
 */
import { record } from '../../core/record.ts'
import type { UnitContext } from '../../markdown/types.ts'
import type { Statement } from '../../reading/locate/types.ts'

/** `operation`: states operations. `chapter`: text above operations. `text`: anything else. */
export type UnitKind = 'operation' | 'chapter' | 'text'

export interface ReferenceContext {
  kind: UnitKind
  /** Lines count from the first line of the unit. */
  statements: Statement[]
  /** Title of the chapter that the operations belong to. */
  tag: string | undefined
  /** Title of the page, from its front matter. */
  title: string | undefined
  /** Whether fields of the page have a mark where they are not required: `name?`. */
  marksOptional: boolean
  /** Whether the site prints a specification in the page. */
  rendersSpecification: boolean
  /** Lines of the unit that are front matter. */
  frontMatterLines: number
  /** Explicit ids of headings of the unit, by title. */
  anchors: Readonly<Record<string, readonly string[]>>
}

export function encodeContext({ kind, statements, tag, title, ...page }: ReferenceContext): UnitContext {
  const { frontMatterLines, anchors, marksOptional, rendersSpecification } = page
  return {
    kind,
    ...(tag === undefined ? {} : { tag }),
    ...(title === undefined ? {} : { title }),
    ...(statements.length === 0 ? {} : { statements: JSON.stringify(statements) }),
    ...(marksOptional ? { marksOptional: 'yes' } : {}),
    ...(rendersSpecification ? { rendersSpecification: 'yes' } : {}),
    ...(frontMatterLines === 0 ? {} : { frontMatterLines: String(frontMatterLines) }),
    ...(Object.keys(anchors).length === 0 ? {} : { anchors: JSON.stringify(anchors) }),
  }
}

export function decodeContext({ kind, tag, title, ...page }: UnitContext): ReferenceContext {
  const { statements = '[]', frontMatterLines = '0', anchors = '{}' } = page
  return {
    kind: kind as UnitKind,
    statements: JSON.parse(statements) as Statement[],
    tag,
    title,
    marksOptional: page['marksOptional'] !== undefined,
    rendersSpecification: page['rendersSpecification'] !== undefined,
    frontMatterLines: Number(frontMatterLines),
    anchors: record(Object.entries(JSON.parse(anchors) as Record<string, string[]>)),
  }
}
