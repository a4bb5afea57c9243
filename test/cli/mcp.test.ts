/**
 * The server as an agent meets it: the built program, and the client of the protocol's own SDK.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOOLS } from '../../src/cli/mcp/tools.ts'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { CLEAN, DOUBTFUL, withoutOperation } from './pages.ts'

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let folder: TemporaryFolder
let client: Client

beforeAll(async () => {
  folder = temporaryFolder()
  folder.write({ 'v2/boats.md': DOUBTFUL, 'v1/boats.md': withoutOperation(CLEAN) })
  client = new Client({ name: 'test', version: '1' })
  const words = [
    'mcp',
    join(folder.path, 'v2'),
    '--since',
    join(folder.path, 'v1'),
    '--no-cache',
    '--no-config',
  ]
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, ...words],
    stderr: 'ignore',
  })
  await client.connect(transport)
}, 120_000)

afterAll(async () => {
  await client.close()
  folder.remove()
})

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: given })
  const [first] = content as { type: string; text: string }[]
  return { text: first?.text ?? '', isError }
}

describe('deosil mcp', () => {
  test('lists its tools, each with the form of its arguments', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name, inputSchema }) => ({ name, inputSchema }))).toEqual(
      TOOLS.map(({ name, inputSchema }) => ({ name, inputSchema })),
    )
  })

  test('finds operations', async () => {
    expect(await call('search', { query: 'build BOATS' })).toEqual({
      text: 'operation "POST /api/v2/boats" Build a boat\n',
      isError: false,
    })
  })

  test('gives one operation with types and places', async () => {
    const { text } = await call('operation', { operation: 'GET /api/v2/boats' })
    expect(text).toContain('# `GET /api/v2/boats`')
    expect(text).toContain('- `speed` in query: ')
    expect(text).toContain('`boats.md:')
  })

  test('reports changes since a revision', async () => {
    const { text } = await call('changes', { since: 'v1' })
    expect(text).toMatch(/info {2}operation-added {2}POST \/api\/v2\/boats/u)
  })

  test('reports findings of a page', async () => {
    const { text } = await call('findings', { page: 'boats.md' })
    expect(text).toContain('type/not-understood')
  })

  test.each([
    ['operation', { operation: 'GET /api/v2/boat' }, 'Unknown operation. Did you mean "GET /api/v2/boats"?'],
    ['schema', { schema: '__proto__' }, 'There is no schema to choose from.'],
    ['changes', { since: '../../etc' }, 'Unknown since. Expected one of "v1".'],
    ['search', {}, 'Expected a text for query.'],
    ['nothing', {}, 'There is no tool "nothing".'],
  ])('refuses so that an agent can act on it: %s', async (name, given, text) => {
    expect(await call(name, given)).toEqual({ text, isError: true })
  })
})
