/**
 * One page through the first rooms: repair, outline, dialect, units, fragment with places in the user's file.
 * In: a page. Out: its fragment, with the whole ledger. Reads no other page.
 */
import type { Place } from '../../core/span.ts'
import { dialects } from '../../dialects/registry.ts'
import { outlineOf } from '../../markdown/outline.ts'
import type { PageOutline } from '../../markdown/types.ts'
import type { ExplainedLine } from '../../reading/dialect.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { Vocabulary } from '../../reading/profile.ts'
import type { UserProfile } from '../../reading/user-profile.ts'
import { houseWords } from '../../reading/words/house.ts'
import type { Page } from '../../source/types.ts'
import { mergeFragments, placeUnits } from './merge-fragments.ts'
import { planPage, type PagePlan } from './plan-page.ts'
import { readUnit } from './read-unit.ts'

export interface PageRead extends Pick<PagePlan, 'path' | 'dialect' | 'repair'> {
  detections: ReturnType<PagePlan['detections']>
  fragment: Fragment<Place>
  /** What the dialect says of the lines that state operations. */
  explained: ExplainedLine[]
}

/** @param profile words of the user's house style */
export function readPage(page: Page, profile?: UserProfile): PageRead {
  const plan = planPage(page, profile)
  const { path, dialect, detections, repair, toPlace } = plan
  const units = plan.units.map((unit) => ({ fragment: readUnit(unit), linesAbove: unit.linesAbove }))
  const explained = explain(dialect, outlineOf(path, repair.repaired.text), houseWords(profile))
  return {
    path,
    dialect,
    detections: detections(),
    repair,
    fragment: mergeFragments(placeUnits(units, toPlace)),
    explained,
  }
}

function explain(id: string | undefined, outline: PageOutline, words: Vocabulary): ExplainedLine[] {
  const dialect = dialects.find((one) => one.id === id)
  return dialect?.explain?.(outline, words) ?? []
}
