/**
 * What Deosil wrote into a folder, kept outside of that folder: a list inside would be believed although somebody
 * else may have put it there.
 * In: the folder for private data, and the folder that is written to. Out: files with hashes of their contents, and
 * folders of work that killed runs left behind.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isJsonObject, stableJson } from '../../core/json.ts'
import { makePrivateFolder } from '../../files/private-folder.ts'
import { readRegularText } from '../../files/read-file.ts'
import { writeFileWhole } from '../../files/write-file.ts'

/** Goes up when the form of the record changes. 1: the first. */
const FORMAT = 1

/** By path below the folder: hashes of what was written there. While a run is at work, of the old and of the new text. */
export type WrittenFiles = ReadonlyMap<string, readonly string[]>

export class OutputRecord {
  readonly lockFile: string
  readonly #folder: string
  readonly #place: string

  /** @param place  absolute, without links */
  constructor(stateFolder: string, place: string) {
    this.#place = place
    this.#folder = join(stateFolder, 'outputs', createHash('sha256').update(place).digest('hex').slice(0, 32))
    for (const folder of [stateFolder, join(stateFolder, 'outputs'), this.#folder]) makePrivateFolder(folder)
    this.lockFile = join(this.#folder, 'lock')
  }

  read(): WrittenFiles {
    const value = readJson(join(this.#folder, 'files.json'))
    if (!isJsonObject(value) || value['format'] !== FORMAT || value['place'] !== this.#place) return new Map()
    const files = isJsonObject(value['files']) ? Object.entries(value['files']) : []
    return new Map(files.map(([path, hashes]) => [path, Array.isArray(hashes) ? hashes.map(String) : []]))
  }

  write(files: WrittenFiles): void {
    const record = { format: FORMAT, place: this.#place, files: Object.fromEntries(files) }
    writeFileWhole(join(this.#folder, 'files.json'), stableJson(record), 0o600)
  }

  /** Before the folder is made, so that a run that is killed leaves nothing that nobody knows. */
  noteWork(work: string): void {
    const note = join(this.#folder, `work-${randomBytes(6).toString('hex')}.json`)
    writeFileWhole(note, stableJson({ format: FORMAT, work }), 0o600)
  }

  /** Folders of work that were noted and not forgotten. */
  works(): string[] {
    return this.#notes().flatMap((note) => {
      const value = readJson(note)
      return isJsonObject(value) && typeof value['work'] === 'string' ? [value['work']] : []
    })
  }

  /** Their work is gone. */
  forgetWorks(): void {
    for (const note of this.#notes()) rmSync(note, { force: true })
  }

  #notes(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => /^work-.*\.json$/u.test(name))
      .map((name) => join(this.#folder, name))
  }
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}

/** What is not there or damaged says nothing. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readRegularText(file))
  } catch {
    return undefined
  }
}
