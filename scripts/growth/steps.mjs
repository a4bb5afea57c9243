/**
 * Counts the steps of work: how often each block of the program was run. The same work takes the same steps on every
 * machine, however busy it is; of what the packages of the parser do only the blocks in JavaScript count.
 */
import { Session } from 'node:inspector/promises'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** @returns how many steps were taken in files of which `isCounted` says so by their address */
export async function stepsOf(work, isCounted) {
  await session.post('Profiler.takePreciseCoverage')
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const functions = result.filter(({ url }) => isCounted(url)).flatMap((script) => script.functions)
  return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0)
}
