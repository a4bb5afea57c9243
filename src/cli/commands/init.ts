/**
 * `deosil init`: finds the API docs of a project and writes a configuration.
 */
import type { Call, CommandSpec } from '../command.ts'

export const init: CommandSpec = {
  name: 'init',
  summary: 'Find the API docs in a project and write a configuration for them',
  arguments: [{ name: '[folder]', description: 'project folder (default: the current folder)' }],
  options: [{ flags: '--force', description: 'overwrite an existing configuration' }],
  examples: ['deosil init', 'deosil init ../service --force'],
  ignoresConfig: true,
  run: async (call: Call) => await (await import('../init/write-config.ts')).writeConfig(call),
}
