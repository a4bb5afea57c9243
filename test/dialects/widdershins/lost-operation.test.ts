import { expect, test } from 'vitest'
import { readRevision } from '../../../src/pipeline/run.ts'

const page = (line: string): string => `# Buoys

All that floats.

## List buoys

### Code samples

${line}

### Responses

| Status | Meaning | Description | Schema |
|--------|---------|-------------|--------|
| 200    | OK      | The buoys   |        |
`

async function read(line: string) {
  const { model, coverage } = await readRevision({
    label: 'x',
    pages: [{ path: 'buoys.md', text: page(line) }],
  })
  return { operations: Object.keys(model.operations), unread: coverage[0]?.unread.map(({ kind }) => kind) }
}

test('a blank that does not break is a blank in the operation line, too', async () => {
  expect(await read('`GET\u00a0/buoys`')).toEqual({ operations: ['GET /buoys'], unread: [] })
})

test('an operation without its line is not taken for words on the chapter', async () => {
  const { operations, unread } = await read('`FETCH /buoys`')
  expect(operations).toEqual([])
  expect(unread).toContain('heading')
  expect(unread).toContain('tableRow')
})
