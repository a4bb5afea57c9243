/**
 * A model that was written earlier as a source: `model.json`, with `origins.json` beside it where there is one.
 */
import { lstatSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import { staysInside } from '../files/inside.ts'
import { readRegularText } from '../files/read-file.ts'
import { problemOf } from './problems.ts'
import type { RawRevision, Source, SourceRun } from './types.ts'

export const modelFile: Source = {
  id: 'model',
  title: 'A model.json written earlier',
  takes: (place, { folder }) => /\.json$/iu.test(place) && !isSpecification(resolve(folder, place)),
  read: readModelFile,
}

/** A file that cannot be read is reported as a model would be. */
function isSpecification(absolute: string): boolean {
  try {
    const text = readRegularText(absolute)
    return !/^\s*\{\s*"format"/.test(text) && /"(?:openapi|swagger)"\s*:\s*"?[23]/.test(text)
  } catch {
    return false
  }
}

async function readModelFile(places: string[], run: SourceRun): Promise<RawRevision> {
  const [place] = places
  if (places.length !== 1 || place === undefined) throw new UsageError('Give one model file, not several.')
  const absolute = resolve(run.folder, place)
  // It brings a reader of JSON that says where something is wrong.
  const { readModel, readOrigins } = await import('../model/read.ts')
  const model = readModel(textOf(absolute, place), place)
  // A model without its origins is whole; what is reported of it then has no places.
  const beside = join(dirname(absolute), 'origins.json')
  const shown = join(dirname(place), 'origins.json')
  const text = textBeside(beside, shown)
  const origins = text === undefined ? {} : readOrigins(text, shown)
  return { label: basename(dirname(absolute)), prefix: '', files: [], ready: { model, origins } }
}

/** Nobody named the file, so it counts only where it seems to be. */
function textBeside(path: string, shown: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined
  if (isHere(path)) return textOf(path, shown)
  throw new InputError(`${shown}: a symbolic link that leaves the folder or is broken.`)
}

function isHere(path: string): boolean {
  try {
    return staysInside(dirname(path), path)
  } catch {
    // A link to nothing.
    return false
  }
}

function textOf(absolute: string, place: string): string {
  try {
    return readRegularText(absolute)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new InputError(`${place}: ${isMissing ? 'no such file' : problemOf(error)}.`, { cause: error })
  }
}
