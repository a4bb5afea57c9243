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

  test('moving a section to another page changes nothing', () => {
    const [head = '', first = '', ...others] = (PAGES['berths.md'] ?? '').split(/^(?=## )/m)
    const moved = {
      ...PAGES,
      'berths.md': head + others.join(''),
      'lists.md': head + first,
    }
    const { changes } = diffModels({ label: 'a', ...modelOf(PAGES) }, { label: 'b', ...modelOf(moved) })
    expect(changes).toEqual([])
  })

  test('an edited page gives the changes that a reader names, and no others', () => {
    const rules = changesOf((text) =>
      text
        .replace('One of `free`, `taken`.', 'One of `free`, `taken`, `shut`.')
        .replace('Maximum 100.', 'Maximum 50.')
        .replace(/^\| `nights`.*\n/m, '$&| `note` | string | No | What the harbour master should know. |\n')
        .replace(/^## Delete a rope[^]*$/m, ''),
    )
    expect(rules.sort()).toEqual([
      'operation-removed',
      // Both paths of the section have the parameters of its table.
      'parameter-enum-added',
      'parameter-enum-added',
      'parameter-limit-narrowed',
      'parameter-limit-narrowed',
      'property-added',
    ])
  })

  test('a parameter that becomes required is a change', () => {
    expect(
      changesOf((text) =>
        text.replace('| `limit`   | integer           | No ', '| `limit`   | integer           | Yes'),
      ),
    ).toContain('parameter-required')
  })
})
