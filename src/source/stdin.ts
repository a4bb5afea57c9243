/**
 * Standard input as a source: `-` stands for one page.
 */
import { InputError, UsageError } from '../core/errors.ts'
import { MAX_PAGE_BYTES } from './limits.ts'
import type { RawFile, RawRevision, Source, SourceRun } from './types.ts'

const PAGE = 'stdin.md'

export const standardInput: Source = {
  id: 'stdin',
  title: 'Standard input',
  takes: (place) => place === '-',
  read: readStandardInput,
}

async function readStandardInput(places: string[], run: SourceRun): Promise<RawRevision> {
  if (places.length > 1)
    throw new UsageError('Standard input (-) is given more than once; it holds one page.')
  const file = await readAll(run.standardInput())
  return { label: 'stdin', prefix: '', files: [file] }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<RawFile> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of stream) {
    sizeBytes += chunk.length
    if (sizeBytes > MAX_PAGE_BYTES) return { path: PAGE, tooLargeBytes: sizeBytes }
    chunks.push(chunk)
  }
  if (sizeBytes === 0)
    throw new InputError('Standard input is empty. Pipe a page into it: deosil check - < page.md')
  return { path: PAGE, bytes: Buffer.concat(chunks) }
}
