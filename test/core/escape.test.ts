/**
 * Escapers whose marks have a meaning in their place.
 */
import { expect, test } from 'vitest'
import { githubMessage, githubProperty, typeScriptString, uriPath } from '../../src/core/escape.ts'

const properties: [given: string, want: string][] = [
  ['docs/a.md', 'docs/a.md'],
  ['a,line=1', 'a%2Cline=1'],
  ['a::b', 'a%3A%3Ab'],
  ['100%', '100%25'],
  ['a\nb\u061cc', 'a b c'],
]
test.each(properties)('the property %j of a workflow command', (given, want) => {
  expect(githubProperty(given)).toBe(want)
})

const messages: [given: string, want: string][] = [
  ['a, b: c', 'a, b: c'],
  ['50% %0A', '50%25 %250A'],
  ['##[error]x', '# #[error]x'],
]
test.each(messages)('the message %j of a workflow command', (given, want) => {
  expect(githubMessage(given)).toBe(want)
})

test('a string of TypeScript is the same text, and no command of a runner', () => {
  const text = '##[error] ###vso[x] #\u200b#[y]'
  expect(JSON.parse(typeScriptString(text))).toBe(text)
  expect(typeScriptString(text)).not.toMatch(/##(?:vso)?\[/u)
})

test('a path as a reference keeps its slashes only', () => {
  expect(uriPath('a b/c,d/é?#.md')).toBe('a%20b/c%2Cd/%C3%A9%3F%23.md')
})
