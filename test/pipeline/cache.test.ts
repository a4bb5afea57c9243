import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStateFolder } from '../../src/files/state-folder.ts'
import { secretIn } from '../../src/files/secret.ts'
import { openCache, unitKey, type CachePlace } from '../../src/pipeline/store/cache.ts'
import { lineOf, linesOfPack, textOfLine } from '../../src/pipeline/store/pack.ts'
import { openEngine, readRevision } from '../../src/pipeline/run.ts'
import type { ReadResult } from '../../src/pipeline/run.ts'
import { shippedRevision } from '../support/docs-input.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** All but how long it took and where it came from. */
function told({ model, origins, diagnostics, coverage }: ReadResult) {
  return { model, origins, diagnostics, coverage }
}

function packs(): string[] {
  return readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder.path, name))
    .filter((path) => statSync(path).isFile())
}

const placeIn = (path: string): CachePlace => ({ folder: path, stateFolder: openStateFolder() })
const SECRET = 'a'.repeat(64)
const KEY = unitKey({ dialect: 'coder', context: {}, text: '## A' })
const OTHER = unitKey({ dialect: 'coder', context: {}, text: '## B' })

describe('reading with a cache', () => {
  test('a second run reads nothing anew and tells the same', async () => {
    const revision = shippedRevision('harbour/2.0')
    const bare = await readRevision(revision)
    const cold = await readRevision(revision, { cacheFolder: folder.path })
    const warm = await readRevision(revision, { cacheFolder: folder.path })
    expect(cold.units.fromCache).toBe(0)
    expect(warm.units).toEqual({ total: cold.units.total, fromCache: cold.units.total })
    expect(told(cold)).toEqual(told(bare))
    expect(told(warm)).toEqual(told(bare))
  })

  test('of an edited page only what was edited is read anew, and places below it move', async () => {
    const revision = shippedRevision('harbour/2.0')
    await readRevision(revision, { cacheFolder: folder.path })
    const edited = {
      ...revision,
      pages: revision.pages.map((page, index) =>
        index === 0 ? { ...page, text: page.text.replace('\n## ', '\n\n\nMore words.\n\n## ') } : page,
      ),
    }
    const warm = await readRevision(edited, { cacheFolder: folder.path })
    expect(warm.units.total - warm.units.fromCache).toBe(1)
    expect(told(warm)).toEqual(told(await readRevision(edited)))
  })

  test('one engine reads many revisions, each as if it were alone', async () => {
    const engine = openEngine({ cacheFolder: folder.path })
    for (const name of ['harbour/1.0', 'harbour/2.0', 'harbour/1.0']) {
      const revision = shippedRevision(name)
      expect(told(await engine.readRevision(revision))).toEqual(told(await readRevision(revision)))
    }
    await engine.close()
  })

  test('names that objects have are names like any other', async () => {
    const rows = ['__proto__', 'constructor', 'hasOwnProperty'].map(
      (name) => `| ${name} | string | true | | |`,
    )
    const table = [
      '| Name | Type | Required | Restrictions | Description |',
      '|---|---|---|---|---|',
      ...rows,
    ]
    const text = `# Schemas\n\n## __proto__\n\n\`\`\`json\n{}\n\`\`\`\n\n### Properties\n\n${table.join('\n')}\n`
    const revision = { label: 'odd', pages: [{ path: 'schemas.md', text }] }
    const bare = await readRevision(revision)
    await readRevision(revision, { cacheFolder: folder.path })
    const warm = await readRevision(revision, { cacheFolder: folder.path })
    expect(Object.keys(bare.model.schemas['__proto__']?.properties ?? {})).toHaveLength(3)
    expect(JSON.stringify(told(warm))).toBe(JSON.stringify(told(bare)))
  })

  const damages: [string, { given: (bytes: Buffer) => Uint8Array }][] = [
    ['cut off', { given: (bytes) => bytes.subarray(0, bytes.length / 2) }],
    ['overwritten', { given: (bytes) => bytes.map((byte) => (byte === 0x7b ? 0x5b : byte)) }],
    ['emptied', { given: () => new Uint8Array() }],
    ['made of something else', { given: () => Buffer.from('no pack at all\n'.repeat(50)) }],
  ]
  test.each(damages)('a pack that was %s is made anew', async (_, { given }) => {
    const revision = shippedRevision('harbour/1.0')
    const bare = await readRevision(revision, { cacheFolder: folder.path })
    for (const path of packs()) writeFileSync(path, given(readFileSync(path)))
    const after = await readRevision(revision, { cacheFolder: folder.path })
    const again = await readRevision(revision, { cacheFolder: folder.path })
    expect(told(after)).toEqual(told(bare))
    expect(after.units.fromCache).toBeLessThan(after.units.total)
    expect(again.units.fromCache).toBe(again.units.total)
  })

  test('a folder that cannot be written changes nothing', async () => {
    folder.write({ file: 'no folder' })
    const revision = shippedRevision('harbour/1.0')
    const result = await readRevision(revision, { cacheFolder: join(folder.path, 'file') })
    expect(told(result)).toEqual(told(await readRevision(revision)))
  })
})

