#!/usr/bin/env node
/**
 * The program. Nothing is imported until it is known to be needed: `--version` answers at once.
 */
const words = process.argv.slice(2)
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  const { readVersion } = await import('./version.ts')
  process.stdout.write(`${readVersion()}\n`)
} else {
  const { runProcess } = await import('./process.ts')
  await runProcess(words)
}
