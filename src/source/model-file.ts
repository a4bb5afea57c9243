/**
 * A model that was written earlier as a source: `model.json`, with `origins.json` beside it where there is one.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import { problemOf } from './problems.ts'
import type { RawRevision, Source, SourceRun } from './types.ts'

export const modelFile: Source = {
  id: 'model',
  title: 'A model.json written earlier',
  takes: (place) => /\.json$/iu.test(place),
  read: readModelFile,
}

async function readModelFile(places: string[], run: SourceRun): Promise<RawRevision> {
  const [place] = places
  if (places.length !== 1 || place === undefined) throw new UsageError('Name one model file, not several.')
  const absolute = resolve(run.folder, place)
  // It brings a reader of JSON that tells where something is wrong.
  const { readModel, readOrigins } = await import('../model/read.ts')
  const model = readModel(await readText(absolute, place), place)
  // A model without its origins is whole; what is said of it then has no places.
  const beside = join(dirname(absolute), 'origins.json')
  const shown = join(dirname(place), 'origins.json')
  const origins = existsSync(beside) ? readOrigins(await readText(beside, shown), shown) : {}
  return { label: basename(dirname(absolute)), prefix: '', files: [], ready: { model, origins } }
}

async function readText(absolute: string, place: string): Promise<string> {
  return await readFile(absolute, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${place}: ${error.code === 'ENOENT' ? 'no such file' : problemOf(error)}.`)
  })
}
