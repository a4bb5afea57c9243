import { expect, test } from 'vitest'
import { openEngine } from '../../src/pipeline/run.ts'

const OPERATION =
  '## List boats\n\n### Code samples\n\n```shell\ncurl -X GET http://h.test/boats\n```\n\n`GET /boats`\n\n### Responses\n\n| Status | Meaning | Description | Schema |\n|---|---|---|---|\n| 200 | OK | OK | string |\n\n'
const OTHER_TABLE = '### Odds\n\n| Wind | Sail |\n|---|---|\n| 3 | full |\n| 7 | reefed |\n\n'

const rows: [string, { given: string; want: string[] }][] = [
  ['a page that is read', { given: `# Boats\n\n${OPERATION}`, want: [] }],
  ['some blocks of an operation are unread', { given: `# Boats\n\n${OPERATION}${OTHER_TABLE}`, want: [] }],
  [
    'most blocks are unread',
    { given: `# Boats\n\n${OPERATION}${OTHER_TABLE.repeat(6)}`, want: ['page/partly-read'] },
  ],
  [
    'the parts of operations without their lines',
    {
      given: `# Boats\n\n${OPERATION.replace('`GET /boats`', '').replace(/```[\s\S]*?```/, '')}`,
      want: ['page/nothing-read'],
    },
  ],
  ['prose of no dialect', { given: '# Boats\n\nThey float.\n', want: ['page/no-api'] }],
]

test.each(rows)('%s', async (_, { given, want }) => {
  const engine = openEngine()
  const { diagnostics } = await engine.readRevision({ label: 'x', pages: [{ path: 'a.md', text: given }] })
  await engine.close()
  expect(diagnostics.map(({ code }) => code).filter((code) => code.startsWith('page/'))).toEqual(want)
})
