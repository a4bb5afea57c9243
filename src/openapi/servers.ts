/**
 * The servers of a document: a list in OpenAPI 3, schemes, host and base path in Swagger 2.
 */
import { record } from '../core/record.ts'
import type { Server } from '../model/api.ts'
import type { Fragment } from '../model/fragment.ts'
import { textsOf } from './content.ts'
import type { Context } from './context.ts'
import { childOf, entriesOf, itemsOf, textOf } from './data.ts'
import type { DataNode } from './data.ts'

export function serversIn(root: DataNode, context: Context): Fragment['servers'] {
  if (context.isSwagger2) return swaggerServers(root, context)
  return itemsOf(childOf(root, 'servers')).flatMap((server) => {
    const url = childOf(server, 'url')
    const address = textOf(url)
    if (url === undefined || address === undefined) return []
    const variables = entriesOf(childOf(server, 'variables')).map(
      ([name, { value }]) => [name, variableOf(value)] as const,
    )
    return [
      {
        url: withoutEnd(address),
        ...textsOf(server, ['description']),
        ...(variables.length > 0 ? { variables: record(variables) } : {}),
        at: context.spanOf(url),
      },
    ]
  })
}

function variableOf(node: DataNode): NonNullable<Server['variables']>[string] {
  const values = itemsOf(childOf(node, 'enum')).flatMap((value) => textOf(value) ?? [])
  const found = childOf(node, 'default')
  const start = found?.kind === 'scalar' ? String(found.value) : ''
  return { default: start, ...textsOf(node, ['description']), ...(values.length > 0 ? { enum: values } : {}) }
}

function swaggerServers(root: DataNode, { spanOf }: Context): Fragment['servers'] {
  const [host, basePath] = [childOf(root, 'host'), childOf(root, 'basePath')]
  const where = host ?? basePath
  if (where === undefined) return []
  const schemes = itemsOf(childOf(root, 'schemes')).flatMap((scheme) => textOf(scheme) ?? [])
  const path = withoutEnd(textOf(basePath) ?? '')
  const urls =
    host === undefined
      ? [path]
      : (schemes.length > 0 ? schemes : ['https']).map((scheme) => `${scheme}://${textOf(host) ?? ''}${path}`)
  return urls.map((url) => ({ url, at: spanOf(where) }))
}

function withoutEnd(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url
}
