/**
 * The only list of dialects. The order decides a tie.
 */
import type { Dialect } from '../reading/dialect.ts'
import { curl } from './curl/index.ts'
import { gitbook } from './gitbook/index.ts'
import { openapiGenerator } from './openapi-generator/index.ts'
import { openapiPages } from './openapi-pages/index.ts'
import { openapiToMd } from './openapi-to-md/index.ts'
import { postman } from './postman/index.ts'
import { reference } from './reference/index.ts'
import { scalar } from './scalar/index.ts'
import { speakeasy } from './speakeasy/index.ts'
import { stainless } from './stainless/index.ts'
import { swaggerMarkdown } from './swagger-markdown/index.ts'
import { coder } from './widdershins/coder.ts'
import { widdershins } from './widdershins/index.ts'
import { withoutRoutes } from './without-routes/index.ts'

export const dialects: readonly Dialect[] = [
  coder,
  widdershins,
  openapiGenerator,
  openapiPages,
  gitbook,
  swaggerMarkdown,
  openapiToMd,
  scalar,
  postman,
  speakeasy,
  stainless,
  withoutRoutes,
  curl,
  reference,
]
