import { expect, test } from 'vitest'
import { withoutLeading, withoutTrailing } from '../../src/core/trim.ts'

const ends: [given: string, marks: string, want: string][] = [
  ['a//', '/', 'a'],
  ['//', '/', ''],
  ['', '/', ''],
  ['a/b', '/', 'a/b'],
  ['a.,;', ',;.', 'a'],
]
test.each(ends)('the end of %j without %j', (given, marks, want) => {
  expect(withoutTrailing(given, marks)).toBe(want)
})

const starts: [given: string, marks: string, want: string][] = [
  ['``a`', '`', 'a`'],
  ['``', '`', ''],
  ['a', '`', 'a'],
]
test.each(starts)('the beginning of %j without %j', (given, marks, want) => {
  expect(withoutLeading(given, marks)).toBe(want)
})
