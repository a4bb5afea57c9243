/**
 * The form of `model.json` and `origins.json` as tables: reading and writing go through the same ones, so that
 * what is written can be read. Each format added fields and changed none, so that one table reads all of them.
 */
import type {
  ApiInfo,
  ApiModel,
  Callback,
  Header,
  Link,
  Media,
  OAuthFlow,
  Operation,
  Origin,
  Origins,
  Parameter,
  RequestBody,
  Response,
  SecurityScheme,
  Server,
  Tag,
} from './api.ts'
import { METHODS, PARAMETER_PLACES } from './api.ts'
import type { Decode } from './decode.ts'
import {
  count,
  flag,
  inside,
  json,
  list,
  needed,
  object,
  objectOf,
  optional,
  recordOf,
  sortedRecordOf,
  text,
  word,
} from './decode.ts'
import { decodeExternalDocs, decodeSchema } from './schema-codec.ts'

const info = object<ApiInfo>({
  title: optional(text),
  version: optional(text),
  description: optional(text),
  termsOfService: optional(text),
  contact: optional(object({ name: optional(text), url: optional(text), email: optional(text) })),
  license: optional(object({ name: needed(text), url: optional(text) })),
  externalDocs: optional(decodeExternalDocs),
})

const server = object<Server>({
  url: needed(text),
  description: optional(text),
  variables: optional(
    recordOf(object({ default: needed(text), description: optional(text), enum: optional(list(text)) })),
  ),
})

const flow = object<OAuthFlow>({
  authorizationUrl: optional(text),
  tokenUrl: optional(text),
  refreshUrl: optional(text),
  scopes: needed(recordOf(text)),
})

type SchemeOf<Type> = Extract<SecurityScheme, { type: Type }>

const SCHEMES: { [Type in SecurityScheme['type']]: Decode<SecurityScheme> } = {
  apiKey: object<SchemeOf<'apiKey'>>({
    type: needed(word(['apiKey'])),
    in: needed(word(['header', 'query', 'cookie'])),
    name: needed(text),
    description: optional(text),
  }),
  http: object<SchemeOf<'http'>>({
    type: needed(word(['http'])),
    scheme: needed(text),
    bearerFormat: optional(text),
    description: optional(text),
  }),
  openIdConnect: object<SchemeOf<'openIdConnect'>>({
    type: needed(word(['openIdConnect'])),
    openIdConnectUrl: needed(text),
    description: optional(text),
  }),
  oauth2: object<SchemeOf<'oauth2'>>({
    type: needed(word(['oauth2'])),
    flows: needed(recordOf(flow)),
    description: optional(text),
  }),
}

const schemeType = word(Object.keys(SCHEMES) as SecurityScheme['type'][])

const securityScheme: Decode<SecurityScheme> = (value) =>
  SCHEMES[inside('type', schemeType, objectOf(value)['type'])](value)

const parameter = object<Parameter>({
  name: needed(text),
  in: needed(word(PARAMETER_PLACES)),
  required: needed(flag),
  description: optional(text),
  deprecated: optional(flag),
  style: optional(text),
  explode: optional(flag),
  schema: needed(decodeSchema),
  examples: optional(list(json)),
})

const header = object<Header>({
  description: optional(text),
  required: optional(flag),
  deprecated: optional(flag),
  schema: needed(decodeSchema),
  examples: optional(list(json)),
})

const link = object<Link>({
  description: optional(text),
  operationId: optional(text),
  operationRef: optional(text),
  parameters: optional(recordOf(json)),
  requestBody: optional(json),
})

const content = sortedRecordOf(
  object<Media>({ schema: optional(decodeSchema), examples: optional(list(json)) }),
)

const requestBody = object<RequestBody>({
  description: optional(text),
  required: optional(flag),
  content: needed(content),
})

const response = object<Response>({
  description: optional(text),
  headers: optional(sortedRecordOf(header)),
  content: optional(content),
  links: optional(sortedRecordOf(link)),
})

const callback: Decode<Callback> = (value) =>
  object<Callback>({ name: needed(text), expression: needed(text), operation: needed(operation) })(value)

const operation: Decode<Operation> = object<Operation>({
  method: needed(word(METHODS)),
  path: needed(text),
  displayedPath: needed(text),
  operationId: optional(text),
  summary: optional(text),
  description: optional(text),
  tags: needed(list(text)),
  deprecated: optional(flag),
  externalDocs: optional(decodeExternalDocs),
  security: optional(list(recordOf(list(text)))),
  parameters: needed(list(parameter)),
  requestBody: optional(requestBody),
  responses: needed(sortedRecordOf(response)),
  callbacks: optional(list(callback)),
})

const tag = object<Tag>({
  name: needed(text),
  description: optional(text),
  externalDocs: optional(decodeExternalDocs),
})

export const decodeModel = object<ApiModel>({
  info: needed(info),
  servers: needed(list(server)),
  securitySchemes: needed(sortedRecordOf(securityScheme)),
  tags: needed(list(tag)),
  operations: needed(sortedRecordOf(operation)),
  schemas: needed(sortedRecordOf(decodeSchema)),
})

const point = object({ line: needed(count), column: needed(count) })

export const decodeOrigins: Decode<Origins> = sortedRecordOf(
  object<Origin>({
    file: needed(text),
    start: needed(point),
    end: needed(point),
    inferred: optional(list(text)),
  }),
)
