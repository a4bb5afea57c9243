/**
 * The form of `model.json` and `origins.json` as tables: reading and writing go through the same ones, so that
 * what is written can be read. Format 1 is the first and holds everything here.
 */
import type {
  ApiInfo,
  ApiModel,
  Callback,
  Header,
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
import { decodeSchema } from './format-schema.ts'

const info = object<ApiInfo>({
  title: optional(text),
  version: optional(text),
  description: optional(text),
  termsOfService: optional(text),
  contact: optional(object({ name: optional(text), url: optional(text), email: optional(text) })),
  license: optional(object({ name: needed(text), url: optional(text) })),
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
  schema: needed(decodeSchema),
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
  headers: optional(
    sortedRecordOf(object<Header>({ description: optional(text), schema: needed(decodeSchema) })),
  ),
  content: optional(content),
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
  security: optional(list(recordOf(list(text)))),
  parameters: needed(list(parameter)),
  requestBody: optional(requestBody),
  responses: needed(sortedRecordOf(response)),
  callbacks: optional(list(callback)),
})

export const decodeModel = object<ApiModel>({
  info: needed(info),
  servers: needed(list(server)),
  securitySchemes: needed(sortedRecordOf(securityScheme)),
  tags: needed(list(object<Tag>({ name: needed(text), description: optional(text) }))),
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
