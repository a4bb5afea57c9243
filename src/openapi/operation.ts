/**
 * One operation of a document. In: the item of a path, a method. Out: a draft that is complete: nothing about it has
 * to be inferred.
 */
import type { Method } from '../model/api.ts'
import { METHODS } from '../model/api.ts'
import type { OperationDraft, SecurityDraft } from '../model/fragment.ts'
import { namedEntries, typesIn, type Context } from './context.ts'
import { flagsOf, readBody, readParameter, readResponse, readSwaggerBody, textsOf } from './content.ts'
import type { Readers } from './content.ts'
import { childOf, entriesOf, itemsOf, textOf } from './data.ts'
import type { DataNode, Entry } from './data.ts'
import { externalDocsOf } from './schema.ts'

/** The operations under one path, or under one expression of a callback. */
export function readPathItem(path: string, entry: Entry, readers: Readers): OperationDraft[] {
  const item = readers.context.resolve(entry.value)
  for (const [word, { key }] of entriesOf(item)) if (word === 'servers') readers.context.leaveOut(word, key)
  return METHODS.flatMap((method) => {
    const found = item?.kind === 'map' ? item.entries.get(method.toLowerCase()) : undefined
    if (found?.value.kind !== 'map') return []
    return [readOperation({ method, path, entry: found, shared: childOf(item, 'parameters') }, readers)]
  })
}

interface Found {
  method: Method
  path: string
  entry: Entry
  /** Parameters of the whole path. */
  shared?: DataNode | undefined
}

export function readOperation({ method, path, entry, shared }: Found, all: Readers): OperationDraft {
  const { key, value: node } = entry
  const readers = { ...all, context: contextOf(node, all.context) }
  const { context } = readers
  const parameters = parametersOf(shared, node, context)
  const isBody = (one: DataNode): boolean => context.isSwagger2 && /^(?:body|formData)$/.test(placeIn(one))
  const body = bodyOf(node, parameters.filter(isBody), readers)
  const security = securityOf(node, context)
  const externalDocs = externalDocsOf(childOf(node, 'externalDocs'))
  return {
    isComplete: true,
    method,
    displayedPath: path,
    ...(context.server === undefined ? {} : { server: context.server }),
    requests: [],
    ...textsOf(node, ['operationId', 'summary', 'description']),
    ...flagsOf(node, ['deprecated']),
    ...tagsOf(node),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    ...(security === undefined ? {} : { security }),
    parameters: parameters.filter((one) => !isBody(one)).flatMap((one) => readParameter(one, readers) ?? []),
    ...(body === undefined ? {} : { body }),
    responses: namedEntries(childOf(node, 'responses')).map(([status, one]) =>
      readResponse(status, one, readers),
    ),
    ...callbacksOf(node, readers),
    at: context.spanOf(key),
  }
}

/** With the content types of Swagger 2 that the operation states for itself. */
function contextOf(node: DataNode, context: Context): Context {
  if (childOf(node, 'servers') !== undefined) context.leaveOut('servers', node)
  if (!context.isSwagger2) return context
  const stated = (word: 'consumes' | 'produces'): string[] =>
    childOf(node, word) === undefined ? context[word] : typesIn(childOf(node, word))
  return { ...context, consumes: stated('consumes'), produces: stated('produces') }
}

function tagsOf(node: DataNode): Pick<OperationDraft, 'tag' | 'tags'> {
  const tags = itemsOf(childOf(node, 'tags')).flatMap((tag) => textOf(tag) ?? [])
  const [tag] = tags
  return tag === undefined ? {} : { tag, tags }
}

function placeIn(node: DataNode): string {
  return textOf(childOf(node, 'in')) ?? ''
}

/** Those of the path and of the operation; of equal name and place that of the operation. */
function parametersOf(shared: DataNode | undefined, node: DataNode, { resolve }: Context): DataNode[] {
  const found = new Map<string, DataNode>()
  for (const one of [...itemsOf(shared), ...itemsOf(childOf(node, 'parameters'))]) {
    const parameter = resolve(one)
    if (parameter === undefined) continue
    found.set(JSON.stringify([placeIn(parameter), textOf(childOf(parameter, 'name'))]), parameter)
  }
  return [...found.values()]
}

function bodyOf(node: DataNode, swagger: DataNode[], readers: Readers): OperationDraft['body'] {
  if (readers.context.isSwagger2) return readSwaggerBody(swagger, readers)
  const stated = childOf(node, 'requestBody')
  const body = readers.context.resolve(stated)
  if (stated === undefined || body === undefined) return undefined
  const entry = node.kind === 'map' ? node.entries.get('requestBody') : undefined
  return readBody(body, entry?.key ?? stated, readers)
}

/** What the operation states, else the document. */
function securityOf(node: DataNode, { root }: Context): SecurityDraft | undefined {
  const stated = childOf(node, 'security') ?? childOf(root, 'security')
  if (stated?.kind !== 'list') return undefined
  const alternatives = stated.items.map((one) =>
    entriesOf(one).map(([name, { value }]) => ({
      name,
      scopes: itemsOf(value).flatMap((scope) => textOf(scope) ?? []),
    })),
  )
  return { isNeeded: alternatives.length > 0, alternatives }
}

function callbacksOf(node: DataNode, readers: Readers): Pick<OperationDraft, 'callbacks'> {
  const callbacks = namedEntries(childOf(node, 'callbacks')).flatMap(([name, { key, value }]) =>
    namedEntries(readers.context.resolve(value)).flatMap(([expression, entry]) =>
      readPathItem(expression, entry, readers).map((operation) => {
        return { name, expression, operation, at: readers.context.spanOf(key) }
      }),
    ),
  )
  return callbacks.length === 0 ? {} : { callbacks }
}