describe('the folder', () => {
  test('two runs that fill one file keep what both found', () => {
    const one = openCache(placeIn(folder.path))
    const two = openCache(placeIn(folder.path))
    one.put('a.md', KEY, '{"one":1}')
    two.put('a.md', OTHER, '{"two":2}')
    expect([one.flush(), two.flush()]).toEqual([undefined, undefined])
    const later = openCache(placeIn(folder.path))
    expect([later.get('a.md', KEY), later.get('a.md', OTHER)]).toEqual(['{"one":1}', '{"two":2}'])
    expect(packs().filter((path) => path.endsWith('.tmp'))).toEqual([])
  })

  test('a file keeps what was used last when it is full', () => {
    const text = JSON.stringify('x'.repeat(100))
    const limits = { folderBytes: 10_000, shardBytes: 400 }
    const names = ['old', 'used', 'new']
    const keys = names.map((name) => unitKey({ dialect: name, context: {}, text: name }))
    const fill = openCache(placeIn(folder.path), limits)
    for (const key of keys.slice(0, 2)) fill.put('a.md', key, text)
    fill.flush()
    const next = openCache(placeIn(folder.path), limits)
    next.get('a.md', keys[1] ?? '')
    next.put('a.md', keys[2] ?? '', text)
    next.flush()
    const last = openCache(placeIn(folder.path), limits)
    expect(names.filter((_, index) => last.get('a.md', keys[index] ?? '') !== undefined)).toEqual([
      'used',
      'new',
    ])
  })

  test('the folder loses the files that were not used for longest, and nothing of other people', () => {
    const limits = { folderBytes: 2_000, shardBytes: 2_000 }
    const text = JSON.stringify('x'.repeat(900))
    const cache = openCache(placeIn(folder.path), limits)
    cache.put('a.md', KEY, text)
    cache.flush()
    const [first = ''] = packs()
    utimesSync(first, new Date(0), new Date(0))
    folder.write({ 'units-4/notes.txt': 'mine', 'units-4/other/notes.txt': 'mine' })
    const next = openCache(placeIn(folder.path), limits)
    for (const page of ['b.md', 'c.md']) next.put(page, OTHER, text)
    expect(next.flush()).toBe(undefined)
    expect(packs()).not.toContain(first)
    expect(packs().filter((path) => path.endsWith('notes.txt'))).toHaveLength(2)
    expect(openCache(placeIn(folder.path)).get('c.md', OTHER)).toBe(text)
  })

  test('what a killed run left behind is removed when it is old', () => {
    const cache = openCache(placeIn(folder.path))
    cache.put('a.md', KEY, '1')
    cache.flush()
    const [pack = ''] = packs()
    const leftovers = [`${pack}.0123456789ab.tmp`, `${pack}.ba9876543210.tmp`]
    for (const path of leftovers) writeFileSync(path, '')
    utimesSync(leftovers[0] ?? '', new Date(0), new Date(0))
    cache.put('a.md', OTHER, '2')
    cache.flush()
    expect(packs().sort()).toEqual([pack, leftovers[1]].sort())
  })
})

