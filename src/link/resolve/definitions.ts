/**
 * Brings the named schemas of all pages together: one for each name, filled up with what other tables and
 * samples show of it.
 */
import { byCodeUnits } from '../../core/order.ts'
import { own } from '../../core/record.ts'
import type { Place } from '../../core/span.ts'
import { draftChildren } from '../../model/locate.ts'
import { namedSchemaFact } from '../../model/facts.ts'
import type { Fragment, NamedSchemaDraft } from '../../model/fragment.ts'
import { nameOfRef } from '../../model/schema.ts'
import { arriveWhole, type Arrivals } from '../arrivals.ts'
import type { Definitions, PlacedOperation, PlacedSchema, PlaceReport } from '../types.ts'

/**
 * One definition a name, in code unit order. The first page that documents a name is believed. People call things of
 * several pages alike, so of those both stay: the fullest with the name, others with that of their page as well.
 */
export function collectDefinitions(
  fragments: readonly Fragment<Place>[],
  arrivals: Arrivals,
  report: PlaceReport,
): Definitions {
  const found = new Map<string, NamedSchemaDraft<Place>>()
  const apart: NamedSchemaDraft<Place>[] = []
  for (const draft of fragments.flatMap((fragment) => fragment.schemas)) {
    const first = found.get(draft.name)
    if (first === undefined) found.set(draft.name, draft)
    else if (isSameDraft(first, draft)) tellAgain(found, { known: first, draft }, arrivals)
    else if (first.anchors === undefined || draft.anchors === undefined)
      report('schema/twice', draft.at, { name: draft.name }, [first.at])
    else {
      const [kept, other] = sizeOf(draft) > sizeOf(first) ? [draft, first] : [first, draft]
      found.set(draft.name, kept)
      apart.push(other)
    }
  }
  for (const draft of apart) addApart(found, draft, arrivals, report)
  return new Map([...found].sort(([a], [b]) => byCodeUnits(a, b)))
}

/** Under the shortest name with words of its place that no other page has. */
function addApart(
  found: Map<string, NamedSchemaDraft<Place>>,
  draft: NamedSchemaDraft<Place>,
  arrivals: Arrivals,
  report: PlaceReport,
): void {
  const kept = found.get(draft.name) as NamedSchemaDraft<Place>
  const title = draft.name
  for (const words of pageWords(draft.at.file)) {
    const name = `${title}In${words}`
    const known = kept.at.file === draft.at.file ? kept : found.get(name)
    if (known === undefined) return void found.set(name, { ...draft, name, title })
    if (isSameDraft(known, draft)) return tellAgain(found, { known, draft }, arrivals)
    if (known.at.file === draft.at.file) return report('schema/twice', draft.at, { name: title }, [known.at])
  }
  report('schema/twice', draft.at, { name: title }, [kept.at])
}

/** A page that documents something as another page does means the same thing by its name. */
function tellAgain(
  found: Map<string, NamedSchemaDraft<Place>>,
  { known, draft }: { known: NamedSchemaDraft<Place>; draft: NamedSchemaDraft<Place> },
  arrivals: Arrivals,
): void {
  arriveWhole(arrivals, namedSchemaFact(draft))
  found.set(known.name, { ...known, alsoIn: [...(known.alsoIn ?? []), draft.at.file] })
}

/**
 * `docs/ships/events.md` is `Events`, `ShipsEvents` and `DocsShipsEvents`; an index page is named by its folder.
 */
function pageWords(file: string): string[] {
  const steps = file.split('/').map((step) => step.replace(/\.\w+$/, ''))
  const last = steps.findLastIndex((step) => !/^(?:_?index|readme)$/i.test(step) && step !== '')
  const words = steps.slice(0, last + 1).map(capitalized)
  return words.map((_, index) => words.slice(-1 - index).join(''))
}

function capitalized(step: string): string {
  const words = step.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')
}

