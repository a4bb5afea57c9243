/**
 * The built program as a process: streams, pipes, signals. `npm test` builds it first.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { CLEAN } from './pages.ts'

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const MANIFEST = new URL('../../package.json', import.meta.url)

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe('the built program', () => {
  test('prints its version and imports nothing for it', () => {
    const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string }
    const run = spawnSync(process.execPath, [PROGRAM, '--version'], { encoding: 'utf8' })
    expect({ status: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
    const [first = ''] = readFileSync(PROGRAM, 'utf8').split('\n')
    expect(first).toBe('#!/usr/bin/env node')
    expect(readFileSync(PROGRAM, 'utf8')).not.toMatch(/^import /mu)
  })

  test('keeps data and words apart, and exits with what happened', () => {
    folder.write({ 'docs/boats.md': CLEAN })
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [PROGRAM, ...words], { encoding: 'utf8', cwd: folder.path })
    const good = run('generate', '-', '--emit', 'openapi', '--out', '-')
    expect(good.status).toBe(3)
    expect(good.stderr).toContain('Standard input is empty')
    const wrong = run('chekc', 'docs')
    expect({ status: wrong.status, stdout: wrong.stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('a page on standard input becomes a document on standard output', () => {
    const run = spawnSync(process.execPath, [PROGRAM, 'generate', '-', '--emit', 'openapi', '--out', '-'], {
      encoding: 'utf8',
      input: CLEAN,
    })
    expect(run.status).toBe(0)
    expect(JSON.parse(run.stdout)).toMatchObject({ openapi: '3.1.0' })
    expect(run.stderr).toBe('Read stdin.md: 1 page, 2 operations, 0 schemas, 0 blocks unread\n')
  })

  test('a reader that leaves early is no failure', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'explain'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    const complaints: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, told: Buffer.concat(complaints).toString() }).toEqual({ code: 0, told: '' })
  })

  test('a reader that leaves early changes neither the exit code nor the files', async () => {
    folder.write({ 'docs/boats.md': CLEAN, 'docs/picture.md': 'PNG\0' })
    const words = [PROGRAM, 'generate', 'docs', '--out', 'api', '--emit', 'model', '--format', 'json']
    const child = spawn(process.execPath, words, { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    child.stderr.destroy()
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(1)
    expect(existsSync(join(folder.path, 'api', 'report.json'))).toBe(true)
  })

  test('an interrupted run ends with 130 and leaves nothing behind', async () => {
    const words = [PROGRAM, 'generate', '-', '--out', 'api']
    const child = spawn(process.execPath, words, { cwd: folder.path, stdio: ['pipe', 'pipe', 'pipe'] })
    // More than a pipe holds: once it drains, the program is there and reads.
    child.stdin.write('x'.repeat(1_000_000))
    await new Promise((resolve) => child.stdin.once('drain', resolve))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(readdirSync(folder.path)).toEqual([])
  })
})

describe('a signal', () => {
  /** Runs `generate` with code of ours that is loaded before it. */
  const start = (preload: string) => {
    folder.write({ 'docs/boats.md': CLEAN, 'preload.mjs': preload })
    const loaded = ['--import', pathToFileURL(join(folder.path, 'preload.mjs')).href]
    const words = [...loaded, PROGRAM, 'generate', 'docs', '--out', 'api', '--no-cache']
    return spawn(process.execPath, words, { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] })
  }
  const endOf = async (child: ChildProcess) =>
    await new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })))

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends work that never comes to a turn', async (signal) => {
    // From the moment at which nothing has to be tidied up, the process is busy for ever.
    const child = start(`
      import { writeSync } from 'node:fs'
      const { off } = process
      process.off = function (name, handler) {
        off.call(this, name, handler)
        if (process.listenerCount('SIGINT') + process.listenerCount('SIGTERM') > 0) return this
        writeSync(1, 'busy')
        for (;;);
      }`)
    child.stdout.once('data', () => child.kill(signal))
    expect(await endOf(child)).toEqual({ code: null, signal })
    expect(readdirSync(folder.path).sort()).toEqual(['docs', 'preload.mjs'])
  })

  test('that comes while files are written is heard after that, and they are whole', async () => {
    const child = start(`
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const { fsyncSync } = fs
      fs.fsyncSync = (file) => {
        process.kill(process.pid, 'SIGTERM')
        fsyncSync(file)
      }
      syncBuiltinESMExports()`)
    expect(await endOf(child)).toEqual({ code: 130, signal: null })
    expect(readdirSync(folder.path).sort()).toEqual(['api', 'docs', 'preload.mjs'])
    expect(existsSync(join(folder.path, 'api', 'report.json'))).toBe(true)
  })
})

describe('generate', () => {
  test('writes what the help says, and replaces what it wrote before', () => {
    folder.write({ 'docs/boats.md': CLEAN })
    const run = () =>
      spawnSync(process.execPath, [PROGRAM, 'generate', 'docs', '--out', 'api'], {
        encoding: 'utf8',
        cwd: folder.path,
      })
    const first = run()
    expect(first.status).toBe(0)
    expect(first.stdout).toBe('')
    const names = readdirSync(join(folder.path, 'api')).sort()
    for (const name of ['model.json', 'openapi.json', 'origins.json', 'report.json', 'schemas.json'])
      expect(names).toContain(name)
    const openapi = readFileSync(join(folder.path, 'api/openapi.json'), 'utf8')
    writeFileSync(join(folder.path, 'api/openapi.json'), 'old')
    expect(run().status).toBe(0)
    expect(readFileSync(join(folder.path, 'api/openapi.json'), 'utf8')).toBe(openapi)
    expect(readdirSync(folder.path).sort()).toEqual(['api', 'docs'])
  })

  test('docs without an API are input that cannot be used, and nothing is written', () => {
    folder.write({ 'docs/prose.md': 'Boats are nice.' })
    const run = spawnSync(process.execPath, [PROGRAM, 'generate', 'docs', '--out', 'api'], {
      encoding: 'utf8',
      cwd: folder.path,
    })
    expect({ status: run.status, stderr: run.stderr }).toEqual({
      status: 3,
      stderr: 'deosil: docs: no operations or schemas found. deosil check docs shows why.\n',
    })
    expect(readdirSync(folder.path)).toEqual(['docs'])
  })

  test('a folder that cannot be written is told, and nothing is half-written', () => {
    folder.write({ 'docs/boats.md': CLEAN, api: 'a file, not a folder' })
    const run = spawnSync(process.execPath, [PROGRAM, 'generate', 'docs', '--out', 'api/v1'], {
      encoding: 'utf8',
      cwd: folder.path,
    })
    expect(run.status).toBe(3)
    expect(run.stderr).toMatch(/^deosil: /mu)
    expect(existsSync(join(folder.path, 'api/v1'))).toBe(false)
    expect(readFileSync(join(folder.path, 'api'), 'utf8')).toBe('a file, not a folder')
  })
})
