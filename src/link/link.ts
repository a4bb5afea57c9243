/**
 * Joins the fragments of all pages to one model.
 * In: fragments with places. Out: the model, where its parts stand, and what was found. The order of pages does
 * not matter: they are taken in the order of their paths.
 */
import { collectFindings } from '../core/diagnostics.ts'
import type { JsonValue } from '../core/json.ts'
import { byCodeUnits, sortedEntries } from '../core/order.ts'
import { record } from '../core/record.ts'
import type { Place } from '../core/span.ts'
import type { ApiInfo, ApiModel, Operation, Tag } from '../model/api.ts'
import { operationKey } from '../model/api.ts'
import type { Fragment } from '../model/fragment.ts'
import { reportExpansionDisagreements } from './agree/expansions.ts'
import { reportMethodDisagreements, reportPathDisagreements } from './agree/parameters.ts'
import { reportSampleDisagreements } from './agree/samples.ts'
import { learnContent } from './content.ts'
import { collectDefinitions, learnFromExpansions } from './definitions.ts'
import { learnFromSamples } from './definition-samples.ts'
import { Finisher, sampleValues } from './finish.ts'
import { mergeOperations } from './merge-operations.ts'
import { inferMissing } from './missing.ts'
import { inferOperationIds } from './operation-ids.ts'
import { placePaths, serversOf, type PlacedPath } from './paths.ts'
import { dropSchemaTexts } from './raw-samples.ts'
import { shapesFromSamples } from './shapes.ts'
import { SecuritySchemes } from './security.ts'
import { simplify } from './simplify.ts'
import type { LinkResult, PageFragment, PlacedSchema, PlaceReport } from './types.ts'

export function link(pages: readonly PageFragment[]): LinkResult {
  const { report, findings } = collectFindings<Place>()
  const fragments = [...pages].sort((a, b) => byCodeUnits(a.path, b.path)).map((page) => page.fragment)
  const servers = references(fragments).flatMap((fragment) => fragment.servers)
  const paths = mergeOperations(
    placePaths(
      fragments.flatMap((fragment) => fragment.operations),
      servers,
      report,
    ),
    report,
  )
  const operations = paths.map((placed) => placed.operation)
  const definitions = collectDefinitions(fragments, report)
  dropSchemaTexts(definitions, operations, report)
  learnFromExpansions(definitions, operations)
  const evidence = learnFromSamples(definitions, report)
  for (const operation of operations) learnContent(operation, { definitions, evidence, report })
  const samplesOf = shapesFromSamples(operations, report)
  inferMissing(definitions, operations, { evidence, samplesOf, report })
  for (const { schema } of definitions.values()) simplify(schema, definitions)
  inferOperationIds(operations)
  reportSampleDisagreements(definitions, operations, report)
  reportExpansionDisagreements(definitions, operations, report)
  reportPathDisagreements(paths, report)
  reportMethodDisagreements(paths, report)
  const finisher = new Finisher()
  const security = new SecuritySchemes(references(fragments))
  const model: ApiModel = {
    info: infoOf(fragments),
    servers: serversOf(references(fragments), paths),
    operations: operationsOf(paths, { finisher, security, report }),
    securitySchemes: security.all(),
    tags: tagsOf(references(fragments)),
    schemas: record(
      [...definitions]
        .sort(([a], [b]) => byCodeUnits(a, b))
        .map(([name, { schema, samples }]) => [
          name,
          finisher.schema(withExamples(schema, sampleValues(samples)), `/schemas/${escapeName(name)}`),
        ]),
    ),
  }
  const diagnostics = [...fragments.flatMap((fragment) => fragment.findings), ...findings].sort(byPlace)
  return { model, origins: record(sortedEntries(finisher.origins)), diagnostics }
}

/** The pages that document; guides that only show requests are asked where there is no other page. */
function references(fragments: readonly Fragment<Place>[]): readonly Fragment<Place>[] {
  const documenting = fragments.filter(
    ({ operations, schemas, servers, info }) =>
      schemas.length > 0 ||
      info !== undefined ||
      operations.some(({ displayedPath }) => displayedPath !== undefined) ||
      (operations.length === 0 && servers.length > 0),
  )
  return documenting.length > 0 ? documenting : fragments
}

function withExamples(schema: PlacedSchema, examples: JsonValue[]): PlacedSchema {
  return examples.length === 0 ? schema : { ...schema, examples }
}

function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The first page that says a thing of the whole API is believed. */
function infoOf(fragments: readonly Fragment<Place>[]): ApiInfo {
  const info: ApiInfo = {}
  for (const fragment of [...fragments].reverse()) Object.assign(info, fragment.info)
  delete (info as { at?: unknown }).at
  return info
}

function tagsOf(fragments: readonly Fragment<Place>[]): Tag[] {
  const used = new Set(fragments.flatMap((fragment) => fragment.operations.map((operation) => operation.tag)))
  const tags = new Map<string, Tag>()
  for (const { name, description } of fragments.flatMap((fragment) => fragment.tags)) {
    if (!used.has(name)) continue
    const known = tags.get(name)
    if (known?.description === undefined)
      tags.set(name, description === undefined ? { name } : { name, description })
  }
  return [...tags.values()].sort((a, b) => byCodeUnits(a.name, b.name))
}

interface OperationContext {
  finisher: Finisher
  security: SecuritySchemes
  report: PlaceReport
}

function operationsOf(
  paths: readonly PlacedPath[],
  { finisher, security, report }: OperationContext,
): ApiModel['operations'] {
  const made = new Map<string, { operation: Operation; at: Place }>()
  for (const placed of paths) {
    const key = operationKey(placed.operation.method, placed.path)
    const first = made.get(key)
    if (first === undefined) {
      made.set(key, {
        operation: finisher.operation(placed, security.of(placed.operation)),
        at: placed.operation.at,
      })
    } else report('operation/twice', placed.operation.at, { operation: key }, [first.at])
  }
  return record(
    [...made].sort(([a], [b]) => byCodeUnits(a, b)).map(([key, { operation }]) => [key, operation]),
  )
}

function byPlace(a: { at: Place; code: string }, b: { at: Place; code: string }): number {
  return (
    byCodeUnits(a.at.file, b.at.file) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.column - b.at.start.column ||
    byCodeUnits(a.code, b.code)
  )
}
