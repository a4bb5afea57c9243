/**
 * The keys of paths: what is left of a requested path when the path of the first server is taken away.
 * In: a model. Out: a key for each requested path. Different paths never share a key.
 */
import { byCodeUnits } from '../core/order.ts'
import { withoutTrailing } from '../core/trim.ts'
import { splitAddress } from '../model/address.ts'
import type { ApiModel } from '../model/api.ts'

export interface PathPlan {
  /** Begins with a slash. */
  key: string
  /** The path does not lie below the first server; its key is whole, and it needs a server of its own. */
  isWhole: boolean
}

/** What stands before the path in the URL of a server: `https://host`, or nothing. */
export function originOf(url: string): string {
  return splitAddress(url).origin
}

function basePathOf(model: ApiModel): string {
  const url = model.servers[0]?.url ?? ''
  return withoutTrailing(url.slice(originOf(url).length), '/')
}

/** A plan by requested path. */
export function planPaths(model: ApiModel): Map<string, PathPlan> {
  const base = basePathOf(model)
  const paths = new Set(Object.values(model.operations).map(({ path }) => path))
  const below = new Set([...paths].filter((path) => path.startsWith(`${base}/`)))
  withoutClashes(below, paths, base)
  const plans = new Map<string, PathPlan>()
  const keys = new Set<string>()
  for (const path of [...paths].sort(byCodeUnits)) {
    const isWhole = !below.has(path)
    plans.set(path, { key: freeKey(isWhole ? path : path.slice(base.length), keys), isWhole })
  }
  return plans
}

/** Takes out of `below` every path whose shortened key is a whole path that stands for itself. */
function withoutClashes(below: Set<string>, paths: ReadonlySet<string>, base: string): void {
  if (base === '') return
  const isTaken = (path: string): boolean => {
    const key = path.slice(base.length)
    return paths.has(key) && !below.has(key)
  }
  let clash: string[]
  do {
    clash = [...below].filter(isTaken)
    for (const path of clash) below.delete(path)
  } while (clash.length > 0)
}

/** The key with a slash in front; where that makes it equal to another, a fragment tells it apart. */
function freeKey(wanted: string, keys: Set<string>): string {
  const key = wanted.startsWith('/') ? wanted : `/${wanted}`
  let free = key
  for (let count = 2; keys.has(free); count += 1) free = `${key}#${count}`
  keys.add(free)
  return free
}
