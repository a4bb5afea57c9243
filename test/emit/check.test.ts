import { describe, expect, test } from 'vitest'
import { ToolBug } from '../../src/core/errors.ts'
import { checkTypes } from '../../src/emit/typescript/check.ts'

const TYPES = `/** Of users. */
export interface User {
  readonly id: number
  "full name"?: string | null
  /** A list. */
  list: (Status & "a")[]
  [k: string]: unknown
}

export type Status =
  | "on"
  | -1.5e3

export const StatusValues = [
  "on",
] as const
`
const EXPECTED = ['interface User', 'type Status', 'const StatusValues']

test('checkTypes passes what was meant', () => {
  expect(() => checkTypes(TYPES, EXPECTED)).not.toThrow()
})

const rows: [string, { given: [string, string]; want: string }][] = [
  [
    'one more declaration',
    {
      given: ['export type Status', 'export const stolen = 1\nexport type Status'],
      want: 'expected type Status, found export const stolen',
    },
  ],
  [
    'a declaration at the end',
    {
      given: ['] as const\n', '] as const\nexport type More = 1'],
      want: 'found export type More that nobody asked for',
    },
  ],
  [
    'a missing declaration',
    { given: [TYPES.slice(TYPES.indexOf('export type')), ''], want: 'expected type Status, found nothing' },
  ],
  [
    'code before the first declaration',
    { given: ['export interface User', 'stolen\nexport interface User'], want: 'found stolen before' },
  ],
  ['a call', { given: ['| "on"', '| "on"\nstolen()'], want: 'the name stolen in Status is not ours' }],
  ['a type that is not ours', { given: ['number', 'Window'], want: 'the name Window in User is not ours' }],
  [
    'a comment that ends early',
    { given: ['A list.', 'A list. */ stolen: () => 1 /*'], want: 'an assignment inside a type' },
  ],
  ['a string that ends early', { given: ['"full name"', '"full"; name"'], want: 'cannot read on' }],
  ['a sign of two code units', { given: ['| "on"', '| "on"\n| 😀'], want: 'cannot read on' }],
  ['a template', { given: ['"on"', '`on`'], want: 'cannot read on' }],
  [
    'a block behind an interface',
    { given: ['unknown\n}', 'unknown\n}\n{ x: y }'], want: 'something follows the interface User' },
  ],
  ['a bracket too many', { given: ['unknown\n}', 'unknown\n}}'], want: 'a bracket too many' }],
  ['an open bracket', { given: ['unknown\n}', 'unknown\n'], want: 'a bracket is left open' }],
  ['an assignment inside a type', { given: ['number', 'number = 1'], want: 'an assignment inside a type' }],
  [
    'an interface with ancestors',
    {
      given: ['interface User {', 'interface User extends Status {'],
      want: 'User is not declared as it should be',
    },
  ],
]

describe('checkTypes refuses', () => {
  test.each(rows)('%s', (_, { given: [from, to], want }) => {
    expect(TYPES).toContain(from)
    const check = (): void =>
      checkTypes(
        TYPES.replace(from, () => to),
        EXPECTED,
      )
    expect(check).toThrow(ToolBug)
    expect(check).toThrow(want)
  })
})
