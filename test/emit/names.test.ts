import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { allocateComponentKeys, allocateFileStems } from '../../src/emit/names.ts'
import { COLLIDING_NAMES, PAYLOADS } from '../hostile/list.ts'
import { hostileText } from '../support/any-model.ts'

const names = fc.uniqueArray(hostileText, { maxLength: 30 })
const allNames = [...new Set([...PAYLOADS, ...COLLIDING_NAMES.flat()])]

const rows: [string, { given: string; want: string | RegExp }][] = [
  ['a documented name', { given: 'codersdk.Workspace', want: 'codersdk.Workspace' }],
  ['dashes and underlines', { given: 'serpent.Struct-array_Link', want: 'serpent.Struct-array_Link' }],
  ['other signs', { given: 'Page[User]', want: /^Page_User_-[0-9a-f]{8}$/ }],
  ['a prototype', { given: '__proto__', want: /^_proto_-[0-9a-f]{8}$/ }],
  ['another script', { given: '名前', want: /^_-[0-9a-f]{8}$/ }],
  ['nothing', { given: '', want: /^-[0-9a-f]{8}$/ }],
]

describe('allocateComponentKeys', () => {
  test.each(rows)('%s', (_, { given, want }) => {
    expect(allocateComponentKeys([given]).get(given)).toMatch(want)
  })
})

const files: [string, { given: string[]; want: RegExp[] }][] = [
  ['a documented name', { given: ['codersdk.Workspace'], want: [/^codersdk\.Workspace$/] }],
  ['a folder above', { given: ['../../etc/passwd'], want: [/^__etc_passwd-[0-9a-f]{8}$/] }],
  ['a device', { given: ['NUL.txt'], want: [/^_NUL_txt-[0-9a-f]{8}$/] }],
  ['a dot at the end', { given: ['a.'], want: [/^_a_-[0-9a-f]{8}$/] }],
  ['names that differ in case', { given: ['User', 'user'], want: [/^User$/, /^user-[0-9a-f]{8}$/] }],
  ['a long name', { given: ['x'.repeat(300)], want: [/^_x{80}-[0-9a-f]{8}$/] }],
]

describe('allocateFileStems', () => {
  test.each(files)('%s', (_, { given, want }) => {
    const stems = allocateFileStems(given)
    given.forEach((name, index) => expect(stems.get(name)).toMatch(want[index] ?? /^$/))
  })

  test.prop([names])('no two names share a file, with or without regard to case', (given) => {
    const stems = [...allocateFileStems(given).values()]
    expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(given.length)
    for (const stem of stems) expect(stem).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,110}$/)
  })

  test('the payloads all get names of their own, whatever the order', () => {
    expect([...allocateFileStems(allNames.toReversed())].sort()).toEqual(
      [...allocateFileStems(allNames)].sort(),
    )
    expect(new Set(allocateFileStems(allNames).values()).size).toBe(allNames.length)
  })
})

test.prop([names])('no two names share a component key', (given) => {
  const keys = [...allocateComponentKeys(given).values()]
  expect(new Set(keys).size).toBe(given.length)
  for (const key of keys) expect(key).toMatch(/^[a-zA-Z0-9._-]+$/)
})

test.prop([names])('the order of names does not matter', (given) => {
  expect([...allocateComponentKeys(given.toReversed())].sort()).toEqual(
    [...allocateComponentKeys(given)].sort(),
  )
})

test('a hash that is taken grows', () => {
  const taken = allocateComponentKeys(['名']).get('名') ?? ''
  const both = allocateComponentKeys(['名', taken])
  expect(both.get(taken)).toBe(taken)
  expect(both.get('名')).toMatch(/^_-[0-9a-f]{9}$/)
})
