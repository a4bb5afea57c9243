/**
 * From drafts that are joined to the model: identity, order, servers, tags, security.
 */
import { pointerStep } from '../../core/escape.ts'
import type { JsonValue } from '../../core/json.ts'
import { byCodeUnits } from '../../core/order.ts'
import { record } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import type { ApiInfo, ApiModel, Operation, Tag } from '../../model/api.ts'
import { operationKey } from '../../model/api.ts'
import type { Fragment } from '../../model/fragment.ts'
import type { ModelWriter } from './model-writer.ts'
import { isGuide } from '../locate/guides.ts'
import { serversOf, type PlacedPath } from '../locate/paths.ts'
import { SecuritySchemes } from './security.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'

export interface JoinedDrafts {
  /** Of the pages that document the API. */
  references: readonly Fragment<Place>[]
  paths: readonly PlacedPath[]
  definitions: Definitions
}

/** The model in canonical order; where its parts stand is kept by the writer. */
export function buildModel(
  { references, paths, definitions }: JoinedDrafts,
  writer: ModelWriter,
  report: PlaceReport,
): ApiModel {
  const security = new SecuritySchemes(references)
  const operations = operationsOf(paths, { writer, security, report })
  return {
    info: infoOf(references),
    servers: serversOf(references, paths),
    operations,
    securitySchemes: security.all(),
    tags: tagsOf(references),
    schemas: schemasOf(definitions, writer),
  }
}

function schemasOf(definitions: Definitions, writer: ModelWriter): ApiModel['schemas'] {
  const inOrder = [...definitions].sort(([a], [b]) => byCodeUnits(a, b))
  return record(
    inOrder.map(([name, { schema, samples, at }]) => {
      writer.arrive(at)
      const pointer = `/schemas/${pointerStep(name)}`
      return [name, writer.schema(withExamples(schema, writer.examples(pointer, samples)), pointer)]
    }),
  )
}

function withExamples(schema: PlacedSchema, examples: JsonValue[]): PlacedSchema {
  return examples.length === 0 ? schema : { ...schema, examples }
}

/** The first page that says a thing of the whole API is believed. Of several guides each only names a part of it. */
function infoOf(fragments: readonly Fragment<Place>[]): ApiInfo {
  const info: ApiInfo = {}
  const naming = fragments.length === 1 ? fragments : fragments.filter((fragment) => !isGuide(fragment))
  for (const fragment of [...naming].reverse()) Object.assign(info, fragment.info)
  delete (info as { at?: unknown }).at
  return info
}

function tagsOf(fragments: readonly Fragment<Place>[]): Tag[] {
  const used = new Set(
    fragments.flatMap(({ operations }) => operations.flatMap(({ tag, tags = [tag] }) => tags)),
  )
  const tags = new Map<string, Tag>()
  for (const { at: _, ...tag } of fragments.flatMap((fragment) => fragment.tags)) {
    if (!used.has(tag.name)) continue
    if (tags.get(tag.name)?.description === undefined) tags.set(tag.name, tag)
  }
  return [...tags.values()].sort((a, b) => byCodeUnits(a.name, b.name))
}

interface OperationContext {
  writer: ModelWriter
  security: SecuritySchemes
  report: PlaceReport
}

function operationsOf(
  paths: readonly PlacedPath[],
  { writer, security, report }: OperationContext,
): ApiModel['operations'] {
  const made = new Map<string, { operation: Operation; at: Place }>()
  for (const placed of paths) {
    const key = operationKey(placed.operation.method, placed.path)
    const first = made.get(key)
    if (first === undefined) {
      made.set(key, {
        operation: writer.operation(placed, security.of(placed.operation)),
        at: placed.operation.at,
      })
    } else report('operation/twice', placed.operation.at, { operation: key }, [first.at])
  }
  return record(
    [...made].sort(([a], [b]) => byCodeUnits(a, b)).map(([key, { operation }]) => [key, operation]),
  )
}
