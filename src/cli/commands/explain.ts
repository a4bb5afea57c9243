/**
 * `deosil explain`: what a code of a finding means.
 */
import { CATALOGUE, type CatalogueEntry } from '../../core/catalogue.ts'
import type { FindingArgs } from '../../core/diagnostics.ts'
import { byCodeUnits } from '../../core/order.ts'
import type { Palette } from '../../report/changes/types.ts'
import type { Call, CommandSpec } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { oneOf } from '../settings.ts'
import { paletteFor } from '../terminal.ts'

export const explain: CommandSpec = {
  name: 'explain',
  summary: 'Tell what a finding means, why it matters and what to do; without a code, list them all',
  arguments: [{ name: '[code]', description: 'the code that stands behind the place of a finding' }],
  options: [],
  examples: ['deosil explain type/not-understood', 'deosil explain'],
  run,
}

/** Stands for the words of a real finding. */
const ANY_WORDS: FindingArgs = new Proxy({}, { get: () => '…' })

type Entries = [string, CatalogueEntry][]

async function run({ arguments: [code], settings, context }: Call): Promise<number> {
  const palette = paletteFor('out', settings, context)
  const entries: Entries = Object.entries<CatalogueEntry>(CATALOGUE).sort(([a], [b]) => byCodeUnits(a, b))
  context.out(code === undefined ? listOf(entries) : entryOf(code, entries, palette))
  return EXIT.done
}

function listOf(entries: Entries): string {
  const width = Math.max(...entries.map(([code]) => code.length))
  return entries
    .map(([code, { severity, why }]) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${why}\n`)
    .join('')
}

function entryOf(given: string, entries: Entries, palette: Palette): string {
  const code = oneOf(
    'code',
    given,
    entries.map(([one]) => one),
  )
  const entry = entries.find(([one]) => one === code)![1]
  const lines = [
    `${palette.bold(code)}  ${entry.severity}`,
    '',
    `  ${palette.dim('says')}  ${entry.says(ANY_WORDS)}`,
    `  ${palette.dim('why')}   ${entry.why}`,
    `  ${palette.dim('todo')}  ${entry.todo}`,
  ]
  return `${lines.join('\n')}\n`
}
