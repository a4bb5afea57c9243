/**
 * What is known of a page before anything is parsed: repair, outline, dialect, units.
 * In: a page. Out: the units to read, and the way from their lines to places in the user's file.
 */
import { dialects } from '../../dialects/registry.ts'
import type { Detection } from '../../reading/dialect.ts'
import { detectDialect } from '../../reading/signs.ts'
import { outlineOf } from '../../markdown/outline.ts'
import type { PageOutline, UnitCut } from '../../markdown/types.ts'
import { unchanged } from '../../repair/lines.ts'
import { repairPage, type PageRepair } from '../../repair/repair.ts'
import type { Page } from '../../source/types.ts'
import { createPlaceMapper, type ToPagePlace } from './place-mapper.ts'
import { reasonOf } from '../isolate.ts'
import { FAILURE, type UnitJob } from './read-unit.ts'

export interface PagePlan {
  path: string
  /** Id of the dialect that reads the page; undefined where none does. */
  dialect: string | undefined
  detections: (Detection & { id: string })[]
  repair: PageRepair
  /** In the order of the page. */
  units: PlannedUnit[]
  /** Goes through the lines that a repair moved. */
  toPlace: ToPagePlace
}

export interface PlannedUnit extends UnitJob {
  /** Lines of the page before the unit. */
  linesAbove: number
}

/** A dialect reads a page only from this score on. */
const LIKELY = 0.3

/** A page that cannot be cut is one unit that reports why. */
export function planPage(page: Page): PagePlan {
  try {
    return cutPage(page)
  } catch (error) {
    return uncutPage(page, reasonOf(error))
  }
}

function uncutPage({ path, text }: Page, reason: string): PagePlan {
  const repair = { repair: null, reasons: [], repaired: unchanged(text) }
  const unit = { dialect: undefined, context: { [FAILURE]: reason }, text, linesAbove: 0 }
  return { path, dialect: undefined, detections: [], repair, units: [unit], toPlace: createPlaceMapper(path) }
}

function cutPage(page: Page): PagePlan {
  const repair = repairPage(page.text)
  const outline = outlineOf(page.path, repair.repaired.text)
  const detections = dialects.map((dialect) => ({ id: dialect.id, ...detectDialect(dialect, outline) }))
  const dialect = likeliest(detections)
  const cuts = dialects.find(({ id }) => id === dialect)?.cut(outline) ?? [wholePage(outline)]
  return {
    path: page.path,
    dialect,
    detections,
    repair,
    units: cuts.map(({ firstLine, lastLine, context }) => ({
      dialect,
      context,
      text: outline.sourceLines.slice(firstLine - 1, lastLine).join('\n'),
      linesAbove: firstLine - 1,
    })),
    toPlace: createPlaceMapper(page.path, repair.repaired.lines),
  }
}

function likeliest(detections: readonly (Detection & { id: string })[]): string | undefined {
  let best: { id: string; score: number } | undefined
  for (const { id, score } of detections)
    if (score >= LIKELY && score > (best?.score ?? 0)) best = { id, score }
  return best?.id
}

function wholePage({ lines }: PageOutline): UnitCut {
  return { firstLine: 1, lastLine: lines.length, context: {} }
}
