/**
 * Blocks of HTML that consist of comments, anchors and frames.
 */
import type { Html } from 'mdast'
import { describe, expect, test } from 'vitest'
import { headingText, isAnchors } from '../../src/reading/labels/blocks.ts'
import { vocabularyOf } from '../../src/reading/profile.ts'
import { DEFAULT_PROFILE } from '../../src/reading/words/default.ts'
import { isBoilerplate } from '../../src/reading/labels/boilerplate.ts'

const WORDS = vocabularyOf(DEFAULT_PROFILE)
const html = (value: string): Html => ({ type: 'html', value })

const headings: [name: string, given: string, want: string | undefined][] = [
  ['a heading', '<h1 id="x">Users</h1>', 'Users'],
  [
    'in a section, with an anchor behind it',
    '<section>\n<h2>Users</h2> <a id="u"></a> <!-- x -->\n',
    'Users',
  ],
  ['with tags inside', '<h2><code>GET</code> users</h2>', 'GET users'],
  ['with another heading behind it', '<h2>A</h2><h2>B</h2>', 'AB'],
  ['with text behind it', '<h2>A</h2> and more', undefined],
  ['that never ends', '<h2>A', undefined],
  ['with a comment that never ends behind it', '<h2>A</h2><!-- x', undefined],
]
test.each(headings)('heading: %s', (_, given, want) => {
  expect(headingText(html(given))).toBe(want)
})

const anchors: [given: string, want: boolean][] = [
  ['<a id="opIdX"></a>', true],
  [' <!-- x --> <a id="a"> </a>\n', true],
  ['<a id="a"></a> text', false],
  ['<!-- x', false],
  ['', false],
]
test.each(anchors)('only anchors: %j', (given, want) => {
  expect(isAnchors(html(given))).toBe(want)
})

test.each([
  ['<!-- x -->\n<div class="a">', true],
  ['</section>', true],
  ['<p>', false],
])('a frame: %j', (given, want) => {
  expect(isBoilerplate(html(given), WORDS)).toBe(want)
})

describe('a block that is divided in very many ways', () => {
  const pieces = ['<!-- --> ', '<a id="x"></a> ', '<div> ', '</h1> ', '</h1><!-- --> ']
  test.each(pieces)('%j', (piece) => {
    const block = html(`<h1>${piece.repeat(2000)}<!-- `)
    expect([headingText(block), isAnchors(block), isBoilerplate(block, WORDS)]).toEqual([
      undefined,
      false,
      false,
    ])
    const without = html(`${piece.repeat(2000)}<!-- `)
    expect([headingText(without), isAnchors(without), isBoilerplate(without, WORDS)]).toEqual([
      undefined,
      false,
      false,
    ])
  })
})
