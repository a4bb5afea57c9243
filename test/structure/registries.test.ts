import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/registry.ts'
import { emitters } from '../../src/emit/registry.ts'
import { CHANGE_FORMATS } from '../../src/report/changes/registry.ts'
import { FINDING_FORMATS } from '../../src/report/diagnostics/registry.ts'
import { TIMELINE_FORMATS } from '../../src/report/timeline/registry.ts'
import { sourceFiles, withoutComments } from './files.ts'

interface Registry {
  path: string
  /** What an entry is: `Dialect`. */
  type: string
  entries: string[]
}

/** `readonly Dialect[]` and the names in the first list of the file. */
function readRegistry(path: string, text: string): Registry {
  const type = /readonly (\w+)\[\]/u.exec(text)?.[1]
  const list = /=\s*\[([^\]]*)\]/u.exec(text)?.[1]
  if (type === undefined || list === undefined) throw new Error(`${path} holds no list of entries`)
  return {
    path,
    type,
    entries: list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  }
}

/** Names of exported constants of a type, with the files that declare them. */
function declaredBelow(folder: string, type: string): { name: string; path: string }[] {
  const declaration = new RegExp(
    `export const (\\w+)(?:: ${type} = |(?: = \\{[\\s\\S]*?^\\})(?: as const)? satisfies ${type}\\b)`,
    'gmu',
  )
  return sourceFiles(folder).flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(declaration)].map(([, name = '']) => ({ name, path })),
  )
}

const registries = sourceFiles('src')
  .filter(({ path }) => path.endsWith('/registry.ts'))
  .map(({ path, text }) => readRegistry(path, withoutComments(text)))

describe('files on disk and registry entries', () => {
  test('every room that can be extended has its registry', () => {
    const rooms = new Set(registries.map(({ path }) => path.split('/')[1]))
    for (const room of ['source', 'repair', 'dialects', 'emit', 'diff', 'report', 'cli'])
      expect(rooms).toContain(room)
  })

  test.each(registries.map((registry) => [registry.path, registry] as const))(
    '%s',
    (path, { type, entries }) => {
      const declared = declaredBelow(path.replace(/\/registry\.ts$/u, ''), type)
      expect(declared.map(({ name }) => name).sort()).toEqual([...entries].sort())
      expect(new Set(entries).size).toBe(entries.length)
      // One entry a file: two in one would make the next one an edit instead of a new file.
      expect(new Set(declared.map((one) => one.path)).size).toBe(declared.length)
    },
  )
})

describe('choices on the command line', () => {
  const optionOf = (command: string, flag: string) =>
    COMMANDS.find(({ name }) => name === command)?.options.find(({ flags }) => flags.startsWith(flag))

  test.each([
    ['diff', CHANGE_FORMATS],
    ['history', TIMELINE_FORMATS],
    ['check', FINDING_FORMATS],
  ] as const)('%s knows every format that there is', (command, formats) => {
    expect(optionOf(command, '--format')?.choices).toEqual(formats.map(({ id }) => id))
  })

  test('generate names every emitter', () => {
    for (const { id } of emitters) expect(optionOf('generate', '--emit')?.description).toContain(id)
  })
})
