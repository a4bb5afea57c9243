/**
 * One file of the cache in memory: looked up, filled, written back whole.
 * Two runs may use one file: each writes beside it and renames, and takes in what the other wrote before.
 */
import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isPrivatePath, makePrivateFolder } from '../../files/private-folder.ts'
import { readRegularFile } from '../../files/read-file.ts'
import { lineOf, linesOfPack, textAfterMark, textOfLine } from './pack.ts'

const NEWLINE = Buffer.from('\n')

export class Shard {
  readonly #file: string
  readonly #secret: string
  readonly #lines: Map<string, Buffer>
  /** Keys of lines whose mark was looked at: in memory nobody else writes. */
  readonly #used = new Set<string>()
  readonly #fresh = new Map<string, Buffer>()
  readonly #dropped = new Set<string>()
  /** Bytes held in memory. */
  sizeBytes: number
  /** Of these, what is in no file yet. */
  freshBytes = 0

  constructor(file: string, secret: string) {
    this.#file = file
    this.#secret = secret
    const bytes = readIfThere(file)
    this.#lines = linesOfPack(bytes)
    this.sizeBytes = bytes.length
  }

  get(key: string): string | undefined {
    const line = this.#fresh.get(key) ?? this.#lines.get(key)
    if (line !== undefined && this.#used.has(key)) return textAfterMark(line)
    const text = line === undefined ? undefined : textOfLine(line, this.#secret)
    if (text === undefined) this.#lines.delete(key)
    else this.#used.add(key)
    return text
  }

  put(key: string, text: string): void {
    const line = lineOf(key, text, this.#secret)
    this.#fresh.set(key, line)
    this.sizeBytes += line.length
    this.freshBytes += line.length
  }

  /** The next time that the file is written, this is left out, unless it is put again. */
  drop(key: string): void {
    this.#dropped.add(key)
  }

  /**
   * Writes the file if there is something new, at most `limitBytes` of it: what was used last stays.
   * @returns whether it was written
   */
  flush(limitBytes: number): boolean {
    if (this.#fresh.size === 0) {
      this.#touch()
      return false
    }
    const kept = newestLines(this.#inOrderOfUse(), limitBytes)
    const beside = `${this.#file}.${randomBytes(6).toString('hex')}.tmp`
    makePrivateFolder(dirname(this.#file))
    try {
      writeFileSync(beside, Buffer.concat(kept.flatMap((line) => [line, NEWLINE])), {
        flag: 'wx',
        mode: 0o600,
      })
      renameSync(beside, this.#file)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
    for (const [key, line] of this.#fresh) this.#lines.set(key, line)
    this.#fresh.clear()
    this.freshBytes = 0
    return true
  }

  /** Unused ones first, then what this run used, then what it made. */
  #inOrderOfUse(): Buffer[] {
    const lines = new Map([...linesOfPack(readIfThere(this.#file)), ...this.#lines])
    const isUsed = ([key]: [string, Buffer]): boolean => this.#used.has(key)
    const old = [...lines].filter(([key]) => !this.#fresh.has(key) && !this.#dropped.has(key))
    const ordered = [...old.filter((entry) => !isUsed(entry)), ...old.filter(isUsed), ...this.#fresh]
    return ordered.map(([, line]) => line)
  }

  /** The age of a file tells which ones are not needed any more. */
  #touch(): void {
    if (this.#used.size === 0) return
    const now = new Date()
    try {
      utimesSync(this.#file, now, now)
    } catch {
      // Gone, or not ours to touch: then it only seems older than it is.
    }
  }
}

/** Nothing where others could have written it. */
function readIfThere(file: string): Buffer {
  try {
    return isPrivatePath(dirname(file)) && isPrivatePath(file) ? readRegularFile(file) : Buffer.alloc(0)
  } catch {
    return Buffer.alloc(0)
  }
}

/** The last lines, as many as fit. */
function newestLines(lines: readonly Buffer[], limitBytes: number): Buffer[] {
  let sizeBytes = 0
  const first = lines.findLastIndex((line) => {
    sizeBytes += line.length + 1
    return sizeBytes > limitBytes
  })
  return lines.slice(first + 1)
}
