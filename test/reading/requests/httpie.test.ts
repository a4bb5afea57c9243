import { expect, test } from 'vitest'
import { operationsIn } from './operations-in.ts'

type Row = [name: string, { given: string; want: string[] }]

const rows: Row[] = [
  ['an address', { given: 'http h.test/boats', want: ['GET http://h.test/boats'] }],
  [
    'a method',
    { given: '$ https DELETE h.test/boats/{id}', want: ['DELETE https://h.test/boats/{id} path:id=string'] },
  ],
  [
    'items',
    {
      given: `http PUT https://h.test/a X-Tide:low q==b name=Heron length:=7 crew:='["a"]'`,
      want: [
        'PUT https://h.test/a query:q=string~b header:X-Tide=string~low {name: string, length: integer, crew: [string]}',
      ],
    },
  ],
  ['data makes it POST', { given: 'http :3000/a b=c', want: ['POST http://localhost:3000/a {b: string}'] }],
  ['a form', { given: 'http --form POST h.test/a b=c', want: ['POST http://h.test/a {b: string}'] }],
  ['an option with a value', { given: 'http -a me:secret h.test/a', want: ['GET http://h.test/a'] }],
  [
    'two commands',
    { given: 'http h.test/a\nhttp h.test/b | jq .', want: ['GET http://h.test/a', 'GET http://h.test/b'] },
  ],
  ['words', { given: 'http is a protocol', want: [] }],
]

test.each(rows)('readHttpieRequests: %s', (_, { given, want }) => {
  const { lines, codes } = operationsIn('sh', given)
  expect({ lines, codes }).toEqual({ lines: want, codes: [] })
})

test('a user is a security scheme', () => {
  expect(operationsIn('sh', 'http -a me:secret h.test/a').schemes.map(({ name }) => name)).toEqual([
    'basicAuth',
  ])
})
