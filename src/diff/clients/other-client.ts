/**
 * Two revisions may be docs of two clients of one API: what one of them does not print is no change.
 * In: a match. Out: the match, with the older side filled from the newer one wherever either is silent.
 */
import { own } from '../../core/record.ts'
import { CLIENT_SPELLING } from '../../model/schema.ts'
import type { InferredFacts } from '../inferred.ts'
import type { OperationPair } from '../match/operations.ts'
import { isErrorStatus } from '../match/responses.ts'
import type { ApiMatch } from '../rule.ts'
import type { NormalizedSchema } from '../normalize.ts'
import type {
  BodyView,
  ContentView,
  ModelIndex,
  OperationView,
  ParameterView,
  ResponseView,
} from '../model-index.ts'
import { fillSilence } from './silence.ts'

export function withoutSilence(match: ApiMatch): ApiMatch {
  const { before, after, operations, renamed } = match
  if (!before.isOfClient && !after.isOfClient) return match
  const filler = new Filler(before.inferred, after.inferred, isOtherClient(match))
  const pairs = operations.pairs.map((pair) => ({ ...pair, before: filler.operation(pair) }))
  const schemas = [...before.schemas].map(([name, shape]): [string, NormalizedSchema] => [
    name,
    filler.shape(shape, after.schemas.get(renamed.get(name) ?? name)),
  ])
  return { ...match, before: { ...before, schemas: new Map(schemas) }, operations: { ...operations, pairs } }
}

/** Another spelling of the same name, or statuses in one of them only, show another client. */
function isOtherClient({ before, after, operations: { pairs } }: ApiMatch): boolean {
  if (before.isOfClient !== after.isOfClient || hasOtherNames(before)) return true
  return pairs.some(
    (pair) =>
      own(before.model.operations, pair.before.key)?.operationId !== pair.before.source.operationId ||
      isSilent(pair.before, before.inferred) !== isSilent(pair.after, after.inferred),
  )
}

/** Whether properties have other names than in the model itself. */
function hasOtherNames({ model, schemas }: ModelIndex): boolean {
  return [...schemas].some(([name, shape]) => {
    if (shape.kind !== 'object') return false
    const stated = own(model.schemas, name)?.properties ?? {}
    return Object.keys(stated).some((property) => !shape.properties.has(property))
  })
}

/** Docs that print no statuses have one response, whose status is not stated. */
function isSilent({ at, responses }: OperationView, inferred: InferredFacts): boolean {
  if (responses.size !== 1 || !inferred(at).has(CLIENT_SPELLING)) return false
  return [...responses.values()].every((response) => inferred(response.at).has('status'))
}

class Filler {
  constructor(
    private readonly before: InferredFacts,
    private readonly after: InferredFacts,
    private readonly isOther: boolean,
  ) {}

  operation({ before, after }: OperationPair): OperationView {
    const parameters = new Map(
      [...before.parameters].map(([id, one]) => [id, this.#parameter(one, after.parameters.get(id))]),
    )
    return {
      ...before,
      ...this.#body(before.body, after.body),
      parameters,
      responses: this.#responses({ before, after }),
    }
  }

  shape(old: NormalizedSchema, now: NormalizedSchema | undefined): NormalizedSchema {
    return this.isOther ? fillSilence(old, now) : old
  }

  #isOpen(old: { at: string }, now: { at: string }): boolean {
    return this.before(old.at).has('required') || this.after(now.at).has('required')
  }

  #parameter(old: ParameterView, now: ParameterView | undefined): ParameterView {
    if (now === undefined) return old
    const isRequired = this.#isOpen(old, now) ? now.isRequired : old.isRequired
    return { ...old, isRequired, shape: this.shape(old.shape, now.shape) }
  }

  #body(old: BodyView | undefined, now: BodyView | undefined): { body?: BodyView } {
    if (old === undefined || now === undefined) return {}
    const isRequired = this.#isOpen(old, now) ? now.isRequired : old.isRequired
    return { body: { ...old, isRequired, contents: this.#contents(old.contents, now.contents) } }
  }

  #responses({ before, after }: OperationPair): Map<string, ResponseView> {
    const old = this.#statuses({ before, after })
    return new Map(
      [...old].map(([status, response]): [string, ResponseView] => {
        const now = after.responses.get(status)
        const contents =
          now === undefined ? response.contents : this.#contents(response.contents, now.contents)
        return [status, { ...response, contents }]
      }),
    )
  }

  /** Without statuses on one side, its response is the success of the other one, and of the rest it says nothing. */
  #statuses({ before, after }: OperationPair): Map<string, ResponseView> {
    const [isOld, isNew] = [isSilent(before, this.before), isSilent(after, this.after)]
    if (isOld === isNew) return before.responses
    const [old, now] = [successOf(before.responses), successOf(after.responses)]
    if (old === undefined || now === undefined) return after.responses
    return new Map([...(isOld ? after.responses : []), [now[0], old[1]]])
  }

  #contents(old: readonly ContentView[], now: readonly ContentView[]): ContentView[] {
    return old.map((content) => {
      const twin = now.find(({ media }) => media === content.media) ?? now[0]
      if (content.shape === undefined || twin?.shape === undefined) return content
      return { ...content, shape: this.shape(content.shape, twin.shape) }
    })
  }
}

function successOf(responses: ReadonlyMap<string, ResponseView>): [string, ResponseView] | undefined {
  const all = [...responses]
  return all.find(([status]) => !isErrorStatus(status)) ?? all.find(([status]) => status === 'default')
}
