/**
 * What tests of sources share: settings for a folder, standard input, and git.
 */
import { execFileSync } from 'node:child_process'
import type { SourceSettings } from '../../src/source/types.ts'

export async function* streamOf(...chunks: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
}

export function settingsFor(folder: string, more: Partial<SourceSettings> = {}): SourceSettings {
  return {
    folder,
    paths: [],
    standardInput: () => streamOf(),
    environment: process.env,
    temporaryFolder: folder,
    ...more,
  }
}

/** Runs git in a folder, as somebody whose name and settings play no part. */
export function gitIn(folder: string, ...words: string[]): string {
  const identity = [
    '-c',
    'user.name=Writer',
    '-c',
    'user.email=writer@example.com',
    '-c',
    'init.defaultBranch=main',
  ]
  return execFileSync('git', ['-C', folder, ...identity, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
