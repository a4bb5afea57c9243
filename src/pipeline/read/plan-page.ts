/**
 * What is known of a page before anything is parsed: repair, outline, dialect, units.
 * In: a page. Out: the units to read, and the way from their lines to places in the user's file.
 */
import type { Detection } from '../../reading/dialect.ts'
import type { UserProfile } from '../../reading/user-profile.ts'
import { houseWords } from '../../reading/words/house.ts'
import { outlineOf } from '../../markdown/outline.ts'
import { unchanged } from '../../repair/lines.ts'
import { repairPage, type PageRepair } from '../../repair/repair.ts'
import { isSpecificationPath } from '../../source/limits.ts'
import { SPECIFICATION } from '../../link/resolve/specifications.ts'
import type { Page } from '../../source/types.ts'
import { assignUnits, detectAll, likeliestDialect } from './assign-units.ts'
import { createPlaceMapper, type ToPagePlace } from './place-mapper.ts'
import { reasonOf } from '../isolate.ts'
import { FAILURE, type UnitJob } from './read-unit.ts'

export interface PagePlan {
  path: string
  /** Id of the dialect that reads the page; undefined where none does. */
  dialect: string | undefined
  /** What each dialect makes of the page. Only `deosil inspect` asks. */
  detections: () => (Detection & { id: string })[]
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

/**
 * A page that cannot be cut is one unit that reports why.
 *
 * @param profile words of the user's house style
 */
export function planPage(page: Page, profile?: UserProfile): PagePlan {
  try {
    return cutPage(page, profile)
  } catch (error) {
    return uncutPage(page, reasonOf(error))
  }
}

function uncutPage({ path, text }: Page, reason: string): PagePlan {
  const repair = { repair: null, reasons: [], repaired: unchanged(text) }
  const unit = { dialect: undefined, context: { [FAILURE]: reason }, text, linesAbove: 0 }
  return {
    path,
    dialect: undefined,
    detections: () => [],
    repair,
    units: [unit],
    toPlace: createPlaceMapper(path),
  }
}

/** A document that is a file of its own is one unit. Its lines are those of the file. */
function specificationPlan({ path, text }: Page): PagePlan {
  const repair = { repair: null, reasons: [], repaired: unchanged(text) }
  const units = [{ dialect: SPECIFICATION, context: {}, text, linesAbove: 0 }]
  return {
    path,
    dialect: SPECIFICATION,
    detections: () => [],
    repair,
    units,
    toPlace: createPlaceMapper(path),
  }
}

function cutPage(page: Page, profile: UserProfile | undefined): PagePlan {
  if (isSpecificationPath(page.path)) return specificationPlan(page)
  const repair = repairPage(page.text)
  const outline = outlineOf(page.path, repair.repaired.text)
  const words = houseWords(profile)
  const dialect = likeliestDialect(outline, words)
  return {
    path: page.path,
    dialect: dialect?.id,
    detections: () => detectAll(outline, words),
    repair,
    units: assignUnits(outline, dialect, words).map((unit) => ({
      dialect: unit.dialect,
      context: unit.context,
      ...(unit.facts === undefined ? {} : { facts: unit.facts }),
      ...(profile === undefined ? {} : { profile }),
      text: outline.sourceLines.slice(unit.firstLine - 1, unit.lastLine).join('\n'),
      linesAbove: unit.firstLine - 1,
    })),
    toPlace: createPlaceMapper(page.path, repair.repaired.lines),
  }
}
