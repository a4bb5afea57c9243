/**
 * A thread. It takes one task after the other and answers each. A failure ends it: whoever asked does the work
 * himself then, and sees the failure where it can be told.
 */
import { parentPort } from 'node:worker_threads'
import { parseJson } from '../../core/json.ts'
import type { Artifact, EmitInput } from '../../emit/types.ts'
import { memoryIn, openCache } from '../store/cache.ts'
import type { Answer, EmitTask, ReadAnswer, ReadTask, Task } from './tasks.ts'
import { takeNext } from './tasks.ts'

const port = parentPort

port?.on('message', async (task: Task) => {
  const answer: Answer = { id: task.id, result: await work(task) }
  port.postMessage(answer)
})

async function work(task: Task): Promise<Answer['result']> {
  if (task.kind === 'read') return await readUnits(task)
  if (task.kind === 'emit') return await emit(task)
  await import('../../emit/registry.ts')
  if (task.emitter === 'typescript') await import('json-schema-to-typescript')
  return undefined
}

async function readUnits({ jobs, next }: ReadTask): Promise<ReadAnswer> {
  const { readAndTally } = await import('../read/read-unit.ts')
  const answer: ReadAnswer = []
  for (let index = takeNext(next); index < jobs.length; index = takeNext(next)) {
    const job = jobs[index]
    if (job !== undefined) answer.push([index, JSON.stringify(readAndTally(job))])
  }
  return answer
}

async function emit({ emitter: id, input, cachePlace }: EmitTask): Promise<Artifact[]> {
  const { emitters } = await import('../../emit/registry.ts')
  const emitter = emitters.find((one) => one.id === id)
  const cache = cachePlace === undefined ? undefined : openCache(cachePlace)
  const files = await emitter?.emit(parseJson(input) as unknown as EmitInput, cache && memoryIn(cache))
  cache?.flush()
  return files ?? []
}
