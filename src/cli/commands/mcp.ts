/**
 * `deosil mcp`: answers questions of agents.
 */
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, SOURCE_OPTIONS } from '../options.ts'

export const mcp: CommandSpec = {
  name: 'mcp',
  summary: 'Serve the API to agents over the Model Context Protocol (standard input and output)',
  arguments: [{ name: '[source...]', description: 'a folder, files, a model.json, or revision:path in git' }],
  options: [
    {
      flags: '--since <place>',
      description: 'an earlier revision of the docs, for questions about changes; repeatable',
      isRepeatable: true,
    },
    ...SOURCE_OPTIONS,
    ...ENGINE_OPTIONS,
  ],
  examples: [
    'deosil mcp docs/api',
    'deosil mcp docs/v2 --since docs/v1',
    'deosil mcp docs/api --since v1.0:docs/api',
  ],
  run: async (call) => await (await import('../tasks/mcp.ts')).runMcp(call),
}
