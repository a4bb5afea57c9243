import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_PAGE_BYTES } from '../../src/source/limits.ts'
import { openSources } from '../../src/source/read.ts'
import type { SourceRead } from '../../src/source/types.ts'
import { settingsFor, streamOf } from './sources.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const read = async (...places: string[]): Promise<SourceRead> =>
  await openSources(settingsFor(folder.path)).read(places)
const summary = (result: SourceRead): unknown => ({
  label: result.revision.label,
  prefix: result.prefix,
  pages: result.revision.pages.map((page) => page.path),
  codes: result.diagnostics.map(
    (one) => `${one.at.file}:${one.at.start.line}:${one.at.start.column} ${one.code}`,
  ),
})

const TREE = {
  'docs/api/users.md': '# Users',
  'docs/api/Zones.MD': '# Zones',
  'docs/api/deep/a.markdown': '# A',
  'docs/api/deep/b.mdx': '# B',
  'docs/api/notes.txt': 'no page of a folder',
  'docs/api/.hidden/x.md': '# X',
  'docs/api/node_modules/y/readme.md': '# Y',
  'docs/more/extra.md': '# Extra',
}

describe('places on disk', () => {
  const rows: [string, { given: string[]; want: { label: string; prefix: string; pages: string[] } }][] = [
    [
      'a folder gives its pages by code units',
      {
        given: ['docs/api'],
        want: {
          label: 'api',
          prefix: 'docs/api/',
          pages: ['Zones.MD', 'deep/a.markdown', 'deep/b.mdx', 'users.md'],
        },
      },
    ],
    [
      'a slash at the end changes nothing',
      {
        given: ['docs/api/deep/'],
        want: { label: 'deep', prefix: 'docs/api/deep/', pages: ['a.markdown', 'b.mdx'] },
      },
    ],
    [
      'one file is named from its folder',
      { given: ['docs/api/users.md'], want: { label: 'users', prefix: 'docs/api/', pages: ['users.md'] } },
    ],
    [
      'a text file counts when it is named',
      { given: ['docs/api/notes.txt'], want: { label: 'notes', prefix: 'docs/api/', pages: ['notes.txt'] } },
    ],
    [
      'a folder and a file are named from what holds both, each page once',
      {
        given: ['docs/api/deep', 'docs/more/extra.md', 'docs/api/deep/a.markdown'],
        want: {
          label: 'docs',
          prefix: 'docs/',
          pages: ['api/deep/a.markdown', 'api/deep/b.mdx', 'more/extra.md'],
        },
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    folder.write(TREE)
    expect(summary(await read(...given))).toEqual({ ...want, codes: [] })
  })

  const failures: [string, { given: string[]; want: RegExp }][] = [
    [
      'a missing folder',
      { given: ['docs/apy'], want: /docs\/apy: no such file or folder\. Did you mean "api"\?/u },
    ],
    [
      'a name that may be a tag',
      { given: ['v1.0'], want: /v1\.0: no such file or folder\. .* add its folder: v1\.0:docs\/api/u },
    ],
    [
      'a folder without pages',
      { given: ['empty'], want: /empty: no pages\. Expected files that end in \.md/u },
    ],
    ['a file of another kind', { given: ['page.pdf'], want: /page\.pdf: not a page\..*pipe it: deosil/u }],
    ['a file and standard input', { given: ['docs/api', '-'], want: /of different kinds/u }],
    ['standard input twice', { given: ['-', '-'], want: /more than once/u }],
    ['an empty standard input', { given: ['-'], want: /Standard input is empty/u }],
    ['nothing', { given: [], want: /No source was given/u }],
  ]
  test.each(failures)('refused: %s', async (_, { given, want }) => {
    folder.write({ ...TREE, 'page.pdf': 'x', 'empty/readme.rst': 'x' })
    await expect(read(...given)).rejects.toThrow(want)
  })

  test('refused: what is neither a file nor a folder', async () => {
    const server = createServer().listen(join(folder.path, 'socket.md'))
    await once(server, 'listening')
    await expect(read('socket.md')).rejects.toThrow('socket.md: neither a file nor a folder.')
    server.close()
  })

  test('a file that was named in full and lies elsewhere keeps its full name', async () => {
    folder.write({ ...TREE, 'here/a.md': '# A' })
    const from = async (place: string) =>
      (await openSources(settingsFor(join(folder.path, 'here'))).read([place])).prefix
    expect(await from(join(folder.path, 'docs/api/users.md'))).toBe(`${folder.path}/docs/api/`)
    expect(await from('../docs/api/users.md')).toBe('../docs/api/')
    expect(await from(join(folder.path, 'here/a.md'))).toBe('')
  })

  const LEADS_OUT = 'a symbolic link that leaves the folder; --follow-links follows it'

  test('links inside are followed, and each page is read once', async () => {
    folder.write(TREE)
    symlinkSync('deep', join(folder.path, 'docs/api/a-link'))
    symlinkSync('../api', join(folder.path, 'docs/api/circle'))
    symlinkSync('.hidden/x.md', join(folder.path, 'docs/api/shown.md'))
    symlinkSync('users.md', join(folder.path, 'docs/api/again.md'))
    symlinkSync('nowhere.md', join(folder.path, 'docs/api/broken.md'))
    symlinkSync('self.md', join(folder.path, 'docs/api/self.md'))
    const result = await read('docs/api')
    expect(pagesOf(result)).toEqual(['Zones.MD', 'deep/a.markdown', 'deep/b.mdx', 'shown.md', 'users.md'])
    expect(problemsOf(result)).toEqual([
      ['broken.md', 'source/not-readable', 'a broken symbolic link'],
      ['self.md', 'source/not-readable', 'a symbolic link to itself'],
    ])
  })

  test('links that lead out are followed only where the user wants that', async () => {
    folder.write({ ...TREE, 'secret/key.md': 'secret', 'secret/key.txt': 'secret' })
    symlinkSync('/', join(folder.path, 'docs/api/all'))
    symlinkSync(join(folder.path, 'secret/key.md'), join(folder.path, 'docs/api/page.md'))
    symlinkSync(join(folder.path, 'secret/key.txt'), join(folder.path, 'docs/api/other.md'))
    symlinkSync(join(folder.path, 'secret/key.txt'), join(folder.path, 'docs/api/text.txt'))
    const result = await read('docs/api')
    expect(pagesOf(result)).toEqual(['Zones.MD', 'deep/a.markdown', 'deep/b.mdx', 'users.md'])
    expect(problemsOf(result)).toEqual(
      ['all', 'other.md', 'page.md'].map((file) => [file, 'source/not-readable', LEADS_OUT]),
    )
    rmSync(join(folder.path, 'docs/api/all'))
    const settings = settingsFor(folder.path, { followsLinks: true })
    const all = await openSources(settings).read(['docs/api'])
    expect(pagesOf(all)).toContain('page.md')
    expect(problemsOf(all)).toEqual([])
  })

  test('folders full of links cost no more than what is there', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `d${index}`)
    for (const name of names) folder.write({ [`docs/${name}/page.md`]: '# A' })
    for (const from of names)
      for (const to of names) symlinkSync(`../${to}`, join(folder.path, 'docs', from, `to-${to}`))
    expect(pagesOf(await read('docs'))).toHaveLength(12)
  })

  test('the walk can be interrupted', async () => {
    for (let index = 0; index < 300; index += 1) folder.write({ [`docs/d${index}/page.md`]: '# A' })
    const controller = new AbortController()
    const reading = openSources(settingsFor(folder.path, { signal: controller.signal })).read(['docs'])
    setImmediate(() => controller.abort())
    await expect(reading).rejects.toThrow('aborted')
  })

  const waits: [string, { make: (path: string) => void; want: string }][] = [
    [
      'a pipe as a model',
      { make: (path) => pipe(join(path, 'model.json')), want: 'model.json: it is not a regular file.' },
    ],
    [
      'a pipe beside a model',
      {
        make: (path) => {
          writeFileSync(join(path, 'model.json'), EMPTY_MODEL)
          pipe(join(path, 'origins.json'))
        },
        want: 'origins.json: it is not a regular file.',
      },
    ],
    [
      'a link out of the folder beside a model',
      {
        make: (path) => {
          writeFileSync(join(path, 'model.json'), EMPTY_MODEL)
          symlinkSync('/etc/passwd', join(path, 'origins.json'))
        },
        want: 'origins.json: a symbolic link that leaves the folder',
      },
    ],
    [
      'a device as a model',
      {
        make: (path) => symlinkSync('/dev/zero', join(path, 'model.json')),
        want: 'model.json: it is not a regular file.',
      },
    ],
    [
      'a link to nothing as a model',
      { make: (path) => symlinkSync('nowhere', join(path, 'model.json')), want: 'model.json: no such file.' },
    ],
  ]
  test.each(waits)('refused at once: %s', async (_, { make, want }) => {
    make(folder.path)
    await expect(read('model.json')).rejects.toThrow(want)
  })
})

