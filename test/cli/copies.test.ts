import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gutter, render, strip } from '../support/damage.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'

function shipped(date: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../docs-input/general/${date}/general.md`, import.meta.url)),
    'utf8',
  )
}

/** What a web view prints above a file. */
function chrome(commit: string, date: string): string {
  return `Files\nharbour/docs/api/general.md\nA Writer ${commit} docs: say more\n${date} 10:00:00 +01:00\n\n20 KiB\nGenerated\n\n`
}

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
  folder.write({
    'third.txt': chrome('3c3c3c3c3c', '2026-01-05') + gutter(shipped('2026-01-05')),
    'first.txt': chrome('1a1a1a1a1a', '2025-01-20') + render(shipped('2025-01-20')),
    'second.txt': chrome('2b2b2b2b2b', '2025-02-25') + strip(shipped('2025-02-25')),
  })
})
afterEach(() => folder.remove())

test('copies out of web pages are compared in the order of their dates, without a flag', async () => {
  const words = ['diff', 'third.txt', 'first.txt', 'second.txt', '--fail-on', 'never']
  const { code, out } = await deosil(folder.path, words)
  expect(code).toBe(0)
  expect(out).toContain('2025-01-20 (1a1a1a1a1a) → 2025-02-25 (2b2b2b2b2b): 3 changes')
  expect(out).toContain('2025-02-25 (2b2b2b2b2b) → 2026-01-05 (3c3c3c3c3c): 22 changes')
  expect(out).toContain('config.oidc.source_user_info_from_access_token  + boolean')
  expect(out).toContain('config.in_memory_database  − boolean')
  expect(out).toContain('perhaps moved to http_cookies.secure_auth_cookie')
})

test('two copies are compared as they were named, and the younger is told', async () => {
  const { out, told } = await deosil(folder.path, ['diff', 'second.txt', 'first.txt', '--fail-on', 'never'])
  expect(out).toContain('2025-02-25 (2b2b2b2b2b) → 2025-01-20 (1a1a1a1a1a)')
  expect(told).toContain('2025-02-25 (2b2b2b2b2b) is the newer of the two')
})
