/**
 * Writes the configuration that `deosil init` suggests.
 */
import { existsSync, lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CODE_FILES, CONFIG_FILE } from '../../config/load.ts'
import { InputError, UsageError } from '../../core/errors.ts'
import { writeFileWhole } from '../../files/write-file.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { plural } from '../words.ts'
import { findDocs, type FoundDocs } from './find-docs.ts'

export async function writeConfig({ arguments: [place = '.'], settings, context }: Call): Promise<number> {
  const project = resolve(context.folder, place)
  if (!existsSync(project)) throw new InputError(`${place}: no such folder.`)
  const existing = [CONFIG_FILE, ...CODE_FILES].find((name) => isThere(join(project, name)))
  if (existing !== undefined && settings.force !== true) {
    throw new UsageError(`${existing} already exists. deosil init --force writes ${CONFIG_FILE} anyway.`)
  }
  const [docs, ...others] = await findDocs(project)
  writeWhole(join(project, CONFIG_FILE), configJson(docs))
  context.tell(foundWords(docs, others))
  context.tell(`Wrote ${CONFIG_FILE}. Next: deosil generate`)
  return EXIT.done
}

/** Also a link to nothing, which is replaced and not followed. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function writeWhole(path: string, text: string): void {
  try {
    writeFileWhole(path, text)
  } catch (error) {
    throw new InputError(`${CONFIG_FILE}: cannot be written. ${(error as Error).message}`)
  }
}

function foundWords(docs: FoundDocs | undefined, others: FoundDocs[]): string {
  if (docs === undefined) return 'No page mentions endpoints, so "source" is a guess: correct it.'
  const found = `Found ${plural(docs.endpoints, 'mention')} of endpoints on ${plural(docs.pages, 'page')} in ${docs.folder}.`
  if (others.length === 0) return found
  return `${found} Also: ${others
    .slice(0, 4)
    .map((one) => one.folder)
    .join(', ')}.`
}

const DEFAULT_SOURCE = 'docs/api'
const DEFAULT_OUT = 'api'

function configJson(docs: FoundDocs | undefined): string {
  return `${JSON.stringify({ source: docs?.folder ?? DEFAULT_SOURCE, out: DEFAULT_OUT }, null, 2)}\n`
}
