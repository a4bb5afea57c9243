import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { byCodeUnits } from '../../src/core/order.ts'
import { record } from '../../src/core/record.ts'
import { typescript } from '../../src/emit/typescript/index.ts'
import { schemaNames } from '../../src/emit/typescript/type-names.ts'
import type { Schema } from '../../src/model/schema.ts'
import { hostileText } from '../support/any-model.ts'
import { schemasOf, textOf } from '../support/emit.ts'
import { statementsOf } from '../support/typescript.ts'

const nameRows: [
  string,
  { given: string[]; style: 'qualified' | 'short'; want: Record<string, string | RegExp> },
][] = [
  [
    'qualified names',
    {
      given: ['codersdk.Workspace', 'a/b_c'],
      style: 'qualified',
      want: { 'codersdk.Workspace': 'CodersdkWorkspace', 'a/b_c': 'ABC' },
    },
  ],
  [
    'short names',
    {
      given: ['codersdk.Workspace', 'serpent.Struct-array_x.Y', 'Page[a.User]'],
      style: 'short',
      want: {
        'codersdk.Workspace': 'Workspace',
        'serpent.Struct-array_x.Y': 'StructArrayXY',
        'Page[a.User]': 'PageAUser',
      },
    },
  ],
  [
    'a long name with a sign of another script at its end',
    {
      given: [`Order management reply ${'x'.repeat(120)} –`],
      style: 'qualified',
      want: { [`Order management reply ${'x'.repeat(120)} –`]: /^OrderManagementReplyXx+_[0-9a-f]{24}$/ },
    },
  ],
  [
    'short names that clash',
    {
      given: ['a.User', 'b.User', 'c.Team'],
      style: 'short',
      want: { 'a.User': 'User', 'b.User': 'BUser', 'c.Team': 'Team' },
    },
  ],
  [
    'a short name that is another in full',
    {
      given: ['a.B', 'c.B', 'AB'],
      style: 'short',
      want: { 'a.B': 'B', 'c.B': 'CB', AB: 'AB' },
    },
  ],
  [
    'names that differ in signs only',
    {
      given: ['a.b', 'a-b'],
      style: 'qualified',
      want: { 'a-b': 'AB', 'a.b': 'A_b' },
    },
  ],
  [
    'a name that is spelled exactly as its type',
    {
      given: ['foo_bar', 'foo-bar', 'FooBar', 'foo.bar'],
      style: 'qualified',
      want: {
        FooBar: 'FooBar',
        'foo-bar': 'Foo_bar',
        'foo.bar': /^FooBar_[0-9a-f]{6}$/,
        foo_bar: /^FooBar_[0-9a-f]{6}$/,
      },
    },
  ],
  [
    'a short name of several families goes to the largest',
    {
      given: ['a.User', 'core.User', 'core.Team', 'core.Site'],
      style: 'short',
      want: { 'core.User': 'User', 'a.User': 'AUser' },
    },
  ],
  [
    'names that differ in signs at their end',
    {
      given: ['Reply', 'Reply_', 'Reply__'],
      style: 'qualified',
      want: { Reply: 'Reply', Reply_: 'Reply_', Reply__: 'Reply__' },
    },
  ],
  [
    'names of global types',
    { given: ['Blob', 'x.Record'], style: 'short', want: { Blob: /^Blob_/, 'x.Record': 'XRecord' } },
  ],
  ['a digit in front', { given: ['3d.model'], style: 'qualified', want: { '3d.model': 'Type3dModel' } }],
  [
    'other scripts',
    {
      given: ['名前', 'größe.Über', 'порт.якорь', 'e\u0301tat', '٣d', 'Schiff—Hafen'],
      style: 'qualified',
      want: {
        名前: /^名前$/,
        'größe.Über': /^GrößeÜber$/,
        'порт.якорь': /^ПортЯкорь$/,
        'e\u0301tat': /^État$/,
        '٣d': /^Type٣d$/,
        'Schiff—Hafen': /^SchiffHafen_[0-9a-f]{24}$/,
      },
    },
  ],
  [
    'names that differ in how they are coded or in case only',
    {
      given: ['\u00e9tat', 'e\u0301tat', 'якорь', 'Якорь'],
      style: 'qualified',
      want: {
        'e\u0301tat': /^État$/,
        '\u00e9tat': /^État_[0-9a-f]{6}$/,
        Якорь: /^Якорь$/,
        якорь: /^Якорь_[0-9a-f]{6}$/,
      },
    },
  ],
  [
    'what nobody sees, and what not every compiler knows',
    {
      given: ['a\u3164b', 'a\u200db', '\u{20bb7}'],
      style: 'qualified',
      want: { 'a\u3164b': /^AB_/, 'a\u200db': /^AB_/, '\u{20bb7}': /^Schema_/ },
    },
  ],
]

/** Names of which many would give the same type. */
const SPELLINGS = ['FooBar', 'foo_bar', 'foo-bar', 'foo.bar', 'Foo.Bar', 'fooBar', 'Foo_bar', 'Foo', 'foo']

describe('names of types', () => {
  test.each(nameRows)('%s', (_, { given, style, want }) => {
    const names = schemaNames(given, style)
    for (const [name, expected] of Object.entries(want)) expect(names.get(name)).toMatch(expected)
    expect(schemaNames(given.toReversed(), style)).toEqual(names)
  })

  test.prop([
    fc.uniqueArray(hostileText, { maxLength: 30 }),
    fc.constantFrom('qualified' as const, 'short' as const),
  ])('are different, legal and short', (given, style) => {
    const names = schemaNames(given, style)
    expect(new Set(names.values()).size).toBe(given.length)
    for (const name of names.values())
      expect(name).toMatch(/^\p{ID_Start}(?!.*[^\0-\uffff])\p{ID_Continue}{0,199}$/u)
  })

  test.prop([fc.uniqueArray(hostileText, { maxLength: 20 }), hostileText])(
    'of exact spelling stay when a schema is added',
    (given, added) => {
      const before = schemaNames(given, 'qualified')
      const after = schemaNames([...given, added], 'qualified')
      for (const name of given) if (before.get(name) === name) expect(after.get(name)).toBe(name)
    },
  )

  test.prop([fc.uniqueArray(fc.constantFrom(...SPELLINGS), { minLength: 2 })])(
    'stay when a schema is added that is spelled otherwise and sorts behind',
    (given) => {
      const [last, ...others] = given.toSorted(byCodeUnits).toReversed()
      const isExact = last === schemaNames([last ?? ''], 'qualified').get(last ?? '')
      const before = schemaNames(others, 'qualified')
      const after = schemaNames(given, 'qualified')
      if (!isExact) for (const name of others) expect(after.get(name)).toBe(before.get(name))
    },
  )

  test('of variants give way to names of schemas', async () => {
    const field = record<Schema>([
      ['id', { type: 'string', readOnly: true }],
      ['name', { type: 'string' }],
    ])
    const text = await textOf(
      typescript,
      schemasOf({ User: { properties: field }, UserRequest: { type: 'string' } }),
    )
    expect(statementsOf(text).slice(3)).toEqual([
      'interface User',
      expect.stringMatching(/^interface UserRequest_[0-9a-f]{6}$/),
      'type UserRequest',
    ])
  })
})
