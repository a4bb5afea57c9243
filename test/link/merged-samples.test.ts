import { expect, test } from 'vitest'
import { readRevision } from '../../src/pipeline/run.ts'

const command = (data: string): string =>
  `\`\`\`sh\ncurl -X POST https://harbour.example/api/ships -H 'Content-Type: application/json' -d '${data}'\n\`\`\`\n\n`

test('requests that show different fields do not disagree with each other: no table says anything', async () => {
  const text = `# Guide\n\n${command('{"name": "a", "size": 3}')}${command('{"name": "a", "port": {"x": 1}}')}`
  const { model, diagnostics } = await readRevision({ label: 'x', pages: [{ path: 'a.md', text }] })
  const [operation] = Object.values(model.operations)
  const shown = Object.values(operation?.requestBody?.content ?? {}).map(({ schema }) =>
    Object.keys(schema?.properties ?? {}),
  )
  expect(shown).toEqual([['name', 'size', 'port']])
  expect(diagnostics.map(({ code }) => code)).toEqual([])
})
