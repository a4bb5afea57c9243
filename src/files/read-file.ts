/**
 * Reads a file that may lie in a folder of strangers: only a regular file, only up to a size.
 * In: a path. Out: its bytes, or an error with a code. A pipe or a device could be read without end, and to open one
 * can already wait for ever.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'

/** Largest file that is read whole where nothing else is said, in bytes. */
export const MAX_FILE_BYTES = 256 << 20

const CHUNK_BYTES = 1 << 20

/** The file is there, and is not one to read. */
export class FileProblem extends Error {
  override name = 'FileProblem'
  /** Where it is too large. */
  readonly sizeBytes: number | undefined

  constructor(message: string, sizeBytes?: number) {
    super(message)
    this.sizeBytes = sizeBytes
  }
}

export function readRegularFile(path: string, maxBytes = MAX_FILE_BYTES): Buffer {
  // Without O_NONBLOCK (which Windows does not know, and does not need) opening a pipe waits for a writer.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new FileProblem('it is not a regular file')
    if (stats.size > maxBytes) throw new FileProblem('it is too large', stats.size)
    return readAll(file, stats, maxBytes)
  } finally {
    closeSync(file)
  }
}

export function readRegularText(path: string, maxBytes = MAX_FILE_BYTES): string {
  return readRegularFile(path, maxBytes).toString('utf8')
}

/** To the end, wherever that is: files of /proc say that they are empty, and a file may grow. */
function readAll(file: number, { size }: Stats, maxBytes: number): Buffer {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(sizeBytes < size ? size - sizeBytes + 1 : CHUNK_BYTES)
    const count = readSync(file, chunk, 0, chunk.length, null)
    if (count === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    sizeBytes += count
    if (sizeBytes > maxBytes) throw new FileProblem('it is too large', sizeBytes)
    chunks.push(chunk.subarray(0, count))
  }
}