const EMPTY_MODEL = JSON.stringify({
  format: 1,
  info: {},
  servers: [],
  securitySchemes: {},
  tags: [],
  operations: {},
  schemas: {},
})

function pipe(path: string): void {
  execFileSync('mkfifo', [path])
}

const pagesOf = (result: SourceRead) => result.revision.pages.map((page) => page.path)
const problemsOf = (result: SourceRead) =>
  result.diagnostics.map((one) => [one.at.file, one.code, one.args.reason])

describe('bytes to text', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
  const rows: [string, { given: string | Uint8Array; want: { text?: string; codes: string[] } }][] = [
    ['plain text', { given: 'a\r\nb', want: { text: 'a\r\nb', codes: [] } }],
    ['an empty page', { given: '', want: { text: '', codes: [] } }],
    ['a byte order mark goes', { given: bytes(0xef, 0xbb, 0xbf, 0x61), want: { text: 'a', codes: [] } }],
    [
      'UTF-32, whose mark begins like that of UTF-16',
      { given: bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), want: { codes: ['1:3 source/binary'] } },
    ],
    ['UTF-16 with its mark', { given: bytes(0xff, 0xfe, 0x61, 0x00), want: { text: 'a', codes: [] } }],
    [
      'Latin-1',
      { given: bytes(0x61, 0x0a, 0x62, 0xe4), want: { text: 'a\nb\uFFFD', codes: ['2:2 source/not-utf8'] } },
    ],
    ['a NUL byte', { given: bytes(0x61, 0x62, 0x00, 0x63), want: { codes: ['1:3 source/binary'] } }],
    [
      'quotes in quotes without end',
      { given: `# A\n\n${'>'.repeat(5000)} b`, want: { codes: ['3:1 source/too-deep'] } },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    folder.write({ 'docs/page.md': given })
    const { revision, diagnostics } = await read('docs')
    const codes = diagnostics.map(({ at, code }) => `${at.start.line}:${at.start.column} ${code}`)
    expect({ text: revision.pages[0]?.text, codes }).toEqual({ text: want.text, codes: want.codes })
  })

  test('a file that is too large is not read', async () => {
    folder.write({ 'docs/page.md': '' })
    truncateSync(join(folder.path, 'docs/page.md'), MAX_PAGE_BYTES + 1)
    const { revision, diagnostics } = await read('docs')
    expect(revision.pages).toEqual([])
    expect(diagnostics).toMatchObject([
      { code: 'source/too-large', args: { size: '128,000,001 bytes', limit: '128,000,000 bytes' } },
    ])
  })

  test('standard input is one page, in any number of chunks', async () => {
    const standardInput = () => streamOf('# Us', 'ers\n')
    const result = await openSources(settingsFor(folder.path, { standardInput })).read(['-'])
    expect(result.revision).toEqual({ label: 'stdin', pages: [{ path: 'stdin.md', text: '# Users\n' }] })
  })
})

describe('a model written earlier', () => {
  const model = { info: {}, servers: [], securitySchemes: {}, tags: [], operations: {}, schemas: {} }
  const PLACE = { file: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
  const ORIGINS = JSON.stringify({ format: 1, origins: { '/info': PLACE } })
  test('comes with its origins', async () => {
    folder.write({
      'v1/model.json': JSON.stringify({ format: 1, ...model }),
      'v1/origins.json': ORIGINS,
    })
    const result = await read('v1/model.json')
    expect(result.ready).toEqual({ model, origins: { '/info': PLACE } })
    expect(result.revision).toEqual({ label: 'v1', pages: [] })
  })

  const failures: [string, { given: string; want: RegExp }][] = [
    ['no JSON', { given: '{', want: /m\.json: It is not JSON/u }],
    [
      'another JSON file',
      { given: '{"name":"deosil"}', want: /m\.json: .*Expected the number of a format/u },
    ],
    ['a newer format', { given: '{"format":99}', want: /m\.json: it has format 99.*Update/u }],
  ]
  test.each(failures)('refused: %s', async (_, { given, want }) => {
    folder.write({ 'm.json': given })
    await expect(read('m.json')).rejects.toThrow(want)
  })
})
