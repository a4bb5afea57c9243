import { describe, expect, test } from 'vitest'
import { operationsIn } from './operations-in.ts'

type Row = [name: string, { given: string; want: string[] }]

const rows: Row[] = [
  ['a request line', { given: 'GET /boats/{id} HTTP/1.1', want: ['GET /boats/{id} path:id=string'] }],
  ['no version', { given: 'DELETE /boats', want: ['DELETE /boats'] }],
  [
    'a whole address',
    { given: 'PUT https://h.test/a?b=1', want: ['PUT https://h.test/a query:b=integer~1'] },
  ],
  ['a host', { given: 'GET /a HTTP/1.1\nHost: h.test\nAccept: */*', want: ['GET https://h.test/a'] }],
  ['a header', { given: 'GET /a\nX-Tide: low\n', want: ['GET /a header:X-Tide=string~low'] }],
  [
    'a body',
    {
      given: 'POST /a HTTP/2\nContent-Type: application/json\n\n{\n  "b": 1,\n\n  "c": "d"\n}\n',
      want: ['POST /a {b: integer, c: string}'],
    },
  ],
  ['a body without an empty line', { given: 'POST /a\n{"b": 1}', want: ['POST /a {b: integer}'] }],
  [
    'a form',
    {
      given: 'POST /a\nContent-Type: application/x-www-form-urlencoded\n\nb=1&c=d',
      want: ['POST /a {b: integer, c: string}'],
    },
  ],
  [
    'a query in lines of its own',
    {
      given: 'GET https://h.test/a\n  ?b=1\n  &c=d\nX-E: f',
      want: ['GET https://h.test/a query:b=integer~1 query:c=string~d header:X-E=string~f'],
    },
  ],
  [
    'the answer is no body',
    {
      given: 'GET /a HTTP/1.1\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{"b": 1}',
      want: ['GET /a'],
    },
  ],
  [
    'several requests',
    { given: 'GET /a\n\n###\n# next\nPOST /b\n\n{"c": 1}\n###\n', want: ['GET /a', 'POST /b {c: integer}'] },
  ],
  ['only an answer', { given: 'HTTP/1.1 200 OK\n\n{}', want: [] }],
  ['words', { given: 'GET boats from the list\nPOST something', want: [] }],
]

describe('readHttpRequests', () => {
  test.each(rows)('%s', (_, { given, want }) => {
    const { lines, codes } = operationsIn('http', given)
    expect({ lines, codes }).toEqual({ lines: want, codes: [] })
  })

  test('a fence without a word', () => {
    expect(operationsIn('', 'GET /a HTTP/1.1').lines).toEqual(['GET /a'])
    expect(operationsIn('', 'curl h.test/a').lines).toEqual(['GET http://h.test/a'])
    expect(operationsIn('', 'nothing').lines).toEqual([])
  })

  test('places', () => {
    const { requests, operations } = operationsIn('http', 'POST /a\nX-Tide: low\n\n{"b": 1}\n')
    expect(requests[0]?.at).toEqual({ start: { line: 2, column: 1 }, end: { line: 5, column: 9 } })
    expect(requests[0]?.headers[0]?.at.start).toEqual({ line: 3, column: 1 })
    expect(operations[0]?.body?.schema?.properties?.['b']?.at?.start).toEqual({ line: 5, column: 2 })
  })

  test('a token is a security scheme', () => {
    const { schemes } = operationsIn('http', 'GET /a\nAuthorization: Bearer <token>')
    expect(schemes.map(({ scheme }) => scheme)).toEqual([{ type: 'http', scheme: 'bearer' }])
  })
})
