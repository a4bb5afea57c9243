/**
 * A model that was written earlier as a source: `model.json`, with `origins.json` beside it where there is one.
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError, UsageError } from '../core/errors.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import { MODEL_FORMAT, type ApiModel, type Origins } from '../model/api.ts'
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
  const model = modelOf(await readJson(absolute, place), place)
  const beside = join(dirname(absolute), 'origins.json')
  const origins = await readJson(beside, beside).catch(() => ({}))
  return {
    label: basename(dirname(absolute)) || basename(place),
    prefix: '',
    files: [],
    ready: { model, origins: origins as unknown as Origins },
  }
}
