/**
 * What was read of each unit of each page: from the cache, else anew.
 * In: plans. Out: for each plan its units, in order, as objects that nobody else has.
 */
import type { UnitCache } from './cache/cache.ts'
import type { Clock } from './clock.ts'
import type { PagePlan, PlannedUnit } from './plan-page.ts'
import type { UnitRead } from './read-unit.ts'
import type { Pool } from './threads/pool.ts'
import { readUnits } from './threads/read-units.ts'

/** What a run works with. */
export interface Tools {
  pool: Pool
  /** How many threads may work, the main one included. */
  threads: number
  cache: UnitCache | undefined
  clock: Clock
}

export interface PlanReads {
  /** By plan and by unit. */
  reads: UnitRead[][]
  total: number
  fromCache: number
}

/** Where a unit that the cache does not have belongs. */
interface Missing {
  path: string
  unit: PlannedUnit
  put: (read: UnitRead) => void
}

export async function readPlans(plans: readonly PagePlan[], tools: Tools): Promise<PlanReads> {
  const { cache, clock } = tools
  const reads = plans.map((): UnitRead[] => [])
  const missing = await clock.time('cache', () => lookUp(plans, reads, cache))
  const jobs = missing.map(({ unit: { dialect, context, text } }) => ({ dialect, context, text }))
  const done = await clock.time('read', async () => await readUnits(jobs, tools))
  await clock.time('cache', () => {
    for (const [index, { read, json }] of done.entries()) {
      const { path, unit, put } = missing[index] as Missing
      cache?.put(path, unit, json ?? JSON.stringify(read))
      put(read)
    }
    cache?.flush()
  })
  const total = reads.reduce((sum, units) => sum + units.length, 0)
  return { reads, total, fromCache: total - missing.length }
}

/** Puts in place what the cache has, and tells the rest. */
function lookUp(
  plans: readonly PagePlan[],
  reads: readonly UnitRead[][],
  cache: UnitCache | undefined,
): Missing[] {
  return plans.flatMap(({ path, units }, page) =>
    units.flatMap((unit, index) => {
      const put = (read: UnitRead): void => void ((reads[page] as UnitRead[])[index] = read)
      const json = cache?.get(path, unit)
      if (json === undefined) return [{ path, unit, put }]
      put(JSON.parse(json) as UnitRead)
      return []
    }),
  )
}
