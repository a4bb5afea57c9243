/**
 * What the reader of a unit knows of the page around it, as the plain texts that are part of the key of the cache.
 */
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
}

export function encodeContext({ kind, statements, tag, title }: ReferenceContext): UnitContext {
  return {
    kind,
    ...(tag === undefined ? {} : { tag }),
    ...(title === undefined ? {} : { title }),
    ...(statements.length === 0 ? {} : { statements: JSON.stringify(statements) }),
  }
}

export function decodeContext({ kind, statements, tag, title }: UnitContext): ReferenceContext {
  return {
    kind: kind as UnitKind,
    statements: statements === undefined ? [] : (JSON.parse(statements) as Statement[]),
    tag,
    title,
  }
}
