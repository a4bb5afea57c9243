/**
 * The work of `deosil check`.
 */
import { findingsAsJson } from '../../report/diagnostics/json.ts'
import { countBySeverity } from '../../report/diagnostics/order.ts'
import { findingsAsText } from '../../report/diagnostics/text.ts'
import { unreadAsText } from '../../report/diagnostics/unread.ts'
import { verify } from '../../pipeline/run.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { placesOf } from '../options.ts'
import { withSources, type Reading } from '../reading.ts'
import { paletteFor } from '../terminal.ts'
import { plural } from '../words.ts'

export async function runCheck(call: Call): Promise<number> {
  const places = placesOf(call, 'deosil check docs/api')
  return await withSources(call, async (read) => {
    const reading = await verified(await read(places))
    call.context.out(reportOf(reading, call), call.settings.format === 'json' ? 'json' : 'lines')
    return isFailed(reading, call.settings.strict === true) ? EXIT.findings : EXIT.done
  })
}

/** With what only a check looks for. A model from a file has no samples in pages. */
async function verified(reading: Reading): Promise<Reading> {
  const { findings, result } = reading
  const found = await verify({ samples: [], ...result, diagnostics: findings })
  return { ...reading, findings: [...findings, ...found] }
}

function reportOf(reading: Reading, { settings, context }: Call): string {
  const { findings, prefix, textOf, result } = reading
  if (settings.format === 'json') return findingsAsJson(findings, { prefix, pages: result.coverage })
  const options = { prefix, textOf, palette: paletteFor('out', settings, context) }
  const unread = unreadAsText(result.coverage, options)
  const parts = [findingsAsText(findings, options), unread, `${summaryOf(reading)}\n`]
  return parts.filter(Boolean).join('\n')
}

function summaryOf({ result, findings }: Reading): string {
  const { coverage, model } = result
  const unread = countUnread(result.coverage)
  const facts = [
    plural(coverage.length, 'page'),
    plural(Object.keys(model.operations).length, 'operation'),
    plural(Object.keys(model.schemas).length, 'schema'),
    plural(findings.length, 'finding'),
    `${plural(unread, 'block')} unread`,
  ]
  return facts.join(', ')
}

function countUnread(coverage: Reading['result']['coverage']): number {
  return coverage.reduce((sum, page) => sum + page.unread.length, 0)
}

function isFailed({ findings, result }: Reading, isStrict: boolean): boolean {
  const { error, warning } = countBySeverity(findings)
  return error > 0 || (isStrict && warning + countUnread(result.coverage) > 0)
}
