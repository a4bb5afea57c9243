import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/registry.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe('the command line', () => {
  const refused: [string, { given: string[]; want: RegExp }][] = [
    ['no command', { given: [], want: /^deosil: No command was given\.[\s\S]*Usage: deosil/u }],
    [
      'an unknown command',
      { given: ['explian'], want: /^deosil: Unknown command 'explian'\. Did you mean explain\?\n$/u },
    ],
    [
      'an unknown flag',
      { given: ['explain', '--colr'], want: /^deosil: Unknown option '--colr'\. Did you mean --color\?\n$/u },
    ],
    [
      'an unknown flag like none',
      {
        given: ['explain', '--zzzzzz'],
        want: /^deosil: Unknown option '--zzzzzz'\. deosil explain --help lists/u,
      },
    ],
    [
      'a flag without its value',
      { given: ['explain', '--config'], want: /^deosil: Option '--config <file>' argument missing\./u },
    ],
    [
      'no words where some are needed',
      {
        given: ['diff'],
        want: /^deosil: Missing required argument .* deosil diff --help lists the options\.\n$/u,
      },
    ],
    ['too many words', { given: ['explain', 'a', 'b'], want: /^deosil: Too many arguments/u }],
    [
      'a misspelt code',
      {
        given: ['explain', 'source/binry'],
        want: /^deosil: Unknown finding or rule "source\/binry"\. Did you mean "source\/binary"\?\n$/u,
      },
    ],
    [
      'a code like none',
      {
        given: ['explain', 'zzzzzz'],
        want: /^deosil: Unknown finding or rule "zzzzzz"\. deosil explain lists them all\.\n$/u,
      },
    ],
    [
      'no folder to write to',
      { given: ['generate', 'docs', '--out', ''], want: /^deosil: No output folder was given\./u },
    ],
    [
      'an empty list of outputs',
      {
        given: ['generate', 'docs', '--out', 'api', '--emit', ','],
        want: /^deosil: --emit is empty\. Expected openapi, /u,
      },
    ],
    [
      'a misspelt key in the configuration',
      {
        given: ['check'],
        want: /^deosil: deosil\.config\.json: Unknown key "sorce"\. Did you mean "source"\?\n$/u,
      },
    ],
  ]
  test.each(refused)('refused with 2: %s', async (name, { given, want }) => {
    if (name.includes('configuration')) folder.write({ 'deosil.config.json': '{"sorce":"docs"}' })
    const { code, out, told } = await deosil(folder.path, given)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(told).toMatch(want)
  })

  test('help is data: on standard output, with exit codes', async () => {
    const { code, out, told } = await deosil(folder.path, ['--help'])
    expect({ code, told }).toEqual({ code: 0, told: '' })
    expect(out).toMatch(/130 +interrupted/u)
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `)
  })

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    'help of %s has examples that parse',
    async (name, command) => {
      const { code, out } = await deosil(folder.path, [name, '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`Examples:\n  deosil ${name}`)
      const flags = command.options.map((option) => /--[a-z-]+/u.exec(option.flags)?.[0])
      for (const example of command.examples) {
        expect(example.startsWith(`deosil ${name}`)).toBe(true)
        for (const [flag] of example.matchAll(/--[a-z-]+/gu)) expect(flags).toContain(flag)
      }
    },
  )
})

describe('explain', () => {
  test('tells severity, sentence, reason and remedy of a code', async () => {
    const { code, out } = await deosil(folder.path, ['explain', 'source/too-large'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^source\/too-large {2}error\n\n {2}what {3}The page has …; at most … are read\n {2}why .*\n {2}fix .*\n {2}level .*\n$/u,
    )
  })

  test('tells what a rule of the diff means, and how to change its level', async () => {
    const { code, out } = await deosil(folder.path, ['explain', 'property-removed'])
    expect(code).toBe(0)
    expect(out).toMatch(/^property-removed {2}warning in requests, breaking in responses\n/u)
    expect(out).toContain("severity: { 'property-removed': 'info' }")
  })

  test('gives the same as data', async () => {
    const one: unknown = JSON.parse(
      (await deosil(folder.path, ['explain', 'source/binary', '--format', 'json'])).out,
    )
    expect(one).toMatchObject({ name: 'source/binary', level: 'error' })
    const all: unknown = JSON.parse((await deosil(folder.path, ['explain', '--format', 'json'])).out)
    expect(all).toContainEqual(one)
  })

  test('has colours where they are wanted', async () => {
    const words = ['explain', 'source/binary']
    const isTerminal = { out: true, tell: true }
    const plain = (await deosil(folder.path, words)).out
    expect(plain).not.toContain('\u001b')
    expect((await deosil(folder.path, words, { isTerminal })).out).toContain('\u001b[1m')
    expect((await deosil(folder.path, [...words, '--no-color'], { isTerminal })).out).toBe(plain)
    expect((await deosil(folder.path, words, { isTerminal, environment: { NO_COLOR: '1' } })).out).toBe(plain)
    expect((await deosil(folder.path, [...words, '--color'])).out).toContain('\u001b[1m')
  })
})

describe('init', () => {
  const PAGE = '# Users\n\n`GET /users`\n\n`POST /users`\n'
  test('finds the docs and writes a configuration that can be loaded', async () => {
    folder.write({
      'readme.md': '# Hello',
      'docs/rest/users.md': PAGE,
      'docs/rest/teams.md': PAGE,
      'old/api.md': PAGE,
    })
    const { code, out, told } = await deosil(folder.path, ['init'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(told).toBe(
      'Found 4 mentions of endpoints on 2 pages in docs/rest. Also: old.\nWrote deosil.config.json. Next: deosil generate\n',
    )
    const text = readFileSync(join(folder.path, 'deosil.config.json'), 'utf8')
    expect(JSON.parse(text)).toEqual({ source: 'docs/rest', out: 'api' })
    expect((await deosil(folder.path, ['check'])).told).toBe('')
  })

  test('does not write over what is there, unless it is told to', async () => {
    folder.write({ 'deosil.config.json': '{"out":"mine"}' })
    const refused = await deosil(folder.path, ['init'])
    expect(refused.code).toBe(2)
    expect(refused.told).toContain('deosil.config.json already exists. deosil init --force')
    expect(readFileSync(join(folder.path, 'deosil.config.json'), 'utf8')).toBe('{"out":"mine"}')
    expect((await deosil(folder.path, ['init', '--force'])).code).toBe(0)
    expect(JSON.parse(readFileSync(join(folder.path, 'deosil.config.json'), 'utf8'))).toEqual({
      source: 'docs/api',
      out: 'api',
    })
  })

  test('a link that has the name is replaced, not followed', async () => {
    symlinkSync('elsewhere.json', join(folder.path, 'deosil.config.json'))
    expect((await deosil(folder.path, ['init'])).code).toBe(2)
    expect((await deosil(folder.path, ['init', '--force'])).code).toBe(0)
    expect(readdirSync(folder.path)).toEqual(['deosil.config.json'])
    expect(lstatSync(join(folder.path, 'deosil.config.json')).isFile()).toBe(true)
  })

  test('a missing folder is input that cannot be read', async () => {
    const { code, told } = await deosil(folder.path, ['init', 'nowhere'])
    expect({ code, told }).toEqual({ code: 3, told: 'deosil: nowhere: no such folder.\n' })
  })
})

describe('code in the folder of the run', () => {
  const words: string[][] = [
    ['generate', 'docs', '--out', 'api'],
    ['diff', 'docs', 'docs'],
    ['approve', 'docs', 'docs', '--reason', 'x'],
    ['history', 'docs'],
    ['check', 'docs'],
    ['inspect', 'docs/a.md'],
    ['explain'],
    ['init'],
  ]
  test.each(words)('does not run for %s', async (...given) => {
    const marker = join(folder.path, 'ran')
    const code = `require('fs').writeFileSync(${JSON.stringify(marker)}, '')`
    folder.write({ 'docs/a.md': '# A', 'deosil.config.ts': code, 'deosil.config.js': code })
    const { told } = await deosil(folder.path, given)
    expect(told).toMatch(/^$|deosil\.config\.ts (?:is code, which runs only if|already exists)/u)
    await deosil(folder.path, [...given, '--no-config'])
    expect(existsSync(marker)).toBe(false)
    await deosil(folder.path, [...given, '--config', 'deosil.config.js'])
    expect(existsSync(marker)).toBe(true)
  })
})
