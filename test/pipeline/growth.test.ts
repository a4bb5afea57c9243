/**
 * Work grows with the size of a page and no faster. Counted in steps, so that it is the same on every machine.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../../scripts/growth.mjs', import.meta.url))

test('each form of page takes steps in proportion to its size', async () => {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  const grown = told.split('\n').filter((line) => Number.parseFloat(line) > 2.6)
  expect({ code, grown }).toEqual({ code: 0, grown: [] })
})