function sizeOf({ schema }: NamedSchemaDraft<Place>): number {
  return Object.keys(schema.properties ?? {}).length
}

function isSameDraft(a: NamedSchemaDraft<Place>, b: NamedSchemaDraft<Place>): boolean {
  const plain = (draft: NamedSchemaDraft<Place>): string =>
    JSON.stringify(draft.schema, (key, value: unknown) =>
      key === 'at' || key === 'valuesAt' ? undefined : value,
    )
  return plain(a) === plain(b)
}

/** Tables of operations show what stands behind their references: a second telling of the same schemas. */
export function learnFromExpansions(definitions: Definitions, operations: readonly PlacedOperation[]): void {
  const learner = new ExpansionLearner(definitions)
  for (const operation of operations) for (const root of rootsOf(operation)) learner.walk(root)
  for (const { schema } of definitions.values()) learner.walk(schema)
}

export function rootsOf(operation: PlacedOperation): PlacedSchema[] {
  return namedRootsOf(operation).map(({ schema }) => schema)
}

/** A schema, and how the page calls it; empty where it has no name. */
export interface NamedRoot {
  schema: PlacedSchema
  name: string
}

export function namedRootsOf(operation: PlacedOperation): NamedRoot[] {
  const roots: NamedRoot[] = [...operation.parameters]
  if (operation.body?.schema !== undefined) roots.push({ schema: operation.body.schema, name: '' })
  for (const { schema, headers = [] } of operation.responses) {
    if (schema !== undefined) roots.push({ schema, name: '' })
    roots.push(...headers)
  }
  for (const callback of operation.callbacks ?? []) roots.push(...namedRootsOf(callback.operation))
  return roots
}

class ExpansionLearner {
  readonly #definitions: Definitions

  constructor(definitions: Definitions) {
    this.#definitions = definitions
  }

  walk(schema: PlacedSchema): void {
    if (schema.$ref !== undefined && schema.inlineCopy !== undefined) this.#learn(schema)
    for (const child of draftChildren(schema)) this.walk(child)
  }

  /** Where the definition itself is on no page, its rows elsewhere are the best telling of it. */
  #learn({ $ref, inlineCopy, at }: PlacedSchema): void {
    if ($ref === undefined || inlineCopy === undefined) return
    const name = nameOfRef($ref)
    const definition = this.#definitions.get(name)
    if (definition !== undefined) {
      this.#fill(definition.schema, inlineCopy, 0)
    } else if (at !== undefined && inlineCopy.properties !== undefined) {
      const schema: PlacedSchema = { type: 'object', at, ...inlineCopy }
      this.#definitions.set(name, { name, schema, samples: [], at })
    }
  }

  /** Adds formats that the definition leaves out; follows references of the definition. */
  #fill(target: PlacedSchema, shown: PlacedSchema, depth: number): void {
    if (depth > 40) return
    const to = this.#resolve(target)
    if (to === undefined) return
    if (to.format === undefined && shown.format !== undefined && to.type === shown.type) {
      to.format = shown.format
    }
    const inner = shown.inlineCopy ?? shown
    if (to.items !== undefined && inner.items !== undefined) this.#fill(to.items, inner.items, depth + 1)
    if (typeof to.additionalProperties === 'object' && typeof inner.additionalProperties === 'object') {
      this.#fill(to.additionalProperties, inner.additionalProperties, depth + 1)
    }
    for (const [name, property] of Object.entries(inner.properties ?? {})) {
      const known = own(to.properties, name)
      if (known !== undefined) this.#fill(known, property, depth + 1)
    }
  }

  #resolve(schema: PlacedSchema): PlacedSchema | undefined {
    let at: PlacedSchema | undefined = schema
    for (let steps = 0; at?.$ref !== undefined && steps < 20; steps += 1) {
      at = this.#definitions.get(nameOfRef(at.$ref))?.schema
    }
    return at
  }
}
