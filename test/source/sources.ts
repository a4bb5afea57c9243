/**
 * What tests of sources share: a folder that is thrown away, settings for it, and a small git repository.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SourceSettings } from '../../src/source/types.ts'

export interface TemporaryFolder {
  path: string
  write: (files: Record<string, string | Uint8Array>) => void
  remove: () => void
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'deosil-test-'))
  const write = (files: Record<string, string | Uint8Array>): void => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) }
}

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
