#!/usr/bin/env node
/**
 * The program. Nothing is imported until it is known to be needed: `--version` answers at once.
 */
import { readFileSync } from 'node:fs'

const words = process.argv.slice(2)
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  process.stdout.write(`${(JSON.parse(manifest) as { version: string }).version}\n`)
} else {
  const { runProcess } = await import('./process.ts')
  await runProcess(words)
}
