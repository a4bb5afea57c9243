/**
 * What is measured on, and how. Programs are run one after the other, each as a process of its own.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export function machine() {
  return {
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? '',
    cpus: availableParallelism(),
    memoryMb: Math.round(totalmem() / 2 ** 20),
    load: Number(loadavg()[0].toFixed(2)),
  }
}

/** @param codes exit codes that count as success */
export function runNode(words, { cache, codes = [0] } = {}) {
  const env = { ...process.env, XDG_CACHE_HOME: cache ?? '' }
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const ms = performance.now() - started
  if (!codes.includes(status)) throw new Error(`node ${words.join(' ')}\n${stderr}`)
  const cpuMs = /^cpu +(\d+) ms/m.exec(stderr)?.[1]
  return { ms, cpuMs: cpuMs === undefined ? undefined : Number(cpuMs), told: stderr }
}

/** Exit code 1 tells of findings. */
export const deosil = (words, options) =>
  runNode(['dist/cli/main.js', ...words], { codes: [0, 1], ...options })

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
