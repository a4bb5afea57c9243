/**
 * Names and texts that imitate commands of a CI runner or move the cursor, through every command of the program.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { CHANGE_FORMATS } from '../../src/report/changes/registry.ts'
import { MAX_SUMMARY_BYTES } from '../../src/report/changes/github-summary.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { activeMarks, runnerCommands } from '../support/terminal.ts'
import { deosil } from './harness.ts'

const folders: TemporaryFolder[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const FORGED = [
  'a\n::error::forged',
  '##[error]forged',
  '\u00a0\u200b::set-output name=x::y',
  'x\u001b[2Jy',
  'x\u061cy\u202ez',
]

/** A page in which a forged text is a title, a name, a type, a value and a line of a sample. */
function page(forged: string, type = 'string'): string {
  const words = forged.replaceAll('\n', ' ')
  return [
    `# ${words}`,
    '',
    `## ${words} list`,
    '',
    '### Code samples',
    '',
    '```shell',
    'curl -X GET http://coder-server:8080/api/v2/things',
    '```',
    '',
    '`GET /things`',
    '',
    '### Parameters',
    '',
    '| Name | In | Type | Required | Description |',
    '| ---- | -- | ---- | -------- | ----------- |',
    `| \`${words}\` | query | ${type} | true | ${words} |`,
    `| \`odd\` | ${words} | array of ${words} | true | ${words} |`,
    '',
    forged,
    '',
    '```json',
    forged,
    '```',
    '',
    '### Responses',
    '',
    '| Status | Meaning | Description | Schema |',
    '| ------ | ------- | ----------- | ------ |',
    `| 200 | OK | ${words} | [${words}](#${encodeURIComponent(words)}) |`,
    '',
  ].join('\n')
}

const runs: [name: string, (names: Names) => string[]][] = [
  ['generate', ({ before }) => ['generate', before, '--out', 'api']],
  ['generate, one file', ({ before }) => ['generate', before, '--emit', 'openapi', '--out', '-']],
  ['generate, types', ({ before }) => ['generate', before, '--emit', 'typescript', '--out', '-']],
  ['generate, findings as JSON', ({ before }) => ['generate', before, '--out', 'api', '--format', 'json']],
  ['check', ({ before }) => ['check', before]],
  ['check, in colours', ({ before }) => ['check', before, '--color']],
  ['check, as JSON', ({ before }) => ['check', before, '--format', 'json']],
  ['inspect', ({ file }) => ['inspect', file]],
  ['inspect, as JSON', ({ file }) => ['inspect', file, '--format', 'json']],
  ['inspect of a folder', ({ before, after }) => ['inspect', before, after]],
  ['approve', ({ before, after }) => ['approve', before, after, '--reason', 'seen', '--approvals', after]],
  ['history', ({ before, after }) => ['history', before, after]],
  ['explain', ({ forged }) => ['explain', forged]],
  ['a command that is none', ({ forged }) => [forged]],
  ['an option that is none', ({ forged }) => ['diff', `--${forged}`]],
  ['a place that is none', ({ forged }) => ['generate', forged, '--out', 'api']],
  ['a configuration that is none', ({ before, forged }) => ['check', before, '--config', forged]],
]

interface Names {
  forged: string
  before: string
  after: string
  file: string
}

describe.each(FORGED)('%j', (forged) => {
  test.each(runs)('%s', async (_, wordsOf) => {
    const { folder, names } = foldersWith(forged)
    const { out, told } = await deosil(folder, wordsOf(names))
    expect(out + told).not.toBe('')
    expect({ active: activeMarks(out + told), commands: runnerCommands(`${out}\n${told}`) }).toEqual({
      active: [],
      commands: [],
    })
  })

  test.each(CHANGE_FORMATS.map(({ id }) => id))('diff as %s', async (format) => {
    const { folder, names } = foldersWith(forged)
    const { out, told } = await deosil(folder, ['diff', names.before, names.after, '--format', format])
    const commands = runnerCommands(`${out}\n${told}`).filter((line) => !isOurs(line, format))
    expect({ active: activeMarks(out + told), commands }).toEqual({ active: [], commands: [] })
  })
})

/** The format of annotations consists of commands: one line each, of a kind that we write. */
function isOurs(line: string, format: string): boolean {
  return (
    format === 'github' &&
    /^::(?:error|warning|notice) (?:file=[^:]*,line=\d+,col=\d+,)?title=[^:]*::/u.test(line)
  )
}

function newFolder(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder.path
}

function foldersWith(forged: string): { folder: string; names: Names } {
  const folder = newFolder()
  const [before, after] = [`old ${forged}`, `new ${forged}`]
  for (const [name, type] of [
    [before, 'string'],
    [after, 'integer'],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, `${forged}.md`), page(forged, type))
  }
  return { folder, names: { forged, before, after, file: `${before}/${forged}.md` } }
}

describe('the summary of a job', () => {
  const names = Array.from({ length: 400 }, (_, index) => `name-${index}-${'ü'.repeat(3000)}`)

  async function summaryAfter(existing: string, places: string[]): Promise<{ text: string; told: string }> {
    const folder = newFolder()
    for (const place of ['one', 'two', 'three']) {
      mkdirSync(join(folder, place))
      for (const [index, name] of (place === 'two' ? names : ['plain']).entries())
        writeFileSync(join(folder, place, `${index}.md`), page(name))
    }
    writeFileSync(join(folder, 'summary.md'), existing)
    const environment = { GITHUB_STEP_SUMMARY: 'summary.md' }
    const { told } = await deosil(folder, ['diff', ...places, '--format', 'github'], { environment })
    return { text: readFileSync(join(folder, 'summary.md'), 'utf8'), told }
  }

  test('stays within the bytes that GitHub accepts, and counts the rest', async () => {
    const { text } = await summaryAfter('', ['one', 'two', 'three'])
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES)
    expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_SUMMARY_BYTES / 2)
    expect(text).toMatch(/^And \d+ more\.$/mu)
  })

  test('counts what other programs wrote before', async () => {
    const { text, told } = await summaryAfter('x'.repeat(MAX_SUMMARY_BYTES - 10), ['one', 'two'])
    expect(text).toHaveLength(MAX_SUMMARY_BYTES - 10)
    expect(told).toContain('The job summary is full')
  })
})
