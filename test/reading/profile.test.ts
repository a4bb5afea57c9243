/**
 * Readers of the kit in the words of a profile: no reader knows the words of one generator.
 */
import { describe, expect, test } from 'vitest'
import { collectFindings } from '../../src/core/diagnostics.ts'
import { createClaims } from '../../src/markdown/claims.ts'
import { parseMarkdown } from '../../src/markdown/parse.ts'
import { emptyFragment, type OperationDraft } from '../../src/model/fragment.ts'
import { Cursor } from '../../src/reading/cursor.ts'
import { readParameters } from '../../src/reading/fields/parameters.ts'
import { extendProfile, vocabularyOf, type Profile } from '../../src/reading/profile.ts'
import { DEFAULT_PROFILE } from '../../src/reading/words/default.ts'

function readWith(profile: Profile, text: string) {
  const { report, findings } = collectFindings()
  const root = parseMarkdown(text)
  const claims = createClaims()
  const cursor = new Cursor(
    { root, text, context: {} },
    { fragment: emptyFragment(), report, claims },
    vocabularyOf(profile),
  )
  const at = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  const operation: OperationDraft = {
    method: 'GET',
    displayedPath: '/boats/{id}',
    requests: [],
    parameters: [],
    responses: [],
    at,
  }
  readParameters(cursor, operation)
  const unread = claims.ledger(root).filter(({ by }) => by === undefined)
  return { parameters: operation.parameters, findings, unread }
}

const QUERY = '### Query parameters\n\n| Parameter | Description |\n|---|---|\n| `length` | Longest boat |\n'

describe('the profile of the kit', () => {
  test('needs no column for the place, the type or required', () => {
    const { parameters, findings, unread } = readWith(DEFAULT_PROFILE, QUERY)
    expect(parameters).toMatchObject([
      { name: 'length', in: 'query', required: false, description: 'Longest boat' },
    ])
    expect([findings, unread]).toEqual([[], []])
  })

  test('takes the place from the path before it is left open', () => {
    const text = '### Parameters\n\n| Name | Type |\n|---|---|\n| id | int64 |\n'
    expect(readWith(DEFAULT_PROFILE, text).parameters).toMatchObject([
      { name: 'id', in: 'path', schema: { type: 'integer', format: 'int64' } },
    ])
  })

  test('reports a parameter of which no word states the place', () => {
    const text = '### Parameters\n\n| Name | Type |\n|---|---|\n| q | string |\n'
    expect(readWith(DEFAULT_PROFILE, text).findings.map(({ code }) => code)).toEqual(['parameter/no-place'])
  })
})

describe('a profile with further words', () => {
  const HOUSE = extendProfile(DEFAULT_PROFILE, {
    labels: { 'header-parameters': ['sent along', 'query parameters'] },
    tables: { parameters: { columns: { name: ['what'], type: ['kind of value'] } } },
    types: { words: { knots: { type: 'number' } } },
    notes: { required: ['always'] },
  })

  test('reads a house style', () => {
    const text =
      '### Sent along\n\n| What | Kind of value | Required |\n|---|---|---|\n| speed | knots | always |\n'
    expect(readWith(HOUSE, text).parameters).toMatchObject([
      { name: 'speed', in: 'header', required: true, schema: { type: 'number' } },
    ])
  })

  test('keeps the words that it had, unless they mean something else now', () => {
    expect(readWith(HOUSE, QUERY).parameters).toMatchObject([{ name: 'length', in: 'header' }])
    expect(readWith(DEFAULT_PROFILE, QUERY).parameters).toMatchObject([{ in: 'query' }])
  })
})
