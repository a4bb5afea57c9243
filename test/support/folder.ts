/**
 * A folder that is thrown away, for tests of what touches files.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

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
