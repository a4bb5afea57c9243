/**
 * What was read of each page: from the cache, else anew.
 * In: pages. Out: for each page its units, in order, as objects that nobody else has.
 */
import type { PageChrome } from '../../repair/types.ts'
import type { UserProfile } from '../../reading/user-profile.ts'
import type { Page } from '../../source/types.ts'
import { unitKey, type Cache } from '../store/cache.ts'
import type { Clock } from '../clock.ts'
import { createPlaceMapper, type ToPagePlace } from './place-mapper.ts'
import type { PagePlan } from './plan-page.ts'
import type { UnitJob, UnitRead } from './read-unit.ts'
import { readUnits, type ReadRun } from '../threads/read-units.ts'

/** What a run works with. */
export interface Tools extends ReadRun {
  cache: Cache | undefined
  /** Under what a page lies in the cache. */
  pageKey: (page: Page) => string
  clock: Clock
  /** Words of the user's house style. */
  profile?: UserProfile
}

export interface UnitOfPage extends UnitRead {
  /** Lines of the page before the unit. */
  linesAbove: number
}

export interface PageUnits {
  path: string
  /** Id of the dialect; null where none reads the page. */
  dialect: string | null
  /** Id of the repair; null where the page was whole. */
  repair: string | null
  chrome: PageChrome
  units: UnitOfPage[]
  toPlace: ToPagePlace
  fromCache: number
}

/** How a page that needs no repair was cut, as the cache keeps it. */
interface PageCut {
  dialect: string | null
  units: { key: string; linesAbove: number }[]
}

/** A unit that the cache does not have, and where it belongs. */
interface Missing {
  path: string
  key: string
  job: UnitJob
  put: (read: UnitRead) => void
}

export async function readPages(pages: readonly Page[], tools: Tools): Promise<PageUnits[]> {
  const { cache, clock, profile, pageKey } = tools
  const missing: Missing[] = []
  const found = await clock.time(
    'cut',
    async () => await cutPages(pages, { cache, pageKey, missing, profile }),
  )
  const jobs = missing.map(({ job }) => job)
  await clock.time('read', async () => {
    await readUnits(jobs, tools, (index, read, json) => {
      const { path, key, put } = missing[index] as Missing
      cache?.put(path, key, json ?? JSON.stringify(read))
      put(read)
    })
  })
  await clock.time('remember', () => void cache?.flush())
  return found
}

/** Where units come from, and where those are noted that have to be read. */
interface LookUp extends Pick<Tools, 'cache' | 'pageKey'> {
  missing: Missing[]
  profile: UserProfile | undefined
}

async function cutPages(pages: readonly Page[], lookUp: LookUp): Promise<PageUnits[]> {
  const known = pages.map((page) => recall(page, lookUp))
  if (known.every((one) => one !== undefined)) return known
  // Brings the parser with it, half of all that is to load: only where there is a page that is not known.
  const { planPage } = await import('./plan-page.ts')
  const cut: PageUnits[] = []
  for (const [index, page] of pages.entries()) {
    cut.push(known[index] ?? unitsOf(page, planPage(page, lookUp.profile), lookUp))
  }
  return cut
}

/** The whole page, where nothing of it has changed. */
function recall(page: Page, { cache, pageKey }: Pick<LookUp, 'cache' | 'pageKey'>): PageUnits | undefined {
  const json = cache?.get(page.path, pageKey(page))
  if (json === undefined) return undefined
  const { dialect, units: cuts } = JSON.parse(json) as PageCut
  const units: UnitOfPage[] = []
  for (const { key, linesAbove } of cuts) {
    const unit = cache?.get(page.path, key)
    if (unit === undefined) return undefined
    units.push({ ...(JSON.parse(unit) as UnitRead), linesAbove })
  }
  const toPlace = createPlaceMapper(page.path)
  return { path: page.path, dialect, repair: null, chrome: {}, units, toPlace, fromCache: units.length }
}

/** Takes the units of a page that are known, and tells the others. */
function unitsOf(page: Page, plan: PagePlan, { cache, pageKey, missing }: LookUp): PageUnits {
  const keys = cache === undefined ? [] : plan.units.map(unitKey)
  const units: UnitOfPage[] = []
  let fromCache = 0
  for (const [index, job] of plan.units.entries()) {
    const key = keys[index] ?? ''
    const put = (read: UnitRead): void => void (units[index] = { ...read, linesAbove: job.linesAbove })
    const json = cache?.get(page.path, key)
    if (json === undefined) missing.push({ path: page.path, key, job, put })
    else {
      put(JSON.parse(json) as UnitRead)
      fromCache += 1
    }
  }
  if (plan.repair.repair === null) cache?.put(page.path, pageKey(page), JSON.stringify(cutOf(plan, keys)))
  const { path, dialect, repair, toPlace } = plan
  const { chrome } = repair.repaired
  return { path, dialect: dialect ?? null, repair: repair.repair, chrome, units, toPlace, fromCache }
}

function cutOf({ dialect, units }: PagePlan, keys: readonly string[]): PageCut {
  const cuts = units.map(({ linesAbove }, index) => ({ key: keys[index] ?? '', linesAbove }))
  return { dialect: dialect ?? null, units: cuts }
}
