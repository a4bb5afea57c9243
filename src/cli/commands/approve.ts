/**
 * `deosil approve`: lets changes pass that somebody has looked at.
 */
import type { CommandSpec } from '../command.ts'
import { SOURCE_OPTIONS } from '../options.ts'

export const approve: CommandSpec = {
  name: 'approve',
  summary: 'Approve changes between two revisions',
  arguments: [
    { name: '<old>', description: 'as for diff' },
    { name: '<new>', description: 'same as <old>' },
  ],
  options: [
    { flags: '--reason <words>', description: 'why these changes are acceptable' },
    {
      flags: '--change <fingerprint>',
      description: 'fingerprint of a change, as printed by diff; repeatable (default: all breaking changes)',
      isRepeatable: true,
    },
    {
      flags: '--kind <kind>',
      description: 'kind of approval (default: accepted)',
      choices: ['accepted', 'docs-correction', 'false-alarm'],
    },
    { flags: '--who <name>', description: 'reviewer' },
    {
      flags: '--until <end>',
      description: 'expiry: last day (2026-12-31) or last version (v2.30.0)',
    },
    { flags: '--approvals <file>', description: 'file to write (default: api-approvals.json)' },
    ...SOURCE_OPTIONS,
  ],
  examples: [
    'deosil approve docs/v1 docs/v2 --reason "all clients have moved"',
    'deosil approve docs/v1 docs/v2 --change 550483cf10cc2422 --reason "never worked" --kind docs-correction',
  ],
  run: async (call) => await (await import('../tasks/approve.ts')).runApprove(call),
}
