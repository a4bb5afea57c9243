import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ExactNumber, exactJson, numberOf, parseJson, stableJson } from '../../src/core/json.ts'

describe('numbers', () => {
  test.each([
    ['1', 1],
    ['-12.5', -12.5],
    ['9007199254740991', 9007199254740991],
    ['1.0', new ExactNumber('1.0')],
    ['12.50', new ExactNumber('12.50')],
    ['9223372036854775807', new ExactNumber('9223372036854775807')],
    ['1e3', new ExactNumber('1e3')],
    ['-0', new ExactNumber('-0')],
    ['0.0000001', new ExactNumber('0.0000001')],
    ['01', undefined],
    ['0x1f', undefined],
    ['', undefined],
  ])('%s', (source, want) => expect(numberOf(source)).toEqual(want))

  test('written as integers are integers', () => {
    expect(new ExactNumber('9223372036854775807').isInteger).toBe(true)
    expect(new ExactNumber('1.0').isInteger).toBe(false)
  })
})

const SAMPLES = [
  '{"ratio":1.0,"price":12.50}',
  '[9223372036854775807,-9223372036854775808]',
  '{"a":[1e3,-0,0.10,123456.7890123456789],"b":"1.0"}',
  '1.0',
  '{"__proto__":1.0,"constructor":{"x":2.0}}',
  '{"text":"exact1.0","exact":18446744073709551615}',
]

test.each(SAMPLES)('digits are kept: %s', (text) => expect(exactJson(parseJson(text))).toBe(text))

test('text that looks like a mark stays text', () => {
  const value = { mark: 'exact1.0', other: 'exact0n', big: new ExactNumber('1.0') }
  expect(JSON.parse(stableJson(value))).toEqual({ mark: 'exact1.0', other: 'exact0n', big: 1 })
  expect(stableJson(value)).toContain('"big": 1.0\n')
})

test.prop([fc.json()])('a JSON text has the value that JSON.parse gives it', (text) => {
  expect(JSON.parse(exactJson(parseJson(text)))).toEqual(JSON.parse(text))
})

const number = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.stringMatching(/^(?:\.\d{1,12})?(?:[eE][-+]?\d{1,2})?$/),
  )
  .map(([whole, rest]) => `${whole}${rest}`)

test.prop([fc.array(number)])('numbers come back as they were written', (numbers) => {
  const text = `[${numbers.join(',')}]`
  expect(exactJson(parseJson(text))).toBe(text)
})
