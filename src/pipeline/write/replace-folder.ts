/**
 * Puts files in place by swapping the whole folder: whoever looks sees all old files or all new ones.
 * In: a folder that holds nothing of others, or none, and what belongs there. What is the same already is linked from
 * the old folder to the new one, so that it stays the same file.
 */
import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import { lookAt, type OutputPlan } from './output-plan.ts'

export interface Replacement {
  place: string
  plan: OutputPlan
  /** A folder of ours on the same disk. */
  work: string
}

/** @returns whether the new folder is whole and can take the place */
export function prepareFolder({ place, plan, work }: Replacement): boolean {
  const fresh = join(work, 'new')
  mkdirSync(fresh)
  const before = lookAt(place)
  if (before !== undefined && !takesAfter(fresh, before)) return false
  for (const { path, text } of plan.changed) {
    makeFolder(dirname(join(fresh, path)))
    writeFileSync(join(fresh, path), text)
  }
  for (const { path } of plan.same) {
    makeFolder(dirname(join(fresh, path)))
    linkOrCopy(join(place, path), join(fresh, path))
  }
  return true
}

/** Gives it the rights of the folder that it replaces. The owner can only be the same already. */
function takesAfter(fresh: string, before: Stats): boolean {
  chmodSync(fresh, before.mode & 0o7777)
  const { uid, gid } = lstatSync(fresh)
  return uid === before.uid && gid === before.gid
}

/** Not every file system knows links. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/** Between the two moves nothing is there; a run that is killed in that moment is healed by the next one. */
export function swapFolder({ place, work }: Pick<Replacement, 'place' | 'work'>): void {
  const old = join(work, 'old')
  const isThere = lookAt(place) !== undefined
  if (isThere) renameSync(place, old)
  try {
    renameSync(join(work, 'new'), place)
  } catch (error) {
    if (isThere) renameSync(old, place)
    throw error
  }
}

/** Puts back the folder that a killed run had taken away. */
export function healSwap({ place, work }: Pick<Replacement, 'place' | 'work'>): void {
  const old = join(work, 'old')
  if (lookAt(place) === undefined && lookAt(old)?.isDirectory() === true) renameSync(old, place)
}
