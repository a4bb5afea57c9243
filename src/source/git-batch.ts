/**
 * Asks git for objects through `git cat-file`, which is started once and answers as long as the run lasts: to start
 * a process takes longer than to read all pages of a release.
 * In: names of objects. Out: what they are, and their bytes. Knows nothing of trees and pages.
 */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { GitFailure, lastLine, startFailure, startGit } from './git-process.ts'
import type { SourceSettings } from './types.ts'

export interface ObjectFacts {
  /** Object id, in hexadecimal. */
  object: string
  type: string
  sizeBytes: number
}

export interface ObjectRead extends ObjectFacts {
  bytes: Buffer
}

export interface GitObjects {
  /** @param name as git understands names: `v1.0^{tree}`. Nothing where no object has it. */
  find: (name: string) => Promise<ObjectFacts | undefined>
  /** The whole object in memory: ask for its size first. */
  read: (name: string) => Promise<ObjectRead | undefined>
  /** Lets git end. */
  close: () => void
}

/** @param repository  a view of a repository, or a clone of ours */
export function openObjects(repository: string, settings: SourceSettings): GitObjects {
  const [facts, contents] = ['--batch-check', '--batch'].map(
    (mode) => new Batch(() => startGit({ repository, arguments: ['cat-file', mode] }, settings), mode),
  ) as [Batch, Batch]
  return {
    find: async (name) => await facts.ask(name),
    read: async (name) => await contents.ask(name),
    close: () => {
      facts.close()
      contents.close()
    },
  }
}

interface Waiting {
  resolve: (answer: ObjectRead | undefined) => void
  reject: (error: Error) => void
}

const NEWLINE = 10
const NOTHING = Buffer.alloc(0)

/** One process. It answers in the order of the questions, and is started again where it ended. */
class Batch {
  readonly #start: () => ChildProcessWithoutNullStreams
  readonly #hasContents: boolean
  #child: ChildProcessWithoutNullStreams | undefined
  #waiting: Waiting[] = []
  #chunks: Buffer[] = []
  #heldBytes = 0
  /** What the next bytes are of; undefined while its first line has not come. */
  #head: ObjectFacts | undefined

  constructor(start: () => ChildProcessWithoutNullStreams, mode: string) {
    this.#start = start
    this.#hasContents = mode === '--batch'
  }

  async ask(name: string): Promise<ObjectRead | undefined> {
    // It would be two questions.
    if (name.includes('\n')) return undefined
    const child = (this.#child ??= this.#open())
    return await new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      child.stdin.write(`${name}\n`)
    })
  }

  close(): void {
    this.#child?.stdin.end()
    this.#child = undefined
  }

  #open(): ChildProcessWithoutNullStreams {
    const child = this.#start()
    const complaints: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => this.#take(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    // Git may end before it has read everything; pending questions then fail with the reason.
    child.stdin.on('error', () => undefined)
    child.on('error', (error: NodeJS.ErrnoException) => this.#fail(startFailure(error)))
    child.on('close', () => {
      if (this.#child === child) this.#child = undefined
      this.#fail(new GitFailure(lastLine(Buffer.concat(complaints).toString('utf8'))))
    })
    return child
  }

  #fail(error: Error): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#chunks = []
    this.#heldBytes = 0
    this.#head = undefined
    for (const { reject } of waiting) reject(error)
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#heldBytes += chunk.length
    while (this.#answer());
  }

  /** @returns whether there was enough for an answer, or for a part of one */
  #answer(): boolean {
    if (this.#head === undefined) return this.#takeHead()
    // Its bytes, and a newline behind them.
    if (this.#heldBytes <= this.#head.sizeBytes) return false
    const held = this.#held()
    const [head, end] = [this.#head, this.#head.sizeBytes]
    this.#head = undefined
    this.#keep(held.subarray(end + 1))
    // A copy, so that what is kept of one object does not keep those around it.
    this.#waiting.shift()?.resolve({ ...head, bytes: Buffer.from(held.subarray(0, end)) })
    return true
  }

  #takeHead(): boolean {
    if (this.#chunks.at(-1)?.includes(NEWLINE) !== true && this.#chunks[0]?.includes(NEWLINE) !== true)
      return false
    const held = this.#held()
    const end = held.indexOf(NEWLINE)
    const head = factsOf(held.toString('utf8', 0, end))
    this.#keep(held.subarray(end + 1))
    if (head !== undefined && this.#hasContents) this.#head = head
    else this.#waiting.shift()?.resolve(head && { ...head, bytes: NOTHING })
    return true
  }

  #held(): Buffer {
    return this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length === 0 ? [] : [rest]
    this.#heldBytes = rest.length
  }
}

/** `<object> <type> <size>`; anything else means that the object does not exist. */
function factsOf(line: string): ObjectFacts | undefined {
  const [, object, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/u.exec(line) ?? []
  if (object === undefined || type === undefined) return undefined
  return { object, type, sizeBytes: Number(size) }
}
