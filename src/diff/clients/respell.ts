/**
 * Docs of a client spell names as its language does: `pet_id`, `petId`, `PetId`.
 * In: both revisions. Out: the older one in the spelling of the newer one, where the docs of either mark the name
 * as a client's. Parameters whose place one side does not state are in the place that the other one states.
 */
import { nameKey } from '../../core/name-key.ts'
import { CLIENT_SPELLING } from '../../model/schema.ts'
import type { InferredFacts } from '../inferred.ts'
import type { ObjectShape, PropertyShape, NormalizedSchema } from '../normalize.ts'
import type {
  BodyView,
  ContentView,
  ModelIndex,
  OperationView,
  ParameterView,
  ResponseView,
} from '../model-index.ts'

/** A thing with a place in each of the two models. */
interface Named {
  at: string
  name: string
}

type KeyOf = (name: string) => string

/** What languages put before a name that is a word of their own: `var_class`, `propertyClass`, `ModelResponse`. */
const ESCAPE = /^(?:var_|property(?=[A-Z])|[Mm]odel_?(?=[A-Z]))/

function unescapedKey(name: string): string {
  return nameKey(name.replace(ESCAPE, ''))
}

class Respeller {
  constructor(
    private readonly before: InferredFacts,
    private readonly after: InferredFacts,
  ) {}

  #isOfClient(old: Named, now: Named): boolean {
    return this.before(old.at).has(CLIENT_SPELLING) || this.after(now.at).has(CLIENT_SPELLING)
  }

  #isSpelling(old: Named, now: Named): boolean {
    return unescapedKey(old.name) === unescapedKey(now.name) && this.#isOfClient(old, now)
  }

  /** New names by old ones, of those that only one side has: first by their letters, then without escapes. */
  pairNames(old: readonly Named[], now: readonly Named[]): Map<string, string> {
    const pairs = new Map<string, string>()
    const [before, after] = [old, now].map((names) => new Set(names.map(({ name }) => name)))
    for (const keyOf of [nameKey, unescapedKey]) {
      const taken = new Set(pairs.values())
      const gone = old.filter(({ name }) => !pairs.has(name) && after?.has(name) !== true)
      const come = now.filter(({ name }) => !taken.has(name) && before?.has(name) !== true)
      for (const [name, to] of this.#pairBy(keyOf, gone, come)) pairs.set(name, to)
    }
    return pairs
  }

  /** Where a key stands for one name on each side. */
  #pairBy(keyOf: KeyOf, gone: readonly Named[], come: readonly Named[]): [string, string][] {
    const targets = byKey(come, keyOf)
    return [...byKey(gone, keyOf)].flatMap(([key, [first, ...more]]): [string, string][] => {
      const [twin, ...others] = targets.get(key) ?? []
      if (first === undefined || twin === undefined || more.length + others.length > 0) return []
      return this.#isOfClient(first, twin) ? [[first.name, twin.name]] : []
    })
  }

  operation(old: OperationView, now: OperationView): OperationView {
    const parameters = new Map(
      [...old.parameters].map(([id, one]) => {
        const twin = now.parameters.has(id) ? now.parameters.get(id) : this.#twinOf(one, old, now)
        if (twin === undefined) return [id, one]
        return [`${twin.in}.${twin.name}`, { ...one, name: twin.name, in: twin.in }]
      }),
    )
    const responses = new Map(
      [...old.responses].map(([status, one]): [string, ResponseView] => [
        status,
        { ...one, contents: this.#contents(one.contents, now.responses.get(status)?.contents ?? []) },
      ]),
    )
    return {
      ...old,
      ...this.#body(old.body, now.body),
      source: this.#source(old, now),
      parameters,
      responses,
    }
  }

  /** The only new parameter of this spelling, in the same place or where one of the places is not stated. */
  #twinOf(one: ParameterView, old: OperationView, now: OperationView): ParameterView | undefined {
    const isOpen = (other: ParameterView) =>
      other.in === one.in || this.before(one.at).has('in') || this.after(other.at).has('in')
    const rivals = [...old.parameters.values()].filter(
      (other) => unescapedKey(other.name) === unescapedKey(one.name),
    )
    const twins = [...now.parameters].flatMap(([id, other]) =>
      !old.parameters.has(id) && this.#isSpelling(one, other) && isOpen(other) ? [other] : [],
    )
    return twins.length === 1 && rivals.length === 1 ? twins[0] : undefined
  }

  #source({ source, at }: OperationView, now: OperationView): OperationView['source'] {
    const [name, other] = [source.operationId, now.source.operationId]
    if (name === undefined || other === undefined) return source
    return this.#isSpelling({ name, at }, { name: other, at: now.at })
      ? { ...source, operationId: other }
      : source
  }

  #body(old: BodyView | undefined, now: BodyView | undefined): { body?: BodyView } {
    if (old === undefined) return {}
    return { body: { ...old, contents: this.#contents(old.contents, now?.contents ?? []) } }
  }

  #contents(old: readonly ContentView[], now: readonly ContentView[]): ContentView[] {
    return old.map((content) => {
      const shape = (now.find(({ media }) => media === content.media) ?? now[0])?.shape
      return content.shape === undefined ? content : { ...content, shape: this.shape(content.shape, shape) }
    })
  }

  shape(old: NormalizedSchema, now: NormalizedSchema | undefined): NormalizedSchema {
    if (old.kind === 'array' && now?.kind === 'array')
      return { ...old, items: this.shape(old.items, now.items) }
    return old.kind === 'object' && now?.kind === 'object' ? this.#object(old, now) : old
  }

  #object(old: ObjectShape, now: ObjectShape): ObjectShape {
    const names = this.pairNames(namesOf(old), namesOf(now))
    const properties = [...old.properties].map(([given, property]): [string, PropertyShape] => {
      const name = names.get(given) ?? given
      return [name, { ...property, shape: this.shape(property.shape, now.properties.get(name)?.shape) }]
    })
    const rest = old.rest === undefined ? {} : { rest: this.shape(old.rest, now.rest) }
    return { ...old, ...rest, properties: new Map(properties) }
  }
}

function namesOf({ properties }: ObjectShape): Named[] {
  return [...properties].map(([name, { at }]) => ({ name, at }))
}

function byKey(names: readonly Named[], keyOf: KeyOf): Map<string, Named[]> {
  const groups = new Map<string, Named[]>()
  for (const one of names) {
    const key = keyOf(one.name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

function schemaNames({ schemas }: ModelIndex): Named[] {
  return [...schemas].map(([name, { at }]) => ({ name, at }))
}

/** The older revision, and which of its schemas have a name of another spelling in the newer one. */
export function respell(
  before: ModelIndex,
  after: ModelIndex,
): { before: ModelIndex; schemas: Map<string, string> } {
  if (!before.isOfClient && !after.isOfClient) return { before, schemas: new Map() }
  const speller = new Respeller(before.inferred, after.inferred)
  const names = speller.pairNames(schemaNames(before), schemaNames(after))
  const operations = [...before.operations].map(([key, one]): [string, OperationView] => {
    const twin = after.operations.get(key)
    return [key, twin === undefined ? one : speller.operation(one, twin)]
  })
  const schemas = [...before.schemas].map(([name, shape]): [string, NormalizedSchema] => [
    name,
    speller.shape(shape, after.schemas.get(names.get(name) ?? name)),
  ])
  return {
    before: { ...before, operations: new Map(operations), schemas: new Map(schemas) },
    schemas: names,
  }
}
