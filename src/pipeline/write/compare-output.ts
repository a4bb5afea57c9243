/**
 * Whether a folder holds what would be written into it.
 * In: the folder, and the files that belong there. Out: the files that differ, with the first line that does.
 * It writes nothing and follows no link below the folder.
 */
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits } from '../../core/order.ts'
import type { Artifact } from '../../emit/types.ts'
import { readRegularFile } from '../../files/read-file.ts'
import { foldersOf, lookAt } from './output-plan.ts'

export type OutputDifference =
  | { path: string; kind: 'missing' }
  /** In a folder that belongs to the output alone, and part of it no more. */
  | { path: string; kind: 'extra' }
  | { path: string; kind: 'other'; line: number; onDisk: string; wanted: string }

/** @returns what differs, in the order of paths */
export function compareOutput(folder: string, artifacts: readonly Artifact[]): OutputDifference[] {
  const place = existsSync(folder) ? realpathSync(folder) : folder
  const found = artifacts.flatMap((artifact) => differenceOf(place, artifact) ?? [])
  return [...found, ...extraFiles(place, artifacts)].sort((a, b) => byCodeUnits(a.path, b.path))
}

function differenceOf(place: string, { path, text }: Artifact): OutputDifference | undefined {
  const isReached = foldersOf(path).every((folder) => lookAt(join(place, folder))?.isDirectory() === true)
  if (!isReached || lookAt(join(place, path))?.isFile() !== true) return { path, kind: 'missing' }
  const onDisk = readRegularFile(join(place, path)).toString('utf8')
  return onDisk === text ? undefined : { path, kind: 'other', ...firstDifference(onDisk, text) }
}

function firstDifference(onDisk: string, wanted: string): { line: number; onDisk: string; wanted: string } {
  const [old, now] = [onDisk.split('\n'), wanted.split('\n')]
  const index = Array.from({ length: Math.max(old.length, now.length) }).findIndex(
    (_, at) => old[at] !== now[at],
  )
  return { line: index + 1, onDisk: old[index] ?? '', wanted: now[index] ?? '' }
}

/** Folders such as `schemas/` hold nothing but output: a schema that is gone leaves a file behind. */
function extraFiles(place: string, artifacts: readonly Artifact[]): OutputDifference[] {
  const paths = new Set(artifacts.map(({ path }) => path))
  const folders = new Set(artifacts.flatMap(({ path }) => foldersOf(path)))
  return [...folders].flatMap((folder) => {
    if (lookAt(join(place, folder))?.isDirectory() !== true) return []
    return readdirSync(join(place, folder), { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !paths.has(`${folder}/${entry.name}`))
      .map((entry): OutputDifference => ({ path: `${folder}/${entry.name}`, kind: 'extra' }))
  })
}
