/**
 * Finds out what a copy did to a page and undoes it.
 * In: the text of a page. Out: Markdown with a line map; an undamaged page comes back as it is.
 */
import { unchanged } from './lines.ts'
import { repairs } from './registry.ts'
import type { Repaired } from './types.ts'

/** A repair is made only from this score on. */
const SURE = 0.5

export interface PageRepair {
  /** Id of the repair that was made, or null when the page is not damaged. */
  repair: string | null
  /** By what the damage was recognised. */
  reasons: string[]
  repaired: Repaired
}

export function repairPage(text: string): PageRepair {
  let best: { id: string; score: number; reasons: string[]; apply: (text: string) => Repaired } | undefined
  for (const { id, detect, apply } of repairs) {
    const { score, reasons } = detect(text)
    if (score >= SURE && score > (best?.score ?? 0)) best = { id, score, reasons, apply }
  }
  if (best === undefined) return { repair: null, reasons: [], repaired: unchanged(text) }
  return { repair: best.id, reasons: best.reasons, repaired: best.apply(text) }
}
