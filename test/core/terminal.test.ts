/**
 * What reaches a terminal or the log of a CI job.
 */
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { printable } from '../../src/core/escape.ts'
import { PRINTERS } from '../../src/core/terminal.ts'
import { PAYLOADS } from '../hostile/list.ts'
import { activeMarks, runnerCommands } from '../support/terminal.ts'

const palette = picocolors.createColors(true)

describe('hostile texts on a terminal', () => {
  test.each(PAYLOADS)('one sentence: %j', (payload) => {
    const shown = PRINTERS.line(`Read ${payload}`) + PRINTERS.line(payload)
    expect(shown.split('\n')).toHaveLength(3)
    expect({ active: activeMarks(shown), commands: runnerCommands(shown) }).toEqual({
      active: [],
      commands: [],
    })
  })

  test.each(PAYLOADS)('lines: %j', (payload) => {
    const shown = PRINTERS.lines(`${payload}\n  ${payload} ${payload}\n`)
    expect({ active: activeMarks(shown), commands: runnerCommands(shown) }).toEqual({
      active: [],
      commands: [],
    })
  })

  test.each(PAYLOADS)('a line that is written over: %j', (payload) => {
    expect(activeMarks(PRINTERS.progress(payload))).toEqual(['\r', '\u001b'])
  })

  test.each(PAYLOADS)('JSON: %j', (payload) => {
    const value = { [payload]: [payload, `#${payload}`] }
    const json = PRINTERS.json(JSON.stringify(value))
    expect(JSON.parse(json)).toEqual(value)
    expect({ active: activeMarks(json), commands: runnerCommands(json) }).toEqual({
      active: [],
      commands: [],
    })
  })
})

const lines: [name: string, given: string, want: string][] = [
  ['an ordinary line stays', 'docs/a.md: 2 pages\n', 'docs/a.md: 2 pages\n'],
  ['a heading and a path of C++ stay', '## Users\nstd::vector\n', '## Users\nstd::vector\n'],
  ['blanks before two colons', '\u00a0 ::error::x', '\u00a0 : :error::x'],
  ['a command in the middle', 'a ##[error]b', 'a # #[error]b'],
  ['more signs than two', '####[x]', '### #[x]'],
  ['a mark of direction of Arabic', 'a\u061cb', 'a b'],
  ['a tab keeps its column', 'a\tb', 'a b'],
]
test.each(lines)('%s', (_, given, want) => {
  expect(PRINTERS.lines(given)).toBe(want)
})

test('our own colours stay, and those of a document do not', () => {
  const text = `${palette.bold('a')}${palette.red(printable('\u001b[8mb\u001b[0m'))}`
  expect(PRINTERS.lines(text)).toBe(`${palette.bold('a')}${palette.red(' [8mb [0m')}`)
  expect(PRINTERS.lines('\u001b[8mhidden\u001b[2J')).toBe(' [8mhidden [2J')
})
