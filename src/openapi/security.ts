/**
 * Security schemes of OpenAPI 3 and Swagger 2.
 */
import { record } from '../core/record.ts'
import type { OAuthFlow, SecurityScheme } from '../model/api.ts'
import { textsOf } from './content.ts'
import { childOf, entriesOf, textOf } from './data.ts'
import type { DataNode } from './data.ts'

type Read = (node: DataNode) => SecurityScheme | undefined

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['apiKey', readApiKey],
  ['http', readHttp],
  ['basic', (node) => ({ type: 'http', scheme: 'basic', ...described(node) })],
  ['openIdConnect', readOpenId],
  ['oauth2', (node) => ({ type: 'oauth2', flows: record(flowsOf(node)), ...described(node) })],
])

/** Undefined where the kind of the scheme is unknown or something is missing that it must have. */
export function readSecurityScheme(node: DataNode | undefined): SecurityScheme | undefined {
  return node === undefined ? undefined : READERS.get(textOf(childOf(node, 'type')) ?? '')?.(node)
}

function described(node: DataNode): { description?: string } {
  return textsOf(node, ['description'])
}

function readApiKey(node: DataNode): SecurityScheme | undefined {
  const [name, place] = [textOf(childOf(node, 'name')), textOf(childOf(node, 'in'))]
  if (name === undefined || (place !== 'header' && place !== 'query' && place !== 'cookie')) return undefined
  return { type: 'apiKey', in: place, name, ...described(node) }
}

function readHttp(node: DataNode): SecurityScheme | undefined {
  const scheme = textOf(childOf(node, 'scheme'))
  return scheme === undefined
    ? undefined
    : { type: 'http', scheme, ...textsOf(node, ['bearerFormat', 'description']) }
}

function readOpenId(node: DataNode): SecurityScheme | undefined {
  const openIdConnectUrl = textOf(childOf(node, 'openIdConnectUrl'))
  return openIdConnectUrl === undefined
    ? undefined
    : { type: 'openIdConnect', openIdConnectUrl, ...described(node) }
}

/** Names of flows that have changed since Swagger 2. */
const FLOW_NAMES: ReadonlyMap<string, string> = new Map([
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
])

function flowsOf(node: DataNode): [string, OAuthFlow][] {
  const only = textOf(childOf(node, 'flow'))
  if (only !== undefined) return [[FLOW_NAMES.get(only) ?? only, flowOf(node)]]
  return entriesOf(childOf(node, 'flows'))
    .filter(([name]) => !name.startsWith('x-'))
    .map(([name, { value }]) => [name, flowOf(value)])
}

function flowOf(node: DataNode): OAuthFlow {
  const scopes = entriesOf(childOf(node, 'scopes')).map(
    ([name, { value }]) => [name, textOf(value) ?? ''] as const,
  )
  return { ...textsOf(node, ['authorizationUrl', 'tokenUrl', 'refreshUrl']), scopes: record(scopes) }
}
