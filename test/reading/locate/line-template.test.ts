import { describe, expect, test } from 'vitest'
import { compileTemplate, matchTemplate } from '../../../src/reading/locate/line-template.ts'

type Row = [name: string, template: string, line: string, want: Record<string, string> | undefined]

const rows: Row[] = [
  ['an arrow', '{method} -> {path}', 'GET -> /boats', { method: 'GET', path: '/boats' }],
  ['blanks of any width', '{method} -> {path}', '  GET   ->  /boats ', { method: 'GET', path: '/boats' }],
  [
    'marks of Markdown in the template',
    '**{method}** `{path}`',
    'GET /boats',
    { method: 'GET', path: '/boats' },
  ],
  ['the path first', '{path} by {method}', '/boats/{id} by PUT', { method: 'PUT', path: '/boats/{id}' }],
  ['text around', 'Send {method} to {path}.', 'Send GET to /a.b.', { method: 'GET', path: '/a.b' }],
  ['a title', '{title}: {method} {path}', 'List: GET /b', { title: 'List', method: 'GET', path: '/b' }],
  ['another start', 'Call {method} {path}', 'call GET /boats', undefined],
  ['another end', '{method} {path} please', 'GET /boats now', undefined],
  ['nothing in a place', '{method} -> {path}', ' -> /boats', undefined],
  ['an end that overlaps the middle', '{method} - {path} -', 'GET -', undefined],
]
test.each(rows)('a line with %s', (_, template, line, want) => {
  const values = matchTemplate(compileTemplate(template), line)
  expect(values && Object.fromEntries(values)).toEqual(want)
})

describe('a template is refused', () => {
  const bad: [name: string, template: string, want: string][] = [
    ['without a path', '{method}', 'It needs {method} and {path}, each once.'],
    ['with two methods', '{method} {method} {path}', 'It needs {method} and {path}, each once.'],
    ['with an unknown name', '{verb} {path}', 'Only {method}, {path} and {title} may be in braces'],
    [
      'with a brace that nothing closes',
      '{method} {path',
      'Only {method}, {path} and {title} may be in braces',
    ],
    ['with nothing between two names', '{method}{path}', 'There must be text or a blank'],
  ]
  test.each(bad)('%s', (_, template, want) => {
    expect(() => compileTemplate(template)).toThrow(want)
  })
})

test('a long line that almost fits comes to an end', () => {
  const template = compileTemplate('a {title} a {method} a {path} b')
  expect(matchTemplate(template, 'a '.repeat(20_000))).toBeUndefined()
})
