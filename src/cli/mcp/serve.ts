/**
 * Serves the tools over the Model Context Protocol, on standard input and output, until the client goes.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { readVersion } from '../version.ts'
import { TOOLS, ToolRefusal, type ToolDesk } from './tools.ts'

export async function serveTools(desk: ToolDesk, signal: AbortSignal): Promise<void> {
  const server = new Server({ name: 'deosil', version: readVersion() }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: TOOLS.map(({ name, description, inputSchema }) => ({
      name,
      description,
      inputSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    callTool(params.name, params.arguments ?? {}, desk),
  )
  const closed = new Promise<void>((resolve) => {
    Object.assign(server, { onclose: resolve })
    process.stdin.once('end', resolve)
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.connect(new StdioServerTransport())
  await closed
  await server.close()
}

/** What the call asks for, or a refusal that the agent can act on. */
function callTool(name: string, given: Record<string, unknown>, desk: ToolDesk) {
  try {
    const tool = TOOLS.find((one) => one.name === name)
    if (tool === undefined) throw new ToolRefusal(`There is no tool ${JSON.stringify(name)}.`)
    return { content: [{ type: 'text' as const, text: tool.answer(given, desk) }] }
  } catch (error) {
    if (!(error instanceof ToolRefusal)) throw error
    return { content: [{ type: 'text' as const, text: error.message }], isError: true }
  }
}
