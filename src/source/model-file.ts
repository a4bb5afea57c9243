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
  const origins = await readOrigins(join(dirname(absolute), 'origins.json'))
  return { label: basename(dirname(absolute)), prefix: '', files: [], ready: { model, origins } }
}

/** A model without its origins is whole; the changes then have no places. */
async function readOrigins(absolute: string): Promise<Origins> {
  const origins = await readJson(absolute, absolute).catch(() => ({}))
  return (isJsonObject(origins) ? origins : {}) as unknown as Origins
}

async function readJson(absolute: string, place: string): Promise<JsonValue> {
  const text = await readFile(absolute, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${place}: ${error.code === 'ENOENT' ? 'no such file' : problemOf(error)}.`)
  })
  try {
    return JSON.parse(text) as JsonValue
  } catch (error) {
    throw new InputError(`${place}: not JSON. ${(error as Error).message}`)
  }
}

function modelOf(value: JsonValue, place: string): ApiModel {
  const format = isJsonObject(value) ? value.format : undefined
  if (!isJsonObject(value) || typeof format !== 'number') {
    const remedy = 'Expected a model.json that deosil generate wrote; give the Markdown pages instead.'
    throw new InputError(`${place}: not a model. ${remedy}`)
  }
  if (format > MODEL_FORMAT) {
    throw new InputError(
      `${place}: its format ${format} is newer than ${MODEL_FORMAT}, the newest known. Update deosil.`,
    )
  }
  const { format: _, ...model } = value
  return model as unknown as ApiModel
}
