import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { anyPage } from '../support/any-page.ts'

const whole = unified().use(remarkParse).use(remarkGfm).freeze()

/** The tree of remark-gfm, and ours without the positions that remark-gfm leaves out. */
function comparable(text: string): [Root, Root] {
  const expected = whole.parse(text)
  return [likewisePlaced(parseMarkdown(text), expected) as Root, expected]
}

function likewisePlaced(node: Nodes, expected: Nodes | undefined): Nodes {
  const copy = { ...node } as Nodes
  if (expected !== undefined && expected.position === undefined && copy.position !== undefined)
    copy.position = undefined
  if (!('children' in copy)) return copy
  const children = expected !== undefined && 'children' in expected ? expected.children : []
  return {
    ...copy,
    children: copy.children.map((child, index) => likewisePlaced(child, children[index])),
  } as Nodes
}

function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node]
}

const PIECES = [
  'see www.harbour.example/a_b now',
  'http://harbour.example',
  'HTTPS://Harbour.example/?a=b*c*',
  'pilot@harbour.example',
  'pilot&#64;harbour.example',
  'www\\.harbour.example',
  'http\\://harbour.example/a',
  '[a link](https://harbour.example/a@b)',
  '[www.harbour.example](a.md)',
  '<pilot@harbour.example>',
  '`http://code.example`',
  '**bold www.b.example**',
  '~~struck pilot@b.example~~',
  '|a|pilot@c.example|',
  '|-|-|',
  '- [ ] www.d.example',
  '> mailto:pilot@e.example',
  '## www.f.example',
  '[^1]',
  '[see https://h.example/a_(b)!]',
  '[ask pilot@i.example]',
  '&amp;',
  '\\_',
  '[^1]: www.g.example',
  '\n',
  '\n\n',
  ' ',
  '_',
  '@',
  'plain words',
]

property.prop([fc.array(fc.constantFrom(...PIECES), { maxLength: 12 })], { numRuns: 300 })(
  'texts with addresses parse as remark-gfm parses them',
  (pieces) => {
    const text = pieces.join('')
    const [read, expected] = comparable(text)
    expect(read).toEqual(expected)
  },
)

property.prop([anyPage], { numRuns: 30 })('pages parse as remark-gfm parses them', (text) => {
  const [read, expected] = comparable(text)
  expect(read).toEqual(expected)
})

property.prop([fc.array(fc.constantFrom(...PIECES), { maxLength: 12 })], { numRuns: 300 })(
  'every node has a position inside its parent, also links made of bare addresses',
  (pieces) => {
    const text = pieces.join('')
    for (const node of nodesOf(parseMarkdown(text))) {
      expect(node.position, node.type).toBeDefined()
      if (!('children' in node)) continue
      for (const child of node.children) {
        expect(child.position?.start.offset).toBeGreaterThanOrEqual(node.position?.start.offset ?? 0)
        expect(child.position?.end.offset).toBeLessThanOrEqual(node.position?.end.offset ?? 0)
      }
    }
  },
)

test.each([
  ['an address in square brackets', '[See https://h.example/list#all now]', [1, 6, 32]],
  ['an address beside an escape takes the place of the whole text', '[\\_See www.h.example]', [1, 1, 22]],
] as const)('%s has a place', (_, text, [line, start, end]) => {
  const link = nodesOf(parseMarkdown(text)).find((node) => node.type === 'link')
  expect(link?.position).toMatchObject({ start: { line, column: start }, end: { line, column: end } })
})

test('an address in a text becomes a link', () => {
  const [block] = parseMarkdown('Ask a-pilot@harbour.example.').children
  expect(block).toMatchObject({ children: [{ type: 'text' }, { type: 'link' }, { type: 'text' }] })
})
