import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { anyPage } from '../support/any-page.ts'

const whole = unified().use(remarkParse).use(remarkGfm).freeze()

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
    expect(parseMarkdown(text)).toEqual(whole.parse(text))
  },
)

property.prop([anyPage], { numRuns: 30 })('pages parse as remark-gfm parses them', (text) => {
  expect(parseMarkdown(text)).toEqual(whole.parse(text))
})

test('an address in a text becomes a link', () => {
  const [block] = parseMarkdown('Ask a-pilot@harbour.example.').children
  expect(block).toMatchObject({ children: [{ type: 'text' }, { type: 'link' }, { type: 'text' }] })
})
