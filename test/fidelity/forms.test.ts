/**
 * One API of ours in the forms of three generators, as shipped: what they state agrees.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { diffModels } from '../../src/diff/diff.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import { link } from '../../src/link/link.ts'
import { readPage } from '../../src/pipeline/read/read-page.ts'
import { lines } from '../diff/sides.ts'

function sideOf(name: string): DiffSide {
  const folder = fileURLToPath(new URL(`../../docs-input/${name}/`, import.meta.url))
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  )
  const read = paths.map((path) => readPage({ path, text: readFileSync(folder + path, 'utf8') }))
  const { model, origins } = link(
    read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })),
  )
  return { model, origins, label: name }
}

const [client, markdown, mintlify] = ['client', 'markdown', 'mintlify'].map((form) =>
  sideOf(`lights-${form}/1.0`),
) as [DiffSide, DiffSide, DiffSide]

test.each([
  ['docs of a client and a specification in pages', client, mintlify],
  ['swagger-markdown and a specification in pages', markdown, mintlify],
])('%s', (_, before, after) => {
  expect(Object.keys(before.model.operations)).toHaveLength(3)
  expect(lines(diffModels(before, after))).toEqual([])
  expect(lines(diffModels(after, before))).toEqual([])
})

test('the next release of the client has the edits and nothing else', () => {
  expect(lines(diffModels(client, sideOf('lights-client/2.0')))).toEqual([
    'breaking property-required Light#height_metres',
    'info operation-added DELETE /v1/lights/{lightId}',
    'info parameter-added GET /v1/lights#query.is_lit',
    'info property-added Light#range_miles',
  ])
})

test('a key of swagger-markdown stands in lines with hard breaks', () => {
  expect(markdown.model.securitySchemes).toEqual({
    station_key: { type: 'apiKey', in: 'header', name: 'X-Station-Key' },
  })
})
