/**
 * The pieces of the file that are made each for itself: a declaration, the types of one operation. A piece that was
 * written in an earlier run is remembered whole, and nothing of it is made again.
 * In: pieces, and what all of them share. Out: their texts, in their order; the same with and without a memory.
 */
import type { Memory } from '../types.ts'
import { hashOf } from '../names.ts'
import type { Generated } from './generate.ts'
import { indented, withUnions } from './layout.ts'
import type { Shape } from './project.ts'
import { rememberedTypes } from './remember.ts'
import type { Scope } from './scope.ts'

export interface Part {
  /** The name that it declares; a part without one is a field of `operations`. */
  type?: string
  /** All that its text follows from, but for what all parts share. */
  about: unknown
  /** Brackets that it stands in. */
  depth: number
  /** Says which shapes it needs, in `definitions` or as inline ones, and gives its lines when they are generated. */
  draft: (definitions: Map<string, Shape>) => (generated: Generated) => string[]
}

export interface Written {
  part: Part
  text: string
}

export async function writeParts(
  parts: readonly Part[],
  scope: Scope,
  memory: Memory | undefined,
): Promise<Written[]> {
  // What is said of releases and of origins inside a part would have to be asked for with it.
  const whole = scope.comments.hasProvenance || scope.comments.since !== undefined ? undefined : memory
  const shared = whole && hashOf(JSON.stringify(sharedIn(scope)))
  const definitions = new Map<string, Shape>()
  const asked = parts.map((part) => {
    const question = whole && JSON.stringify([shared, part.depth, part.about])
    const known = question === undefined ? undefined : whole?.get(question)
    return { part, question, known, finish: known === undefined ? part.draft(definitions) : undefined }
  })
  const generated = await rememberedTypes(definitions, scope.inlineShapes, memory)
  return asked.map(({ part, question, known, finish }) => {
    const text = known ?? laidOut(finish?.(generated) ?? [], part.depth, scope)
    if (known === undefined && question !== undefined) whole?.put(question, text)
    return { part, text }
  })
}

/** The names of types, and the values that a reference to an enumeration need not repeat. */
function sharedIn({ names, model }: Scope): unknown {
  const values = Object.entries(model.schemas).map(([name, schema]) => [name, schema.enum])
  return [[...names.plain], [...names.request], [...names.response], values]
}

/** Lines as they stand in the file, their texts written back. */
export function laidOut(lines: readonly string[], depth: number, { tokens }: Scope): string {
  return tokens.expand(withUnions(indented(lines.join('\n'), depth), tokens.expand))
}
