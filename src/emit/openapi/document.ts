/**
 * The OpenAPI document: its frame, with paths and components from the neighbours.
 * In: a model with origins. Out: a plain object in the order in which it is written.
 */
import { sortedEntries } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { ApiInfo, ApiModel, Server, Tag } from '../../model/api.ts'
import { schemaPointer } from '../../model/walk.ts'
import { sanitizeModel } from '../sanitize.ts'
import { externalDocsObject } from '../schema.ts'
import type { JsonObject } from '../schema.ts'
import type { EmitInput } from '../types.ts'
import { isEmail, isUriReference } from '../openapi-constraints.ts'
import { pathItems } from './paths.ts'
import { scopeOf } from './scope.ts'
import type { Scope } from './scope.ts'
import { securitySchemeObject } from './security.ts'

/** What stands where the docs give no title or version; OpenAPI demands both. */
const UNTITLED = 'API'
const NO_VERSION = '0.0.0'

export function documentOf(input: EmitInput): JsonObject {
  const model = sanitizeModel(input.model)
  const scope = scopeOf({ ...input, model })
  return {
    openapi: '3.1.0',
    info: infoObject(model.info),
    servers: model.servers.length > 0 ? model.servers.map(serverObject) : undefined,
    tags: tagObjects(model.tags),
    externalDocs: model.info.externalDocs && externalDocsObject(model.info.externalDocs),
    paths: pathItems(scope),
    components: componentsObject(scope),
    // What has this release as its x-since may be older.
    'x-since-oldest': input.since?.oldest,
  }
}

function infoObject({ contact, license, ...info }: ApiInfo): JsonObject {
  return {
    title: info.title ?? UNTITLED,
    version: info.version ?? NO_VERSION,
    description: info.description,
    ...uri('termsOfService', info.termsOfService),
    contact: contact && { name: contact.name, ...uri('url', contact.url), ...email(contact) },
    license: license && { name: license.name, ...uri('url', license.url) },
  }
}

function email({ email: address }: { email?: string }): JsonObject {
  return address === undefined || isEmail(address) ? { email: address } : { 'x-docs-email': address }
}

/** The field, or an extension of ours when what the docs say is no URI reference. */
function uri(field: string, url: string | undefined): JsonObject {
  return url === undefined || isUriReference(url) ? { [field]: url } : { [`x-docs-${field}`]: url }
}

function serverObject({ url, description, variables }: Server): JsonObject {
  const variable = ({ enum: values, ...rest }: NonNullable<Server['variables']>[string]): JsonObject =>
    values !== undefined && values.length > 0 ? { ...rest, enum: values } : rest
  return {
    url,
    description,
    variables: variables && record(Object.entries(variables).map(([name, one]) => [name, variable(one)])),
  }
}

/** Tags, each name once. */
function tagObjects(tags: Tag[]): JsonObject[] | undefined {
  const byName = new Map<string, JsonObject>()
  for (const { name, description, externalDocs } of tags) {
    const docs = externalDocs && externalDocsObject(externalDocs)
    if (!byName.has(name)) byName.set(name, { name, description, externalDocs: docs })
  }
  return byName.size > 0 ? [...byName.values()] : undefined
}

function componentsObject(scope: Scope): JsonObject {
  const schemes = sortedEntries(scope.model.securitySchemes)
  return {
    schemas: schemaComponents(scope),
    securitySchemes:
      schemes.length === 0
        ? undefined
        : record(
            schemes.map(([name, scheme]) => [
              scope.schemeKeys.get(name) ?? name,
              securitySchemeObject(scheme),
            ]),
          ),
  }
}

/** The key tells the documented name wherever it is legal as a key; else `x-docs-name` does. */
function schemaComponents({ model, schemaKeys, definition: print }: Scope): JsonObject {
  const entries = sortedEntries<ApiModel['schemas'][string]>(model.schemas)
  return record(
    entries.map(([name, schema]) => {
      const key = schemaKeys.get(name) ?? name
      const printed = print(schema, schemaPointer(name))
      return [key, key === name ? printed : { ...printed, 'x-docs-name': name }]
    }),
  )
}