describe('keys and lines', () => {
  const job = { dialect: 'coder', context: { kind: 'schema', tag: 'a' }, text: '## A' }
  const others: [string, { given: Parameters<typeof unitKey>[0] }][] = [
    ['the text', { given: { ...job, text: '## A ' } }],
    ['the dialect', { given: { ...job, dialect: 'widdershins' } }],
    ['no dialect', { given: { ...job, dialect: undefined } }],
    ['the context', { given: { ...job, context: { kind: 'schema', tag: 'b' } } }],
    ['the profile', { given: { ...job, profile: { operations: ['{method} -> {path}'] } } }],
  ]
  test.each(others)('%s is part of the key', (_, { given }) => {
    expect(unitKey(given)).not.toBe(unitKey(job))
    expect(unitKey({ ...given })).toBe(unitKey(given))
  })

  test.each(['{}', '"ä€😀 \\ud800"', '[1,2]'])('the line of %s gives it back', (text) => {
    const lines = linesOfPack(Buffer.concat([lineOf(KEY, text, SECRET), Buffer.from('\n')]))
    expect([...lines.keys()]).toEqual([KEY])
    expect(textOfLine(lines.get(KEY) ?? Buffer.alloc(0), SECRET)).toBe(text)
  })
})

describe('what others wrote', () => {
  /** The lines of all packs, their texts changed. */
  function rewrite(change: (text: string) => string, secret = SECRET): void {
    for (const path of packs()) {
      const lines = [...linesOfPack(readFileSync(path))].map(([key, line]) => {
        const text = textOfLine(line, secretIn(openStateFolder())) ?? ''
        return lineOf(key, change(text), secret)
      })
      writeFileSync(path, lines.map((line) => `${line.toString()}\n`).join(''))
    }
  }

  const forged: [string, (text: string) => string][] = [
    ['another summary', (text) => text.replaceAll('"summary":"', '"summary":"FORGED ')],
    ['no fragment', () => '{}'],
    ['no object', () => '7'],
    ['no JSON', () => '{'],
  ]
  test.each(forged)('is not read: %s', async (_, change) => {
    const revision = shippedRevision('harbour/1.0')
    const bare = await readRevision(revision, { cacheFolder: folder.path })
    rewrite(change)
    const after = await readRevision(revision, { cacheFolder: folder.path })
    expect(told(after)).toEqual(told(bare))
    expect(after.units.fromCache).toBe(0)
  })

  test('does not become code in types.ts, even with our mark', async () => {
    const revision = shippedRevision('harbour/1.0')
    const engine = openEngine({ cacheFolder: folder.path })
    const read = await engine.readRevision(revision)
    const types = async () => (await engine.generate(read, ['typescript'])).map(({ text }) => text).join('')
    const want = await types()
    await engine.close()
    const secret = secretIn(openStateFolder())
    for (const code of [
      'export interface X {}\nconsole.log(1)',
      'export const X = globalThis.process.exit(1)',
      'get: never }\nalert(1)\n{',
    ]) {
      rewrite((text) => (text.startsWith('"') ? JSON.stringify(code) : text), secret)
      const next = openEngine({ cacheFolder: folder.path })
      const files = await next.generate(read, ['typescript'])
      await next.close()
      expect(files.map(({ text }) => text).join('')).toBe(want)
    }
  })

  test('in a folder that others may write to is neither read nor added to', async () => {
    const cache = openCache(placeIn(folder.path))
    cache.put('a.md', KEY, '1')
    expect(cache.flush()).toBe(undefined)
    for (const path of packs()) chmodSync(dirname(path), 0o777)
    const next = openCache(placeIn(folder.path))
    expect(next.get('a.md', KEY)).toBe(undefined)
    next.put('a.md', KEY, '2')
    expect(next.flush()).toContain('is writable by others')
  })

  test('behind a link is neither read nor added to', async () => {
    const real = temporaryFolder()
    const cache = openCache(placeIn(real.path))
    cache.put('a.md', KEY, '1')
    cache.flush()
    symlinkSync(join(real.path, 'units-4'), join(folder.path, 'units-4'))
    const next = openCache(placeIn(folder.path))
    next.put('b.md', KEY, '2')
    expect(next.flush()).toContain('is a link')
    real.remove()
  })

  test('the folder and its files are for this user alone', () => {
    const cache = openCache(placeIn(folder.path))
    cache.put('a.md', KEY, '1')
    cache.flush()
    const [pack = ''] = packs()
    expect(statSync(pack).mode & 0o077).toBe(0)
    expect(statSync(dirname(pack)).mode & 0o077).toBe(0)
    expect(statSync(join(openStateFolder(), 'secret')).mode & 0o077).toBe(0)
  })
})
