/**
 * A whole document: OpenAPI 3.0 or 3.1, or Swagger 2.0.
 * In: its text. Out: a fragment as pages give one, with places in the text. Never throws, fetches nothing, opens no file.
 */
import { collectFindings } from '../core/diagnostics.ts'
import type { Point, Span } from '../core/span.ts'
import type { ApiInfo, SecurityScheme } from '../model/api.ts'
import type { Fragment } from '../model/fragment.ts'
import { emptyFragment } from '../model/fragment.ts'
import { textsOf } from './content.ts'
import type { Context } from './context.ts'
import { createContext, namedEntries } from './context.ts'
import { DataRefused, childOf, entriesOf, itemsOf, textOf } from './data.ts'
import type { DataNode, Range } from './data.ts'
import { fromNormalForm } from './normal-form.ts'
import { readPathItem } from './operation.ts'
import { parseData } from './parse.ts'
import { SchemaReader, externalDocsOf } from './schema.ts'
import { readSecurityScheme } from './security.ts'
import { serversIn } from './servers.ts'

export interface DocumentRead {
  fragment: Fragment
  /** Whether the text is an OpenAPI or Swagger document at all. */
  isDocument: boolean
}

/** @param place from ranges in the text to spans; by lines and columns of the text unless given */
export function readDocument(text: string, place: (range: Range) => Span = spansOf(text)): DocumentRead {
  const { report, findings } = collectFindings()
  const { root: parsed, problems } = parseData(text)
  const root = fromNormalForm(parsed) ?? parsed
  const [problem] = problems
  if (problem !== undefined)
    report('openapi/syntax', place({ start: problem.at, end: problem.at + 1 }), { reason: problem.reason })
  const isDocument = childOf(root, 'openapi') !== undefined || childOf(root, 'swagger') !== undefined
  if (root === undefined || !isDocument) return { fragment: { ...emptyFragment(), findings }, isDocument }
  const context = createContext(root, { spanOf: place, report })
  guarded(context, () => readRoot(context))
  return { fragment: { ...context.fragment, findings }, isDocument }
}

/** Runs a reader; what it read before it was refused stays. */
export function guarded(context: Context, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof DataRefused)) throw error
    const at = context.spanOf({ start: error.at, end: error.at + 1 })
    context.report('openapi/refused', at, { reason: error.message })
  }
  context.finish()
}

function readRoot(context: Context): void {
  const { root, fragment, isSwagger2 } = context
  const schemas = new SchemaReader(context)
  const components = childOf(root, 'components')
  Object.assign(fragment, { info: infoOf(root, context) })
  fragment.servers = serversIn(root, context)
  const schemes = isSwagger2 ? childOf(root, 'securityDefinitions') : childOf(components, 'securitySchemes')
  readSchemes(schemes, context)
  readTags(context)
  for (const [name, { key, value }] of entriesOf(
    isSwagger2 ? childOf(root, 'definitions') : childOf(components, 'schemas'),
  ))
    fragment.schemas.push({
      isComplete: true,
      name,
      schema: schemas.read(value, key),
      samples: [],
      at: context.spanOf(key),
    })
  const [server] = fragment.servers
  const readers = {
    context: { ...context, ...(server === undefined ? {} : { server: server.url }) },
    schemas,
  }
  for (const [path, entry] of namedEntries(childOf(root, 'paths')))
    fragment.operations.push(...readPathItem(path, entry, readers))
  const webhooks = root.kind === 'map' ? root.entries.get('webhooks') : undefined
  if (webhooks !== undefined) context.leaveOut('webhooks', webhooks.key)
}

export function readSchemes(node: DataNode | undefined, context: Context): void {
  for (const [name, { key, value }] of entriesOf(node)) {
    const scheme: SecurityScheme | undefined = readSecurityScheme(context.resolve(value))
    if (scheme === undefined) context.report('openapi/unexpected-value', context.spanOf(key), { word: name })
    else context.fragment.securitySchemes.push({ name, scheme, at: context.spanOf(key) })
  }
}

export function infoOf(root: DataNode, { spanOf }: Context): Fragment['info'] {
  const info = childOf(root, 'info')
  const [contact, license] = [childOf(info, 'contact'), childOf(info, 'license')]
  const licenseName = textOf(childOf(license, 'name'))
  const externalDocs = externalDocsOf(childOf(root, 'externalDocs'))
  const read: ApiInfo = {
    ...textsOf(info, ['title', 'version', 'description', 'termsOfService']),
    ...(contact === undefined ? {} : { contact: textsOf(contact, ['name', 'url', 'email']) }),
    ...(licenseName === undefined ? {} : { license: { name: licenseName, ...textsOf(license, ['url']) } }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
  }
  return { ...read, at: spanOf(info ?? root) }
}

function readTags({ root, fragment, spanOf }: Context): void {
  for (const tag of itemsOf(childOf(root, 'tags'))) {
    const name = textOf(childOf(tag, 'name'))
    const externalDocs = externalDocsOf(childOf(tag, 'externalDocs'))
    if (name === undefined) continue
    const docs = externalDocs === undefined ? {} : { externalDocs }
    fragment.tags.push({
      name,
      ...textsOf(tag, ['description']),
      ...docs,
      at: spanOf(childOf(tag, 'name') ?? tag),
    })
  }
}

/** From offsets in a text to lines and columns. A range over several lines ends with its first line. */
export function spansOf(text: string): (range: Range) => Span {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ start, end }) => {
    const line = lineOf(starts, start)
    const from = starts[line - 1] ?? 0
    const next = (starts[line] ?? text.length + 1) - 1
    const point = (offset: number): Point => ({ line, column: offset - from + 1 })
    return { start: point(start), end: point(Math.max(start, Math.min(end, next))) }
  }
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
