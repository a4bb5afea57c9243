import { test as anyTest, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { compareLabels, isOrdered } from '../../src/history/order.ts'

describe('the order of labels', () => {
  const rows: [string, { want: string[] }][] = [
    ['numbers are numbers', { want: ['v0.9.0', 'v0.10.0', 'v2.9.1', 'v2.10.0', 'v10.0.0'] }],
    [
      'previews come before their release',
      { want: ['v1.9.0', 'v2.0.0-alpha', 'v2.0.0-rc.1', 'v2.0.0-rc.2', 'v2.0.0-rc.10', 'v2.0.0', 'v2.0.1'] },
    ],
    ['previews without a dash', { want: ['2.0a1', '2.0beta2', '2.0rc1', '2.0rc10', '2.0', '2.0.1'] }],
    ['fewer numbers', { want: ['1', '1.0.1', '1.2', '2'] }],
    ['more than three numbers', { want: ['1.2.3', '1.2.3.4', '1.2.3.10', '1.2.4'] }],
    ['dates', { want: ['2024-12-31', '2025-01-09', '2025-01-20', '2025-10-01', '2026-01-05'] }],
    ['prefixes say less than numbers', { want: ['release-1.9', 'v1.10', 'release-2.0'] }],
    ['names without a number come last', { want: ['v9.0.0', 'dev', 'main'] }],
  ]
  test.each(rows)('%s', (_, { want }) => {
    expect(want.toReversed().toSorted(compareLabels)).toEqual(want)
    expect(want.toSorted(compareLabels)).toEqual(want)
  })

  const label = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.stringMatching(/^v?[0-9]{1,2}(\.[0-9]{1,2}){0,3}(-?(rc|beta)\.?[0-9]{1,2})?$/),
  )
  anyTest.prop([label, label, label])('is an order', (a, b, c) => {
    expect(Math.sign(compareLabels(a, b)) + Math.sign(compareLabels(b, a))).toBe(0)
    expect(compareLabels(a, b) === 0).toBe(a === b)
    if (compareLabels(a, b) < 0 && compareLabels(b, c) < 0) expect(compareLabels(a, c)).toBeLessThan(0)
  })
})

test('only versions and dates tell where they belong', () => {
  expect(['v1.0', '2025-01-20', 'v2', '3', 'release-1.2.3-rc.1'].filter(isOrdered)).toHaveLength(5)
  expect(['main', 'HEAD', 'feature-x', 'abc1234'].filter(isOrdered)).toEqual([])
})
