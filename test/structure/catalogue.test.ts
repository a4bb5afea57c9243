import { describe, expect, test } from 'vitest'
import { CATALOGUE, type CatalogueEntry } from '../../src/core/catalogue.ts'
import { sourceFiles, withoutComments } from './files.ts'

const codes = Object.keys(CATALOGUE)
const areas = new Set(codes.map((code) => code.split('/')[0]))
const files = sourceFiles('src').filter(({ path }) => !path.startsWith('src/core/catalogue'))
const quoted = new Set(
  files.flatMap(({ text }) =>
    [...withoutComments(text).matchAll(/'([a-z][a-z0-9-]*\/[a-z0-9-]+)'/gu)].map(([, code = '']) => code),
  ),
)

describe('the catalogue of findings', () => {
  test('every code is used somewhere', () => {
    expect(codes.filter((code) => !quoted.has(code))).toEqual([])
  })

  test('every code that is used is in it', () => {
    const used = [...quoted].filter((code) => areas.has(code.split('/')[0]!))
    expect(used.filter((code) => !codes.includes(code))).toEqual([])
  })

  const entries = Object.entries<CatalogueEntry>(CATALOGUE)
  test.each(entries)('%s says what, why and what to do', (code, { says, why, todo }) => {
    expect(code).toMatch(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u)
    expect(says({})).toMatch(/^\S.*[^.!]$/u)
    for (const sentence of [why, todo]) expect(sentence).toMatch(/^[A-Z"`].*\.$/u)
    expect(`${says({})} ${why} ${todo}`).not.toMatch(/please|!/iu)
  })

  test('entries stand in blocks, one for each area', () => {
    const starts = codes
      .map((code) => code.split('/')[0])
      .filter((area, index, all) => area !== all[index - 1])
    expect(new Set(starts).size).toBe(starts.length)
  })
})
