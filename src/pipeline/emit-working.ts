/**
 * Makes files of a model, without the operations and schemas on which an emitter fails.
 * In: a model. Out: files; a finding for each part that is not in them.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import { pointerStep } from '../core/escape.ts'
import { own, record } from '../core/record.ts'
import type { Artifact, EmitInput } from '../emit/types.ts'
import { reasonOf, workingParts } from './isolate.ts'
import { emitFiles, type EmitRun } from './threads/emit-files.ts'

type ModelAndOrigins = Pick<EmitInput, 'model' | 'origins' | 'reading'>

interface Part {
  kind: 'operations' | 'schemas'
  name: string
}

export async function emitWorking(
  { lost = [], ...input }: ModelAndOrigins & { lost?: Diagnostic[] },
  run: EmitRun,
): Promise<Artifact[]> {
  try {
    return await emitFiles(input, run)
  } catch (error) {
    const parts = partsOf(input)
    const attempt = async (kept: readonly Part[]) => await emitFiles(inputWith(input, kept), run)
    const working = await workingParts(parts, async (kept) => await attempt(kept).then(YES, NO))
    // Where nothing is to be left out, the failure has another cause than a part.
    if (working.size === parts.length) throw error
    const artifacts = await attempt([...working])
    for (const part of parts) if (!working.has(part)) lost.push(...findingOf(part, input, error))
    return artifacts
  }
}

const YES = (): boolean => true
const NO = (): boolean => false

function partsOf({ model }: ModelAndOrigins): Part[] {
  return (['operations', 'schemas'] as const).flatMap((kind) =>
    Object.keys(model[kind]).map((name) => ({ kind, name })),
  )
}

function inputWith({ model, ...rest }: ModelAndOrigins, kept: readonly Part[]): ModelAndOrigins {
  const pick = <T>(kind: Part['kind'], from: Record<string, T>): Record<string, T> =>
    record(kept.filter((part) => part.kind === kind).map(({ name }) => [name, own(from, name) as T]))
  const [operations, schemas] = [pick('operations', model.operations), pick('schemas', model.schemas)]
  return { ...rest, model: { ...model, operations, schemas } }
}

function findingOf({ kind, name }: Part, { origins }: ModelAndOrigins, error: unknown): Diagnostic[] {
  const origin = own(origins, `/${kind}/${pointerStep(name)}`)
  if (origin === undefined) return []
  const { file, start, end } = origin
  return [{ code: 'page/not-processed', at: { file, start, end }, args: { reason: reasonOf(error) } }]
}
