/**
 * The work of `deosil mcp`: reads everything first, then answers from memory.
 */
import { UsageError } from '../../core/errors.ts'
import { oneline } from '../../report/changes/oneline.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { serveTools } from '../mcp/serve.ts'
import type { ToolDesk } from '../mcp/tools.ts'
import { placesOf } from '../options.ts'
import { requireApi, withSources, type Reading } from '../reading.ts'
import { compareReadings, withDistinctLabels } from './compare.ts'

export async function runMcp(call: Call): Promise<number> {
  const places = placesOf(call, 'deosil mcp docs/api')
  if (places.includes('-'))
    throw new UsageError('Standard input belongs to the client. Name a folder, files or a revision.')
  const since = call.settings.since ?? []
  const desk = await withSources(call, async (read) => {
    const readings = [requireApi(await read(places), places.join(' '))]
    for (const place of since) readings.push(requireApi(await read([place]), place))
    return deskOf(withDistinctLabels(readings, [places[0]!, ...since]), call)
  })
  call.context.tell(`Serving ${places.join(' ')} to the client on standard input\n`)
  await serveTools(desk, call.context.signal)
  return EXIT.done
}

function deskOf([now, ...earlier]: readonly Reading[], call: Call): ToolDesk {
  const { result, findings } = now!
  const byLabel = new Map(earlier.map((reading) => [reading.label, reading]))
  return {
    model: result.model,
    origins: result.origins,
    findings,
    pages: result.coverage.map(({ path }) => path),
    revisions: [...byLabel.keys()],
    changesSince: (label) => {
      const text = oneline.write(compareReadings(byLabel.get(label)!, now!, call), {})
      return text.split('\n').filter((line) => line !== '')
    },
  }
}
