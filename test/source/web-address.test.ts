import { describe, expect, test } from 'vitest'
import { webAddressOf } from '../../src/source/web-address.ts'

const COMMIT = 'a'.repeat(40)
const GITHUB = `https://github.com/harbour/docs/tree/${COMMIT}`

describe('the web address of a revision', () => {
  const rows: [string, string | undefined][] = [
    ['https://github.com/harbour/docs', GITHUB],
    ['https://github.com/harbour/docs.git', GITHUB],
    ['http://GitHub.com/harbour/docs/', GITHUB],
    ['https://me:secret@github.com/harbour/docs.git', GITHUB],
    ['ssh://git@github.com/harbour/docs.git', GITHUB],
    ['git@github.com:harbour/docs.git', GITHUB],
    ['git@gitlab.com:harbour/sub/docs.git', `https://gitlab.com/harbour/sub/docs/-/tree/${COMMIT}`],
    ['https://bitbucket.org/harbour/docs', `https://bitbucket.org/harbour/docs/src/${COMMIT}`],
    ['https://codeberg.org/harbour/docs', `https://codeberg.org/harbour/docs/src/commit/${COMMIT}`],
    ['/home/me/docs', undefined],
    ['file:///home/me/docs', undefined],
    ['../docs', undefined],
    ['https://git.internal.example/harbour/docs', undefined],
    ['https://github.com/harbour', undefined],
    ['https://github.com/harbour/../docs', undefined],
    ['https://github.com/harbour/docs"onclick=', undefined],
    ['javascript:alert(1)', undefined],
  ]
  test.each(rows)('of %s', (address, want) => {
    expect(webAddressOf(address, COMMIT)).toBe(want)
  })

  test('only of a commit', () => {
    expect(webAddressOf('https://github.com/harbour/docs', 'v1/../..')).toBeUndefined()
  })
})
