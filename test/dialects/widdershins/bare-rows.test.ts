import { expect, test } from 'vitest'
import { readRevision } from '../../../src/pipeline/run.ts'

const PAGE = `# Schemas

## harbour.Buoy

\`\`\`json
{ "name": "string" }
\`\`\`

### Properties

| Name | Type | Required | Restrictions | Description |
| \`name\` | string | true | | The name |
`

test('rows that are no table are told, and are no description', async () => {
  const { model, diagnostics, coverage } = await readRevision({
    label: 'x',
    pages: [{ path: 'a.md', text: PAGE }],
  })
  expect(diagnostics.map(({ code, at }) => `${code} ${at.start.line}`)).toContain('table/no-header 11')
  expect(model.schemas['harbour.Buoy']?.description).toBe(undefined)
  expect(coverage[0]?.unread.map(({ kind }) => kind)).toEqual(['paragraph'])
})
