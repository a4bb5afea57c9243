/**
 * How far a configuration may reach.
 * In: a configuration, where it was found, and whether the user named it. Out: nothing, or a UsageError.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { staysInside } from '../files/inside.ts'
import type { DeosilConfig } from './types.ts'

export interface ConfigPlace {
  /** Of the run. Absolute. */
  folder: string
  /** The folder of the file. Absolute. */
  from: string
  name: string
  isNamed: boolean
}

/** What is written stays in the folder of the run or of the file; what is read, in the project, unless the user named the file. */
export function requireInside(config: DeosilConfig, place: ConfigPlace): void {
  const { folder, from, name, isNamed } = place
  for (const key of ['out', 'approvals'] as const) {
    const value = config[key]
    if (value === undefined || (key === 'out' && value === '-')) continue
    if (!isWithin([folder, from], resolve(from, value))) throw leadsOut(name, key, value)
  }
  if (isNamed) return
  const project = projectOf(folder)
  for (const [key, value] of readingPlaces(config)) {
    if (existsSync(resolve(from, value))) {
      if (!isWithin([project], resolve(from, value))) throw leadsOut(name, key, value)
    } else if (key === 'repo')
      throw new UsageError(
        `${name}: "repo" is ${quote(value)}, which is not a folder. A URL is used only if you type it: --repo ${value}`,
      )
  }
}

function readingPlaces({ source, repo }: DeosilConfig): [key: string, value: string][] {
  const sources = source === undefined ? [] : [source].flat()
  return [
    ...sources.map((one): [string, string] => ['source', one]),
    ...(repo === undefined ? [] : [['repo', repo] as [string, string]]),
  ]
}

/** A link to nothing leads nowhere that could be known. */
function isWithin(folders: readonly string[], path: string): boolean {
  try {
    return folders.some((folder) => staysInside(folder, path))
  } catch {
    return false
  }
}

function leadsOut(name: string, key: string, value: string): UsageError {
  return new UsageError(
    `${name}: "${key}" is ${quote(value)}, which is outside the project. Name it on the command line instead.`,
  )
}

/** The nearest folder above that holds a repository, else the folder itself. */
function projectOf(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return above
    if (dirname(above) === above) return folder
  }
}
