import { describe, expect, test } from 'vitest'
import { COLOURS, htmlPage } from '../../src/core/html-page.ts'
import { PAYLOADS } from '../hostile/list.ts'
import { elementsOf, textOf } from '../support/html.ts'

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('black on white has the largest contrast', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
})

describe.each(Object.entries(COLOURS))('colours of the %s theme', (_, colours) => {
  test.each(['text', 'quiet', 'link', 'breaking', 'warning', 'info', 'docs', 'good'] as const)(
    '%s can be read on the background',
    (name) => {
      expect(contrast(colours[name], colours.back)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['removed', 'added', 'found', 'shade'] as const)('text can be read on %s', (name) => {
    expect(contrast(colours.text, colours[name])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.link, colours[name])).toBeGreaterThanOrEqual(4.5)
  })
})

test.each(PAYLOADS)('a title stays text: %s', (title) => {
  const elements = elementsOf(htmlPage({ title, style: '', script: '', body: ['<main></main>'] }))
  expect(elements.map(({ tagName }) => tagName)).toEqual([
    'html',
    'head',
    'meta',
    'meta',
    'meta',
    'title',
    'style',
    'body',
    'main',
    'script',
  ])
  expect(textOf(elements[5]!).length).toBeLessThanOrEqual(title.length)
})
