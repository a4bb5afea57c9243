import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readRevision } from '../../src/pipeline/run.ts'
import { openSources } from '../../src/source/read.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { settingsFor } from './sources.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

function specification(...paths: string[]): string {
  const operation = { responses: { 204: { description: 'Done' } } }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Harbour', version: '1' },
    paths: Object.fromEntries(paths.map((path) => [path, { get: operation, post: operation }])),
    components: { schemas: { Boat: { type: 'object' } } },
  })
}

async function readPlaces(...places: string[]) {
  const { revision } = await openSources(settingsFor(folder.path)).read(places)
  const { model, diagnostics } = await readRevision(revision)
  return {
    pages: revision.pages.map(({ path }) => path),
    operations: Object.keys(model.operations),
    schemas: Object.keys(model.schemas),
    findings: diagnostics.map(({ code, at }) => `${at.file}:${at.start.line} ${code}`),
  }
}

const gitbook = (specificationName: string, path = '/boats'): string =>
  `# Boats\n\n{% openapi-operation spec="${specificationName}" path="${path}" method="get" %}\n[Broken link](/broken/openapi/a)\n{% endopenapi-operation %}\n`

const fumadocs = (document: string, operations: string): string =>
  `---\ntitle: Boats\nfull: true\n_openapi:\n  method: GET\n---\n\n{/* Generated. */}\n\n<APIPage document={"${document}"} operations={${operations}} webhooks={[]} hasHead={false} />\n`

describe('a specification that is named on the command line', () => {
  test.each([
    ['api.json', specification('/boats')],
    [
      'api.yaml',
      `openapi: 3.0.0\npaths: {/boats: {get: {responses: {}}, post: {responses: {}}}}\ncomponents: {schemas: {Boat: {}}}\n`,
    ],
  ])('%s is read whole', async (name, text) => {
    folder.write({ [name]: text })
    expect(await readPlaces(name)).toEqual({
      pages: [name],
      operations: ['GET /boats', 'POST /boats'],
      schemas: ['Boat'],
      findings: [],
    })
  })

  test('a file that is none is a finding', async () => {
    folder.write({ 'values.yaml': 'name: x\n' })
    expect((await readPlaces('values.yaml')).findings).toEqual(['values.yaml:1 openapi/not-document'])
  })

  test('a model is still read as one', async () => {
    folder.write({ 'model.json': '{"format": 2, "info": 7}' })
    await expect(openSources(settingsFor(folder.path)).read(['model.json'])).rejects.toThrow(
      'Cannot read model.json',
    )
  })
})

describe('a specification beside the pages', () => {
  const rows: [string, { given: Record<string, string>; operations: string[]; findings: string[] }][] = [
    [
      'counts where GitBook names it',
      {
        given: { 'a.md': gitbook('harbour'), 'specs/harbour.json': specification('/boats', '/crew') },
        operations: ['GET /boats'],
        findings: [],
      },
    ],
    [
      'counts where Fumadocs names its path',
      {
        given: {
          'a.mdx': fumadocs('./specs/harbour.json', '[{"path":"/boats","method":"post"}]'),
          'specs/harbour.json': specification('/boats'),
          'other/harbour.json': specification('/other'),
        },
        operations: ['POST /boats'],
        findings: [],
      },
    ],
    [
      'counts not where nobody names it',
      {
        given: {
          'a.md': gitbook('harbour'),
          'harbour.yaml': specification('/boats'),
          'other.json': specification('/other'),
        },
        operations: ['GET /boats'],
        findings: [],
      },
    ],
    [
      'is missed where it is not there',
      { given: { 'a.md': gitbook('harbour') }, operations: [], findings: ['a.md:3 openapi/not-beside'] },
    ],
    [
      'is missed where two files have its name',
      {
        given: {
          'a.md': gitbook('harbour'),
          'x/harbour.json': specification('/boats'),
          'y/harbour.json': specification('/boats'),
        },
        operations: [],
        findings: ['a.md:3 openapi/not-beside'],
      },
    ],
    [
      'lacks the operation',
      {
        given: { 'a.md': gitbook('harbour', '/gone'), 'harbour.json': specification('/boats') },
        operations: [],
        findings: ['a.md:3 openapi/no-operation'],
      },
    ],
    [
      'is never fetched',
      {
        given: { 'a.md': gitbook('https://evil.example/api.json') },
        operations: [],
        findings: ['a.md:3 openapi/reference-outside'],
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, operations, findings }) => {
    folder.write(Object.fromEntries(Object.entries(given).map(([path, text]) => [`docs/${path}`, text])))
    const read = await readPlaces('docs')
    expect(read.operations).toEqual(operations)
    expect(read.findings.filter((one) => one.includes('openapi/'))).toEqual(findings)
  })

  test('outside the folder it is not read', async () => {
    folder.write({ 'docs/a.md': gitbook('../secret.json'), 'secret.json': specification('/boats') })
    expect(await readPlaces('docs')).toMatchObject({
      pages: ['a.md'],
      operations: [],
      findings: ['a.md:3 openapi/not-beside'],
    })
  })

  test('in a git revision it is found as well', async () => {
    folder.write({ 'docs/a.md': gitbook('harbour'), 'docs/harbour.json': specification('/boats') })
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder.path })
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=T', '-c', 'user.email=t@docs.example', 'commit', '-qm', 'All')
    const { revision } = await openSources({ ...settingsFor(folder.path), repo: folder.path }).read([
      'HEAD:docs',
    ])
    expect(revision.pages.map(({ path, isAttached }) => [path, isAttached ?? false])).toEqual([
      ['a.md', false],
      ['harbour.json', true],
    ])
  })
})
