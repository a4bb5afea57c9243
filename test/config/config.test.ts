import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CODE_FILES, loadConfig } from '../../src/config/load.ts'
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
    ['a key of the package', { given: { 'package.json': '{"deosil":{"out":"api"}}' }, want: { out: 'api' } }],
    [
      'words of a house style',
      {
        given: { 'deosil.config.json': '{"profile":{"operations":["{method} -> {path}"]}}' },
        want: { profile: { operations: ['{method} -> {path}'] } },
      },
    ],
    ['a package without the key', { given: { 'package.json': '{"name":"deosil"}' }, want: {} }],
    [
      'its own file before the package',
      {
        given: { 'package.json': '{"deosil":{"out":"a"}}', 'deosil.config.json': '{"out":"b"}' },
        want: { out: 'b' },
      },
    ],
  ]
  test.each(rows)('%s', async (_, { given, want }) => {
    folder.write(given)
    expect(await loadConfig(folder.path)).toEqual(want)
  })

  const code: [string, { given: Record<string, string>; want: object }][] = [
    [
      'TypeScript with types, and an import from a package that is not installed',
      {
        given: {
          'my.ts':
            "import { defineConfig } from 'deosil'\nconst out: string = 'api'\nexport default defineConfig({ out, strict: true })\n",
        },
        want: { out: 'api', strict: true },
      },
    ],
    [
      'JavaScript as an ES module in a package that is none',
      {
        given: { 'package.json': '{}', 'my.js': "export default { source: ['a', 'b'] }" },
        want: { source: ['a', 'b'] },
      },
    ],
  ]
  test.each(code)('code that was named: %s', async (_, { given, want }) => {
    folder.write(given)
    expect(await loadConfig(folder.path, Object.keys(given).at(-1))).toEqual(want)
  })

  test.each(CODE_FILES)('code that was found does not run: %s', async (name) => {
    folder.write({ [name]: `require('fs').writeFileSync(${JSON.stringify(join(folder.path, 'ran'))}, '')` })
    await expect(loadConfig(folder.path)).rejects.toThrow(`${name} is code, which runs only if you name it`)
    folder.write({ 'deosil.config.json': '{"out":"api"}' })
    expect(await loadConfig(folder.path)).toEqual({ out: 'api' })
    expect(existsSync(join(folder.path, 'ran'))).toBe(false)
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
        want: /c\.json: Unknown key "emitt"\. Did you mean "emit"\?/u,
      },
    ],
    [
      'an unknown key',
      { given: { 'c.json': '{"zzzzzzzz":1}' }, want: /Unknown key "zzzzzzzz"\. Known keys: source,/u },
    ],
    [
      'a wrong kind',
      { given: { 'c.json': '{"strict":"yes"}' }, want: /c\.json: "strict": .*expected boolean/u },
    ],
    ['a wrong name', { given: { 'c.json': '{"failOn":"braking"}' }, want: /"failOn": .*"breaking"/u }],
    [
      'a misspelt key of the profile',
      {
        given: { 'c.json': '{"profile":{"columns":{"nme":["What"]}}}' },
        want: /Unknown key "nme" in "profile\.columns"\. Did you mean "name"\?/u,
      },
    ],
    [
      'a label that announces nothing',
      {
        given: { 'c.json': '{"profile":{"labels":{"query-parameter":["Ask for"]}}}' },
        want: /Unknown key "query-parameter" in "profile\.labels"\. Did you mean "query-parameters"\?/u,
      },
    ],
    [
      'an unknown type',
      {
        given: { 'c.json': '{"profile":{"types":{"knots":{"type":"float"}}}}' },
        want: /"profile\.types\.knots\.type": .*"number"/u,
      },
    ],
    [
      'a form of a line without a path',
      {
        given: { 'c.json': '{"profile":{"operations":["Call {method}"]}}' },
        want: /"profile\.operations\.0": It needs \{method\} and \{path\}, each once\./u,
      },
    ],
    ['no object', { given: { 'c.json': '3' }, want: /The configuration: .*expected object/u }],
    ['broken JSON', { given: { 'c.json': '{' }, want: /c\.json: cannot be loaded\./u }],
    ['a missing file', { given: {}, want: /c\.json: no such file\. deosil init creates/u }],
  ]
  test.each(failures)('refused: %s', async (_, { given, want }) => {
    folder.write(given)
    await expect(loadConfig(folder.path, 'c.json')).rejects.toThrow(want)
  })
})

describe('a configuration that was found', () => {
  const project = () => join(folder.path, 'project')
  const load = async (config: object, file?: string) => {
    folder.write({ 'project/deosil.config.json': JSON.stringify(config), 'secret/notes.md': 'secret' })
    return await loadConfig(project(), file)
  }

  const outside: [string, object][] = [
    ['out above', { out: '../api' }],
    ['out elsewhere', { out: '/elsewhere/api' }],
    ['out through a link', { out: 'link/api' }],
    ['out at a link to nothing', { out: 'nothing' }],
    ['approvals above', { approvals: '../a.json' }],
    ['source above', { source: ['docs', '../secret'] }],
    ['source through a link', { source: 'link' }],
    ['repo above', { repo: '..' }],
  ]
  test.each(outside)('reaches not outside: %s', async (_, config) => {
    mkdirSync(join(folder.path, 'secret'), { recursive: true })
    mkdirSync(project(), { recursive: true })
    symlinkSync('../secret', join(project(), 'link'))
    symlinkSync('../new', join(project(), 'nothing'))
    await expect(load(config)).rejects.toThrow('which is outside the project')
  })

  test.each(['https://example.com/x.git', 'git@example.com:x/y', 'ssh://example.com/x'])(
    'names no address: %s',
    async (repo) => {
      await expect(load({ repo })).rejects.toThrow(`A URL is used only if you type it: --repo ${repo}`)
    },
  )

  test('may lie in a part of a repository, and read the rest', async () => {
    folder.write({ '.git/HEAD': '' })
    expect(await load({ source: '../secret', out: 'api' })).toEqual({ source: '../secret', out: 'api' })
  })

  test('that the user named may read elsewhere, but not write elsewhere', async () => {
    expect(await load({ source: '../secret' }, 'deosil.config.json')).toEqual({ source: '../secret' })
    await expect(load({ out: '../api' }, 'deosil.config.json')).rejects.toThrow('outside the project')
  })

  test.each(['deosil.config.json', 'package.json'])('is no link that leads elsewhere: %s', async (name) => {
    folder.write({ 'secret.json': 'root:x:0:0', 'project/x': '' })
    symlinkSync('../secret.json', join(project(), name))
    await expect(loadConfig(project())).rejects.toThrow(`${name}: cannot be loaded. It is a symbolic link`)
  })

  test.each([['deosil.config.json'], ['package.json'], ['deosil.config.ts', 'deosil.config.ts']])(
    'is a file: %s',
    async (name, file?: string) => {
      execFileSync('mkfifo', [join(folder.path, name)])
      await expect(loadConfig(folder.path, file)).rejects.toThrow(
        `${name}: cannot be loaded. it is not a regular file`,
      )
    },
  )
})
