/**
 * A house style of which Deosil knows no word, read through a profile in the configuration.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { openEngine, readRevision } from '../../src/pipeline/run.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

const PAGE = `# Harbour desk

Everything that the desk can do.

## Moor a boat

Verb PUT @ **/berths/{berth}/boat**

Ties a boat to a berth.

### Goes along

| What | Kind | Needed | In words |
| ---- | ---- | ------ | -------- |
| draught | depth | always | Depth of the keel |
| since | moment | never | Start of the stay |

### Comes back

| What | Kind | In words |
| ---- | ---- | -------- |
| fee | coins | Price of a night |

## Berths at a glance

| Deed | Whereabouts |
| ---- | ----------- |
| GET | /berths |
| DELETE | /berths/{berth} |
`

const CONFIG = {
  profile: {
    columns: {
      name: ['What'],
      type: ['Kind'],
      required: ['Needed'],
      description: ['In words'],
      method: ['Deed'],
      path: ['Whereabouts'],
    },
    labels: { body: ['Goes along'], returns: ['Comes back'] },
    types: {
      depth: { type: 'number' },
      coins: { type: 'integer' },
      moment: { type: 'string', format: 'date-time' },
    },
    notes: { required: ['always'] },
    operations: ['Verb {method} @ {path}'],
  },
} as const

const revision = { label: 'now', pages: [{ path: 'desk.md', text: PAGE }] }

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

test('without a profile nothing of the page is read, and that is reported', async () => {
  const { model, diagnostics } = await readRevision(revision)
  expect(model.operations).toEqual({})
  expect(diagnostics.map(({ code }) => code)).toEqual(['page/no-api'])
})

test('with a profile of 20 lines all of it is read', async () => {
  folder.write({ 'deosil.config.json': JSON.stringify(CONFIG) })
  const { profile } = await loadConfig(folder.path)
  const { model, diagnostics, coverage } = await readRevision(revision, { profile: profile! })
  expect(Object.keys(model.operations)).toEqual([
    'DELETE /berths/{berth}',
    'GET /berths',
    'PUT /berths/{berth}/boat',
  ])
  expect(model.operations['PUT /berths/{berth}/boat']).toMatchObject({
    summary: 'Moor a boat',
    requestBody: {
      content: {
        'application/json': {
          schema: {
            required: ['draught'],
            properties: {
              draught: { type: 'number', description: 'Depth of the keel' },
              since: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
    },
  })
  expect(diagnostics).toEqual([])
  expect(coverage[0]).toMatchObject({ dialect: 'reference' })
})

test('a word that the profile gives does not change what other pages mean', async () => {
  const text =
    '# Boats\n\n`GET /boats`\n\n### Query parameters\n\n| Name | Type |\n|---|---|\n| age | integer |\n'
  const plain = { label: 'now', pages: [{ path: 'boats.md', text }] }
  const read = await readRevision(plain, { profile: CONFIG.profile })
  expect(read.model).toEqual((await readRevision(plain)).model)
})

test('the cache keeps what was read with another profile, or none, apart', async () => {
  const read = async (profile?: typeof CONFIG.profile) => {
    const engine = openEngine({
      cacheFolder: folder.path,
      stateFolder: folder.path,
      ...(profile && { profile }),
    })
    const { model, units } = await engine.readRevision(revision)
    await engine.close()
    return { count: Object.keys(model.operations).length, fromCache: units.fromCache > 0 }
  }
  expect(await read()).toEqual({ count: 0, fromCache: false })
  expect(await read(CONFIG.profile)).toEqual({ count: 3, fromCache: false })
  expect(await read()).toEqual({ count: 0, fromCache: true })
  expect(await read(CONFIG.profile)).toEqual({ count: 3, fromCache: true })
})

test('the words are added to those of a generator', async () => {
  const text = `<h1 id="harbour">Harbour v1.0.0</h1>

Base URLs:

* <a href="https://harbour.example">https://harbour.example</a>

## moorBoat

<a id="opIdmoorBoat"></a>

\`PUT /boats/{id}\`

<h3 id="moorboat-parameters">Parameters</h3>

|Name|In|Type|Required|In words|
|---|---|---|---|---|
|id|path|coins|true|Number of the boat|

<h3 id="moorboat-responses">Responses</h3>

|Status|Meaning|Description|Schema|
|---|---|---|---|
|204|[No Content](https://tools.ietf.org/html/rfc7231#section-6.3.5)|Moored|None|
`
  const page = { label: 'now', pages: [{ path: 'api.md', text }] }
  const { model, coverage } = await readRevision(page, { profile: CONFIG.profile })
  expect(coverage[0]?.dialect).toBe('widdershins')
  expect(model.operations['PUT /boats/{id}']?.parameters).toMatchObject([
    { name: 'id', schema: { type: 'integer' }, description: 'Number of the boat' },
  ])
})
