/**
 * A page as a VFile: its facts are returned, its findings are messages of the file.
 */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readApi } from '../src/vfile.ts'

const PAGE = `# Boats

\`GET /boats\`

### Query parameters

| Name | Type |
| ---- | ---- |
| age  | int(  |
| sail | 3 or so masts or more than that |
`

test('facts and findings of a page have their places in the file', () => {
  const file = new VFile({ path: 'boats.md', value: PAGE })
  const { operations } = readApi(file)
  expect(operations).toMatchObject([
    { method: 'GET', displayedPath: '/boats', at: { file: 'boats.md', start: { line: 3 } } },
  ])
  expect(file.messages).toMatchObject([
    { ruleId: 'type/not-understood', source: 'deosil', line: 10, file: 'boats.md' },
  ])
})

test('a profile counts', () => {
  const value = '# Boats\n\nVerb GET @ /boats\n'
  const operationsOf = (options?: Parameters<typeof readApi>[1]) =>
    readApi(new VFile({ path: 'boats.md', value }), options).operations.length
  expect(operationsOf()).toBe(0)
  expect(operationsOf({ profile: { operations: ['Verb {method} @ {path}'] } })).toBe(1)
})

test('a tree that was changed is read after it was written', () => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(PAGE)
  const [heading] = tree.children
  if (heading?.type === 'heading') heading.children = [{ type: 'text', value: 'All boats' }]
  const value = unified().use(remarkGfm).use(remarkStringify).stringify(tree)
  const { operations } = readApi(new VFile({ path: 'boats.md', value }))
  expect(operations).toMatchObject([
    { summary: 'All boats', method: 'GET', parameters: [{ name: 'age' }, { name: 'sail' }] },
  ])
})
