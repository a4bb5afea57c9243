/**
 * The files of JSON Schema. In: a model. Out: `schemas.json` with `$defs`, and `schemas/<name>.schema.json`.
 * Nothing of OpenAPI is in them.
 */
import { stableJson } from '../../core/json.ts'
import { record } from '../../core/record.ts'
import { sortedEntries } from '../../core/order.ts'
import type { ApiModel } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { allocateComponentKeys, allocateFileStems } from '../names.ts'
import { schemaObject } from '../schema.ts'
import type { JsonObject, SchemaForm } from '../schema.ts'
import type { Artifact } from '../types.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

/** `schemas.json`: every schema under `$defs`. */
export function bundleOf(model: ApiModel): Artifact {
  const keys = allocateComponentKeys(Object.keys(model.schemas))
  const form = formWith((name) => prefixed('#/$defs/', keys.get(name)))
  const definitions = sortedEntries(model.schemas).map(
    ([name, schema]) =>
      [keys.get(name) ?? name, named(name, keys.get(name), schemaOf(schema, form))] as const,
  )
  return { path: 'schemas.json', text: stableJson({ $schema: DIALECT, $defs: record(definitions) }) }
}

/** One file for each schema, beside each other in `schemas/`. */
export function separateFiles(model: ApiModel): Artifact[] {
  const stems = allocateFileStems(Object.keys(model.schemas))
  const fileOf = (name: string): string | undefined => suffixed(stems.get(name), '.schema.json')
  const form = formWith(fileOf)
  return sortedEntries(model.schemas).map(([name, schema]) => ({
    path: `schemas/${fileOf(name) ?? ''}`,
    text: stableJson({ $schema: DIALECT, ...named(name, stems.get(name), schemaOf(schema, form)) }),
  }))
}

function formWith(reference: SchemaForm['reference']): SchemaForm {
  return { reference, extras: () => ({}), hasOpenApiWords: false, isReferenceAlone: false }
}

function schemaOf(schema: Schema, form: SchemaForm): JsonObject {
  return schemaObject(schema, '', form)
}

/** The schema, with its documented name as title where its key or file could not tell it. */
function named(name: string, key: string | undefined, schema: JsonObject): JsonObject {
  return key === name ? schema : { title: name, ...schema }
}

function prefixed(prefix: string, key: string | undefined): string | undefined {
  return key === undefined ? undefined : prefix + key
}

function suffixed(key: string | undefined, suffix: string): string | undefined {
  return key === undefined ? undefined : key + suffix
}
