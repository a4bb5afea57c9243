/**
 * Joins the fragments of all pages to one model.
 * In: fragments with places. Out: the model, where its parts stand, and what was found. The order of pages does
 * not matter: they are taken in the order of their paths.
 */
import { byPlace, collectFindings } from '../core/diagnostics.ts'
import { byCodeUnits } from '../core/order.ts'
import type { Place } from '../core/span.ts'
import type { Fragment } from '../model/fragment.ts'
import { arriveStated, type Arrivals } from './arrivals.ts'
import { reportExpansionConflicts } from './conflicts/expansions.ts'
import { reportMethodConflicts, reportPathConflicts } from './conflicts/parameters.ts'
import { reportSampleConflicts } from './conflicts/samples.ts'
import { buildModel } from './build/build.ts'
import { learnContent } from './learn/content.ts'
import { collectDefinitions, learnFromExpansions, namedRootsOf, rootsOf } from './resolve/definitions.ts'
import { followLinkTargets } from './resolve/link-targets.ts'
import { settleListedValues } from './resolve/listed-values.ts'
import { raiseBranchWords } from './resolve/branch-words.ts'
import { settleOpenUnions } from './resolve/open-unions.ts'
import { widenUnions } from './learn/undocumented-branches.ts'
import { learnShapes } from './learn/sample-shapes.ts'
import { dropUnusedObjects } from './resolve/unused-objects.ts'
import { resolveNames } from './resolve/named-types.ts'
import { learnFromLinks } from './resolve/linked-types.ts'
import { inferMissing } from './resolve/missing.ts'
import { discardSchemaSamples } from './learn/schema-samples.ts'
import { learnFromSamples } from './learn/definition-samples.ts'
import { ModelWriter } from './build/model-writer.ts'
import { isGuide } from './locate/guides.ts'
import { mergeOperations, settleExamples } from './locate/merge-operations.ts'
import { inferOperationIds } from './resolve/operation-ids.ts'
import { placePaths, type PlacedPath } from './locate/paths.ts'
import { attachSpecifications } from './resolve/specifications.ts'
import { shapesFromSamples } from './learn/shapes.ts'
import type {
  Definitions,
  LinkResult,
  PageFragment,
  PlacedOperation,
  PlacedSchema,
  PlaceReport,
} from './types.ts'

export function link(pages: readonly PageFragment[]): LinkResult {
  const { report, findings } = collectFindings<Place>()
  const inOrder = [...pages].sort((a, b) => byCodeUnits(a.path, b.path))
  const fragments = attachSpecifications(inOrder, report).map((page) => page.fragment)
  const references = referencesOf(fragments)
  const arrivals: Arrivals = new Set()
  const paths = joinOperations(fragments, references, { arrivals, report })
  const definitions = collectDefinitions(fragments, arrivals, report)
  // What a specification states is neither filled up nor doubted.
  const open = paths.filter(({ operation }) => operation.isComplete !== true)
  const known = hideComplete(definitions)
  learn(
    definitions,
    open.map(({ operation }) => operation),
    report,
  )
  compare(definitions, open, report)
  for (const [name, draft] of known) definitions.set(name, draft)
  const writer = new ModelWriter(arrivals)
  const model = buildModel({ references, paths, definitions }, writer, report)
  arriveStated(arrivals, fragments, model)
  const diagnostics = [...fragments.flatMap((fragment) => fragment.findings), ...findings].sort(byPlace)
  return { model, origins: writer.origins, diagnostics, samples: writer.samples, arrived: arrivals }
}

function joinOperations(
  fragments: readonly Fragment<Place>[],
  references: readonly Fragment<Place>[],
  { arrivals, report }: { arrivals: Arrivals; report: PlaceReport },
): PlacedPath[] {
  const all = fragments.flatMap((fragment) => fragment.operations)
  const operations = all.filter(({ isExample }) => isExample !== true)
  const examples = all.filter(({ isExample }) => isExample === true)
  const servers = references.flatMap((fragment) => fragment.servers)
  const paths = mergeOperations(placePaths(operations, servers, report), arrivals, report)
  settleExamples(placePaths(examples, servers, report), paths, { arrivals, report })
  return paths
}

/**
 * Puts copies in the place of definitions that are complete: others may refer to them and learn from them, and
 * nothing is learned of them. Gives what they were.
 */
function hideComplete(definitions: Definitions): Definitions {
  const complete = new Map([...definitions].filter(([, { isComplete }]) => isComplete === true))
  for (const [name, draft] of complete) definitions.set(name, structuredClone(draft))
  return complete
}

/** Lets every telling add what the others leave out: other tables first, then samples. */
function learn(definitions: Definitions, operations: readonly PlacedOperation[], report: PlaceReport): void {
  followLinkTargets(allSchemas(definitions, operations), definitions, report)
  learnShapes(definitions, operations, report)
  resolveNames(allSchemas(definitions, operations), definitions, report)
  dropUnusedObjects(definitions, operations)
  discardSchemaSamples(definitions, operations, report)
  learnFromExpansions(definitions, operations)
  const evidence = learnFromSamples(definitions, report)
  learnFromLinks(definitions, operations, report)
  for (const root of allSchemas(definitions, operations)) widenUnions(root)
  for (const operation of operations) learnContent(operation, { definitions, evidence, report })
  const samplesOf = shapesFromSamples(operations, report)
  inferMissing(definitions, operations, { evidence, samplesOf, report })
  inferOperationIds(operations)
  settle(definitions, operations, report)
}

/** What can only be decided when all that is known of every schema has been learned. */
function settle(definitions: Definitions, operations: readonly PlacedOperation[], report: PlaceReport): void {
  settleOpenUnions(allSchemas(definitions, operations), definitions, report)
  raiseBranchWords(allSchemas(definitions, operations))
  const roots = [...definitions.values(), ...operations.flatMap(namedRootsOf)]
  settleListedValues(roots, definitions, report)
}

function allSchemas(definitions: Definitions, operations: readonly PlacedOperation[]): PlacedSchema[] {
  return [...[...definitions.values()].map(({ schema }) => schema), ...operations.flatMap(rootsOf)]
}

/** Reports where two tellings of one thing disagree. */
function compare(definitions: Definitions, paths: readonly PlacedPath[], report: PlaceReport): void {
  const operations = paths.map((placed) => placed.operation)
  reportSampleConflicts(definitions, operations, report)
  reportExpansionConflicts(definitions, operations, report)
  reportPathConflicts(paths, report)
  reportMethodConflicts(paths, report)
}

/** The pages that document; guides that only show requests are asked where there is no other page. */
function referencesOf(fragments: readonly Fragment<Place>[]): readonly Fragment<Place>[] {
  const documenting = fragments.filter((fragment) => {
    const { operations, schemas, servers, info } = fragment
    const isDocumenting = operations.length > 0 || schemas.length > 0 || servers.length > 0
    return !isGuide(fragment) && (isDocumenting || info !== undefined)
  })
  return documenting.length > 0 ? documenting : fragments
}
