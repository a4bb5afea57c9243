/**
 * One page through the first rooms: repair, outline, dialect, units, fragment with places in the user's file.
 * In: a page. Out: its fragment, with the whole ledger. Reads no other page.
 */
import type { Place } from '../../core/span.ts'
import { dialects } from '../../dialects/registry.ts'
import { outlineOf } from '../../markdown/outline.ts'
import type { ExplainedLine } from '../../reading/dialect.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { Page } from '../../source/types.ts'
import { joinUnits } from './merge-fragments.ts'
import { planPage, type PagePlan } from './plan-page.ts'
import { readUnit } from './read-unit.ts'

export interface PageRead extends Pick<PagePlan, 'path' | 'dialect' | 'repair'> {
  detections: ReturnType<PagePlan['detections']>
  fragment: Fragment<Place>
  /** What the dialect says of the lines that state operations. */
  explained: ExplainedLine[]
}

export function readPage(page: Page): PageRead {
  const plan = planPage(page)
  const { path, dialect, detections, repair, toPlace } = plan
  const units = plan.units.map((unit) => ({ fragment: readUnit(unit), linesAbove: unit.linesAbove }))
  const explained = explain(dialect, path, repair.repaired.text)
  return { path, dialect, detections: detections(), repair, fragment: joinUnits(units, toPlace), explained }
}

function explain(id: string | undefined, path: string, text: string): ExplainedLine[] {
  const dialect = dialects.find((one) => one.id === id)
  return dialect?.explain?.(outlineOf(path, text)) ?? []
}
