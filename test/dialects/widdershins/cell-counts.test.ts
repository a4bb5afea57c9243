import { expect, test } from 'vitest'
import { codesOf, readText } from './read-text.ts'

const pageOf = (row: string): string => `# Schemas

## harbour.Buoy

\`\`\`json
{ "name": "string" }
\`\`\`

### Properties

| Name | Type | Required | Restrictions | Description |
|---|---|---|---|---|
${row}
| \`size\` | integer | true | | The size |
`

type Row = [name: string, row: string, want: { codes: string[]; description?: string }]

const rows: Row[] = [
  ['as many cells', '| `name` | string | true | | Its name |', { codes: [], description: 'Its name' }],
  ['empty cells', '| `name` | string | true | | |', { codes: [] }],
  ['empty cells behind', '| `name` | string | true | | x | | |', { codes: [], description: 'x' }],
  ['too few', '| `name` | string |', { codes: ['table/cells-missing'] }],
  ['too few, without pipes at the ends', '`name` | string', { codes: ['table/cells-missing'] }],
  ['an escaped pipe', '| `name` | string | true | | a \\| b |', { codes: [], description: 'a | b' }],
  [
    'too many',
    '| `name` | string | true | | a | b |',
    { codes: ['table/cells-left-over'], description: 'a | b' },
  ],
]

test.each(rows)('a row with %s', (_, row, { codes, description }) => {
  const fragment = readText(pageOf(row))
  expect(codesOf(fragment)).toEqual(codes)
  expect(fragment.findings.map(({ at }) => at.start.line)).toEqual(codes.map(() => 13))
  expect(fragment.schemas[0]?.schema.properties?.['name']?.description).toBe(description)
})
