/**
 * `deosil init`: finds the API docs of a project and writes a configuration with comments.
 */
import type { Call, CommandSpec } from '../command.ts'

export const init: CommandSpec = {
  name: 'init',
  summary: 'Find the API docs below this folder and write a configuration for them',
  arguments: [{ name: '[folder]', description: 'the project; this folder by default' }],
  options: [{ flags: '--force', description: 'write over a configuration that is there' }],
  examples: ['deosil init', 'deosil init ../service --force'],
  ignoresConfig: true,
  run: async (call: Call) => await (await import('../init/write-config.ts')).writeConfig(call),
}
