/**
 * The model: what the docs say of an API, whole and clean. Where each part stands lies beside it, in `Origins`.
 * Records keyed by names from documents have no prototype; read them with `own`.
 */
import type { JsonValue } from '../core/json.ts'
import type { Place } from '../core/span.ts'
import type { ExternalDocs } from './keywords.ts'
import type { InferredFact, Schema } from './schema.ts'

/**
 * The number in `model.json`. A newer Deosil reads all older numbers.
 * 1: the first.
 * 2: adds limits, defaults and constants of schemas, mappings of discriminators, external docs, links of responses;
 *    deprecated parameters and headers, their examples and how they are serialized. Files of format 1 have none.
 */
export const MODEL_FORMAT = 2

export const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const
export type Method = (typeof METHODS)[number]

export interface ApiModel {
  info: ApiInfo
  servers: Server[]
  securitySchemes: Record<string, SecurityScheme>
  tags: Tag[]
  /** By identity: `GET /api/v2/users/{user}`, the method and the path as requested. */
  operations: Record<string, Operation>
  /** By documented name: `codersdk.Workspace`. */
  schemas: Record<string, Schema>
}

export interface ApiInfo {
  title?: string
  version?: string
  description?: string
  termsOfService?: string
  contact?: { name?: string; url?: string; email?: string }
  license?: { name: string; url?: string }
  externalDocs?: ExternalDocs
}

export interface Server {
  /** Without a slash at the end. Paths of operations begin with the path of the server that they belong to. */
  url: string
  description?: string
  variables?: Record<string, { default: string; description?: string; enum?: string[] }>
}

export type SecurityScheme =
  | { type: 'apiKey'; in: 'header' | 'query' | 'cookie'; name: string; description?: string }
  | { type: 'http'; scheme: string; bearerFormat?: string; description?: string }
  | { type: 'openIdConnect'; openIdConnectUrl: string; description?: string }
  | { type: 'oauth2'; flows: Record<string, OAuthFlow>; description?: string }

/** The name of a scheme that the docs require and do not describe. */
export const UNSPECIFIED_SCHEME = 'unspecified'

export interface OAuthFlow {
  authorizationUrl?: string
  tokenUrl?: string
  refreshUrl?: string
  scopes: Record<string, string>
}

export interface Tag {
  name: string
  description?: string
  externalDocs?: ExternalDocs
}

export interface Operation {
  method: Method
  /** As requested: with the base path that the sample request shows. */
  path: string
  /** As shown under the heading: with or without the base path. */
  displayedPath: string
  operationId?: string
  summary?: string
  description?: string
  tags: string[]
  deprecated?: boolean
  externalDocs?: ExternalDocs
  /** Alternatives of schemes needed together, each with its scopes; absent when the docs say nothing. */
  security?: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: RequestBody
  /** By status as documented: `200`, `4XX`, `default`. */
  responses: Record<string, Response>
  callbacks?: Callback[]
}

export const PARAMETER_PLACES = ['path', 'query', 'header', 'cookie'] as const
export type ParameterPlace = (typeof PARAMETER_PLACES)[number]

export interface Parameter {
  name: string
  in: ParameterPlace
  required: boolean
  description?: string
  deprecated?: boolean
  /** How the value is serialized, where that is stated: `form`, `simple`, `deepObject`. */
  style?: string
  explode?: boolean
  schema: Schema
  examples?: JsonValue[]
}

export interface RequestBody {
  description?: string
  required?: boolean
  content: Record<string, Media>
}

export interface Response {
  description?: string
  headers?: Record<string, Header>
  content?: Record<string, Media>
  links?: Record<string, Link>
}

/** An operation that can follow, and what it gets from this response. */
export interface Link {
  description?: string
  /** The id of the operation, or a reference to it as documented. */
  operationId?: string
  operationRef?: string
  /** Values, or expressions such as `$response.body#/id`, by name of the parameter. */
  parameters?: Record<string, JsonValue>
  requestBody?: JsonValue
}

/** What is sent under one content type. */
export interface Media {
  schema?: Schema
  examples?: JsonValue[]
}

export interface Header {
  description?: string
  required?: boolean
  deprecated?: boolean
  schema: Schema
  examples?: JsonValue[]
}

/** A request that the server makes: under `name`, to the address that `expression` tells. */
export interface Callback {
  name: string
  expression: string
  operation: Operation
}

/** Where a part of the model stands in the docs, and which of its facts were inferred. */
export interface Origin extends Place {
  inferred?: InferredFact[]
}

/** By JSON Pointer into the model: `/operations/GET ~1users/responses/200`. */
export type Origins = Record<string, Origin>

/** The key of an operation in `ApiModel.operations`. */
export function operationKey(method: Method, path: string): string {
  return `${method} ${path}`
}
