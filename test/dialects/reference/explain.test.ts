import { expect, test } from 'vitest'
import { explain } from '../../../src/dialects/reference/explain.ts'
import { outlineOf } from '../../../src/markdown/outline.ts'
import { NO_WORDS } from '../../../src/reading/words/house.ts'

test('each operation has its locator, and each other line the reason why it is none', () => {
  const page = '## Boat\n\n```\nGET /boats/42\n```\n\n### HTTP request\n\n`GET /boats/:id`\n'
  expect(explain(outlineOf('page.md', page), NO_WORDS)).toEqual([
    { line: 9, text: 'GET /boats/{id}  code-line' },
    { line: 4, text: 'GET /boats/{boat_id}  fence, not read: code-line at line 9 is stronger' },
  ])
})
