import { expect, test } from 'vitest'
import { withoutComponentLines } from '../../src/reading/outline/component-lines.ts'

function after(text: string): string {
  return withoutComponentLines(text.split('\n')).join('\n')
}

test('tags next to Markdown make room for it', () => {
  expect(after('<Anchor id="a" />\n# Title')).toBe('\n# Title')
  expect(after('<Info>\nText\n</Info>')).toBe('\nText\n')
  expect(after('<br>\n# Title')).toBe('\n# Title')
})

test.each([
  ['alone', 'Text\n\n<Anchor id="a" />\n\nText'],
  ['in a fence', '```\n<Info>\nText\n```'],
  ['with text on their line', '<Info>Text</Info>\nText'],
  ['that state an operation', '<Route method="GET" path="/a" />\nText'],
  ['that state a field', '<ParamField path="a">\nText\n</ParamField>'],
  ['of plain HTML', '<div>\nText\n</div>'],
])('tags %s stay', (_, text) => {
  expect(after(text)).toBe(text)
})
