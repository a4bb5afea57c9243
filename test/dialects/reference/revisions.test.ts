import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diffModels } from '../../../src/diff/diff.ts'
import { modelOf } from './model-of.ts'

const FOLDER = new URL('../../../docs-input/marina/1.0/', import.meta.url)
const PAGES = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
)

function changesOf(edit: (text: string, name: string) => string): string[] {
  const edited = Object.fromEntries(Object.entries(PAGES).map(([name, text]) => [name, edit(text, name)]))
  expect(edited).not.toEqual(PAGES)
  const { changes } = diffModels({ label: 'a', ...modelOf(PAGES) }, { label: 'b', ...modelOf(edited) })
  return changes.map(({ rule }) => rule)
}

/** The page with its sections of the second level in reverse order. */
function reversed(text: string): string {
  const [head = '', ...sections] = text.split(/^(?=## )/m)
  return (
    head +
    sections
      .map((section) => `${section.trim()}\n\n`)
      .reverse()
      .join('')
  )
}

describe('two revisions of pages written by hand', () => {
  test('moving sections changes nothing', () => {
    expect(changesOf(reversed)).toEqual([])
  })

  test('rewording changes nothing', () => {
    expect(
      changesOf((text) => text.replaceAll('Name of the', 'The name of a').replaceAll('harbour', 'port')),
    ).toEqual([])
  })

  test('reordering rows changes nothing', () => {
    const swapped = changesOf((text) => text.replace(/^(\| `state`.*\n)(\| `limit`.*\n)/m, '$2$1'))
    expect(swapped).toEqual([])
  })

  test('moving a page changes nothing', () => {
    const moved = Object.fromEntries(Object.entries(PAGES).map(([name, text]) => [`api/${name}`, text]))
    const { changes } = diffModels({ label: 'a', ...modelOf(PAGES) }, { label: 'b', ...modelOf(moved) })
    expect(changes).toEqual([])
  })

  test('a parameter that becomes required is a change', () => {
    expect(
      changesOf((text) =>
        text.replace('| `limit`   | integer           | No ', '| `limit`   | integer           | Yes'),
      ),
    ).toContain('parameter-required')
  })
})
