/**
 * An operation on its own, as Docusaurus keeps it in front matter.
 * In: its text. Out: a fragment, as of a whole document.
 */
import { collectFindings } from '../core/diagnostics.ts'
import type { Span } from '../core/span.ts'
import { METHODS, type Method } from '../model/api.ts'
import { emptyFragment, type Fragment } from '../model/fragment.ts'
import { createContext, type Context } from './context.ts'
import { childOf, entriesOf, textOf } from './data.ts'
import type { DataNode, Range } from './data.ts'
import { guarded, infoOf, readSchemes } from './document.ts'
import { readOperation } from './operation.ts'
import { parseData } from './parse.ts'
import { SchemaReader } from './schema.ts'
import { serversIn } from './servers.ts'

/** An operation that knows its method and path, written without references: titles name its schemas. */
export function readSingleOperation(text: string, place: (range: Range) => Span): Fragment {
  const { report, findings } = collectFindings()
  const { root, problems } = parseData(text)
  const [problem] = problems
  if (problem !== undefined)
    report('openapi/syntax', place({ start: problem.at, end: problem.at + 1 }), { reason: problem.reason })
  if (root === undefined) return { ...emptyFragment(), findings }
  const context = createContext(root, { spanOf: place, report, hasNamesInTitles: true })
  guarded(context, () => readRoot(root, context))
  return { ...context.fragment, findings }
}

function readRoot(root: DataNode, context: Context): void {
  const { fragment } = context
  const [word, path] = [textOf(childOf(root, 'method')), textOf(childOf(root, 'path'))]
  const method = methodOf(word)
  if (word === WEBHOOK) return context.leaveOut('webhooks', root)
  if (method === undefined || path === undefined)
    return context.report('openapi/unexpected-value', context.spanOf(root), { word: 'method' })
  if (childOf(root, 'info') !== undefined) Object.assign(fragment, { info: infoOf(root, context) })
  fragment.servers = serversIn(root, context)
  readSchemes(childOf(root, 'securitySchemes'), context)
  const [server] = fragment.servers
  const readers = {
    context: { ...context, ...(server === undefined ? {} : { server: server.url }) },
    schemas: new SchemaReader(context),
  }
  const entry = { key: root, value: withoutServers(root) }
  fragment.operations.push(readOperation({ method, path, entry }, readers))
}

/** In place of a method, for a request that the server makes. */
const WEBHOOK = 'event'

/** They are those of the whole document here. */
function withoutServers(root: DataNode): DataNode {
  const entries = new Map(entriesOf(root).filter(([name]) => name !== 'servers'))
  return { start: root.start, end: root.end, kind: 'map', entries }
}

function methodOf(word: string | undefined): Method | undefined {
  return METHODS.find((method) => method === word?.toUpperCase())
}
