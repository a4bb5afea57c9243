/**
 * Gives each unit of a page to the dialect that recognises it best. The dialect that scores highest for the page cuts
 * it; what it leaves goes to another one, if another one recognises that part.
 * In: an outline. Out: units in the order of the page, each with its dialect. Parses nothing.
 */
import { dialects } from '../../dialects/registry.ts'
import { outlineOf } from '../../markdown/outline.ts'
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import type { Detection, Dialect, PageFacts } from '../../reading/dialect.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import { detectDialect } from '../../reading/signs.ts'

export interface AssignedUnit extends UnitCut {
  /** Undefined for what no dialect recognises. */
  dialect: string | undefined
  /** What the dialect found out about the page as a whole. */
  facts?: PageFacts
}

/** A dialect reads a page, or a part of one, only from this score on. */
const LIKELY = 0.3

export function detectAll(outline: PageOutline, words: Vocabulary): (Detection & { id: string })[] {
  return dialects.map((dialect) => ({ id: dialect.id, ...detectDialect(dialect, outline, words) }))
}

/**
 * The dialect with the highest score. One that cannot score more than another one did is not asked.
 *
 * @param words those of the user's house style
 */
export function likeliestDialect(
  outline: PageOutline,
  words: Vocabulary,
  among: readonly Dialect[] = dialects,
): Dialect | undefined {
  let best: { dialect: Dialect; score: number } | undefined
  for (const dialect of among) {
    const known = best?.score ?? 0
    if ((dialect.maxScore ?? 1) <= known) continue
    const { score } = detectDialect(dialect, outline, words)
    if (score >= LIKELY && score > known) best = { dialect, score }
  }
  return best?.dialect
}

/** @param dialect the one that cuts the page; without one the page is one unit that nobody reads */
export function assignUnits(
  outline: PageOutline,
  dialect: Dialect | undefined,
  words: Vocabulary,
): AssignedUnit[] {
  if (dialect === undefined) return [{ ...wholePage(outline), dialect: undefined }]
  const others = dialects.filter((one) => one !== dialect)
  return cutsOf(outline, dialect, words).flatMap((unit) =>
    unit.isLeft === true ? (takenOver(outline, unit, { others, words }) ?? [unit]) : [unit],
  )
}

function cutsOf(outline: PageOutline, dialect: Dialect, words: Vocabulary): AssignedUnit[] {
  const facts = dialect.survey?.(outline)
  return dialect.cut(outline, words).map((cut) => ({
    ...cut,
    dialect: dialect.id,
    ...(facts === undefined ? {} : { facts }),
  }))
}

/** The units into which another dialect cuts a part of the page; undefined where none recognises it. */
function takenOver(
  outline: PageOutline,
  { firstLine, lastLine }: UnitCut,
  { others, words }: { others: readonly Dialect[]; words: Vocabulary },
): AssignedUnit[] | undefined {
  const text = outline.sourceLines.slice(firstLine - 1, lastLine).join('\n')
  if (text.trim() === '') return undefined
  const part = outlineOf(outline.path, text)
  const dialect = likeliestDialect(part, words, others)
  if (dialect === undefined) return undefined
  const moved = (line: number): number => line + firstLine - 1
  return cutsOf(part, dialect, words).map((cut) => ({
    ...cut,
    firstLine: moved(cut.firstLine),
    lastLine: moved(cut.lastLine),
  }))
}

function wholePage({ lines }: PageOutline): UnitCut {
  return { firstLine: 1, lastLine: lines.length, context: {} }
}
