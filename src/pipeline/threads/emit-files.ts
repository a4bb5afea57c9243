/**
 * Runs emitters, the slowest one in a thread of its own where there is one.
 * In: a model. Out: files, in the order of the registry; the same ones with and without threads.
 */
import { exactJson } from '../../core/json.ts'
import type { EmitterId } from '../../emit/registry.ts'
import { emitters, usualEmitters } from '../../emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS, type Artifact, type EmitInput, type EmitOptions } from '../../emit/types.ts'
import { memoryIn, type Cache } from '../store/cache.ts'
import { packed } from './packed.ts'
import type { Pool } from './pool.ts'

/** Takes about as long as all others together. */
const SLOWEST: EmitterId = 'typescript'

/** Lets a thread load what the slowest emitter needs, which takes as long as its work. */
export function prepareEmitter(pool: Pool): void {
  pool.start(1)
  void pool.ask({ kind: 'prepare', emitter: SLOWEST })
}

export interface EmitRun {
  /** All unless given. */
  ids: readonly EmitterId[] | undefined
  options: EmitOptions | undefined
  pool: Pool
  /** Where emitters may remember what they worked out. */
  cache: Cache | undefined
}

export async function emitFiles(
  { model, origins, reading }: Pick<EmitInput, 'model' | 'origins' | 'reading'>,
  { ids, options = DEFAULT_EMIT_OPTIONS, pool, cache }: EmitRun,
): Promise<Artifact[]> {
  const wanted = emitters.filter(({ id }) => (ids ?? usualEmitters).includes(id))
  const input: EmitInput = { model, origins, options }
  const whole = reading === undefined ? input : { ...input, reading }
  const isShared = pool.size > 0 && wanted.length > 1
  const elsewhere =
    isShared && wanted.some(({ id }) => id === SLOWEST) ? askFor(input, pool, cache) : undefined
  const memory = cache && memoryIn(cache)
  const artifacts = new Map<EmitterId, Artifact[]>()
  for (const { id, emit } of wanted) {
    if (elsewhere === undefined || id !== SLOWEST) artifacts.set(id, packed(await emit(whole, memory)))
  }
  // A thread that failed brings nothing: then it is done here, and fails where it can be told.
  for (const { id, emit } of wanted)
    if (!artifacts.has(id)) artifacts.set(id, packed((await elsewhere) ?? (await emit(whole, memory))))
  cache?.flush()
  return wanted.flatMap(({ id }) => artifacts.get(id) ?? [])
}

async function askFor(
  input: EmitInput,
  pool: Pool,
  cache: Cache | undefined,
): Promise<Artifact[] | undefined> {
  const answer = await pool.ask({
    kind: 'emit',
    emitter: SLOWEST,
    input: exactJson(input),
    cachePlace: cache?.place,
  })
  return answer as Artifact[] | undefined
}
