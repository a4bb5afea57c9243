import { describe, expect, test } from 'vitest'
import { verify } from '../../src/verify/verify.ts'
import { HEAD, json, operation, properties, schema, SCHEMAS, values } from '../dialects/widdershins/pages.ts'
import { linkText } from '../link/pages.ts'

const findingsOf = (page: string) =>
  verify(linkText(page)).map(({ code, at, args, related = [] }) => {
    return { code, line: page.split('\n')[at.start.line - 1]?.trim(), args, at: related.length }
  })
const schemasPage = (...sections: string[]) => HEAD + SCHEMAS + sections.join('')
const BOAT = schema('Boat', { name: 'string' }, properties('|name|string|true|none|none|'))
const DOCK = schema('Dock', { size: 0 }, properties('|size|integer|true|none|none|'))

describe('samples', () => {
  test('that fit are no finding', () => expect(findingsOf(schemasPage(BOAT, DOCK))).toEqual([]))

  test('that lack a required property are found at both places', () => {
    const rows = properties('|name|string|true|none|none|', '|size|integer|true|none|none|')
    expect(findingsOf(schemasPage(schema('Boat', { name: 'string' }, rows)))).toEqual([
      { code: 'sample/rejected', line: '{', args: { name: 'Boat', problem: 'it must have "size"' }, at: 1 },
    ])
  })

  test('that fit several branches of which only one may fit', () => {
    const branches = ['Boat', 'Dock'].map((name) =>
      properties(`|*anonymous*|[${name}](#schema${name.toLowerCase()})|false|none|none|`),
    )
    const either = schema('Either', { name: 'string', size: 0 }, `oneOf\n\n${branches.join('xor\n\n')}`)
    expect(findingsOf(schemasPage(BOAT, DOCK, either))).toMatchObject([
      {
        code: 'sample/rejected',
        args: { problem: 'it fits 2 branches of "oneOf", which allows one' },
        at: 1,
      },
    ])
  })

  test('of responses are held against the schema that the response links to', () => {
    const page =
      HEAD +
      operation({
        exampleResponses: `> Example responses\n\n> 200 Response\n\n${json({ size: 1 })}`,
        responses: ['|200|OK|OK|[Boat](#schemaboat)|'],
      }) +
      SCHEMAS +
      BOAT
    expect(findingsOf(page)).toMatchObject([{ code: 'sample/rejected', args: { name: 'Boat' } }])
  })

  test.each([null, {}, []])('with %j in place of a value prove nothing', (cut) => {
    const rows = properties('|dock|[Dock](#schemadock)|true|none|none|')
    expect(findingsOf(schemasPage(DOCK, schema('Boat', { dock: cut }, rows)))).toEqual([])
  })

  test('that linking already reported are not reported again', () => {
    const page = schemasPage(schema('Boat', { name: 1 }, properties('|name|string|true|none|none|')))
    expect(linkText(page).diagnostics.map(({ code }) => code)).toEqual(['sample/other-type'])
    expect(findingsOf(page)).toEqual([])
  })
})

describe('schemas that no value can meet', () => {
  test('because they require themselves', () => {
    const rows = properties('|next|[Boat](#schemaboat)|true|none|none|')
    expect(findingsOf(schemasPage(schema('Boat', { next: {} }, rows)))).toMatchObject([
      { code: 'schema/impossible', args: { name: 'Boat' } },
    ])
  })

  test('but not where the recursion can end', () => {
    const rows = properties(
      '|next|[Boat](#schemaboat)|false|none|none|',
      '|all|[[Boat](#schemaboat)]|true|none|none|',
    )
    expect(findingsOf(schemasPage(schema('Boat', { next: {}, all: [] }, rows)))).toEqual([])
  })
})

test('values listed beside a reference leave something valid', () => {
  const level = schema(
    'Level',
    1,
    properties('|*anonymous*|integer|false|none|none|'),
    values('|*anonymous*|1|'),
  )
  const boat = schema(
    'Boat',
    { level: 1 },
    properties('|level|[Level](#schemalevel)|true|none|none|'),
    values('|level|1|'),
  )
  expect(findingsOf(schemasPage(level, boat))).toEqual([])
})
