import { expect, test } from 'vitest'
import { MAX_UNIT_UNITS } from '../../src/pipeline/read/read-unit.ts'
import { openEngine } from '../../src/pipeline/run.ts'

const operation = (path: string, description: string): string => `## Get ${path}

### Code samples

\`\`\`shell
curl -X GET http://harbour.example${path}
\`\`\`

\`GET ${path}\`

${description}

### Responses

| Status | Meaning | Description | Schema |
|--------|---------|-------------|--------|
| 200    | OK      | OK          |        |

`

/** Emphasis that opens on each line, and closes again behind all of them. */
const deep = (lines: number): string => `${'*a **b\n'.repeat(lines)}${'b** a*\n'.repeat(lines)}`

test.each([1, 2])(
  'a section that nests without end is skipped and told, with %i threads',
  async (threads) => {
    const text = `# Ships\n\n${operation('/a', 'One')}${operation('/b', deep(600))}${operation('/c', 'Two')}`
    const engine = openEngine({ threads })
    const { model, diagnostics } = await engine.readRevision({ label: 'x', pages: [{ path: 'a.md', text }] })
    await engine.close()
    expect(Object.values(model.operations).map(({ path }) => path)).toEqual(['/a', '/c'])
    expect(diagnostics.map(({ code, at }) => `${code}:${at.start.line}`)).toEqual(['page/too-deep:21'])
  },
)

test('what is deep and still read', async () => {
  const text = `# Ships\n\n${operation('/b', deep(100))}`
  const { model, diagnostics } = await openEngine().readRevision({
    label: 'x',
    pages: [{ path: 'a.md', text }],
  })
  expect(Object.values(model.operations).map(({ path }) => path)).toEqual(['/b'])
  expect(diagnostics).toEqual([])
})

test('a section that is too large is skipped and reported, the others are read', async () => {
  const text = `# Ships\n\n${operation('/a', 'One')}${operation('/b', 'word '.repeat(MAX_UNIT_UNITS / 5))}${operation('/c', 'Two')}`
  const engine = openEngine()
  const { model, diagnostics } = await engine.readRevision({ label: 'x', pages: [{ path: 'a.md', text }] })
  await engine.close()
  expect(Object.values(model.operations).map(({ path }) => path)).toEqual(['/a', '/c'])
  expect(diagnostics.map(({ code, at }) => `${code}:${at.start.line}`)).toEqual(['page/section-too-large:21'])
})
