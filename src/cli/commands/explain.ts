/**
 * `deosil explain`: what a code of a finding or a rule of the diff means.
 */
import type { CommandSpec } from '../command.ts'
import { ANSWER_FORMAT } from '../options.ts'

export const explain: CommandSpec = {
  name: 'explain',
  summary: 'Explain a finding or a diff rule; without a name, list them all',
  arguments: [{ name: '[name]', description: 'code of a finding or id of a diff rule' }],
  options: [ANSWER_FORMAT],
  examples: ['deosil explain type/not-understood', 'deosil explain property-removed', 'deosil explain'],
  ignoresConfig: true,
  run: async (call) => await (await import('../tasks/explain.ts')).runExplain(call),
}
