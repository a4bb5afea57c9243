import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe('loadConfig', () => {
  const rows: [string, { given: Record<string, string>; want: object }][] = [
    ['no file', { given: {}, want: {} }],
    [
      'JSON',
      {
        given: { 'deosil.config.json': '{"out":"api","emit":["openapi"]}' },
        want: { out: 'api', emit: ['openapi'] },
      },
    ],
    [
      'TypeScript with types, and an import from a package that is not installed',
      {
        given: {
          'deosil.config.ts':
            "import { defineConfig } from 'deosil'\nconst out: string = 'api'\nexport default defineConfig({ out, strict: true })\n",
        },
        want: { out: 'api', strict: true },
      },
    ],
    [
      'JavaScript as an ES module in a package that is none',
      {
        given: { 'package.json': '{}', 'deosil.config.js': "export default { source: ['a', 'b'] }" },
        want: { source: ['a', 'b'] },
      },
    ],
    [
      'TypeScript before JSON',
      {
        given: { 'deosil.config.ts': "export default { out: 'ts' }", 'deosil.config.json': '{"out":"json"}' },
        want: { out: 'ts' },
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    folder.write(given)
    expect(await loadConfig(folder.path)).toEqual(want)
  })

  test('places in a file elsewhere count from there; revisions and addresses stay', async () => {
    mkdirSync(join(folder.path, 'service/docs'), { recursive: true })
    const config = { source: ['docs', 'v1:docs'], out: 'api', repo: 'https://example.com/x.git' }
    folder.write({ 'service/my.json': JSON.stringify(config) })
    expect(await loadConfig(folder.path, 'service/my.json')).toEqual({
      source: [join('service', 'docs'), 'v1:docs'],
      out: join('service', 'api'),
      repo: 'https://example.com/x.git',
    })
  })

  const failures: [string, { given: Record<string, string>; want: RegExp }][] = [
    [
      'a misspelt key',
      {
        given: { 'c.json': '{"emitt":["openapi"]}' },
        want: /c\.json: There is no key "emitt"\. Did you mean "emit"\?/u,
      },
    ],
    [
      'an unknown key',
      { given: { 'c.json': '{"zzzzzzzz":1}' }, want: /There is no key "zzzzzzzz"\. Known keys: source,/u },
    ],
    [
      'a wrong kind',
      { given: { 'c.json': '{"strict":"yes"}' }, want: /c\.json: "strict": .*expected boolean/u },
    ],
    ['a wrong name', { given: { 'c.json': '{"failOn":"braking"}' }, want: /"failOn": .*"breaking"/u }],
    ['no object', { given: { 'c.json': '3' }, want: /The configuration: .*expected object/u }],
    ['broken JSON', { given: { 'c.json': '{' }, want: /c\.json: cannot be loaded\./u }],
    ['a missing file', { given: {}, want: /c\.json: no such file\. deosil init writes/u }],
  ]
  test.each(failures)('refused: %s', async (_, { given, want }) => {
    folder.write(given)
    await expect(loadConfig(folder.path, 'c.json')).rejects.toThrow(want)
  })
})
