/**
 * `deosil approve`: lets changes pass that somebody has looked at.
 */
import type { CommandSpec } from '../command.ts'
import { SOURCE_OPTIONS } from '../options.ts'

export const approve: CommandSpec = {
  name: 'approve',
  summary: 'Let changes between two revisions pass, with a reason',
  arguments: [
    { name: '<old>', description: 'as for diff' },
    { name: '<new>', description: 'the same' },
  ],
  options: [
    { flags: '--reason <words>', description: 'why these changes may pass' },
    {
      flags: '--change <fingerprint>',
      description: 'one change, by the fingerprint that diff shows; all breaking ones without it',
      isRepeatable: true,
    },
    {
      flags: '--kind <kind>',
      description: 'what the approval means; accepted by default',
      choices: ['accepted', 'docs-correction', 'false-alarm'],
    },
    { flags: '--who <name>', description: 'who looked at them' },
    {
      flags: '--until <end>',
      description: 'last day (2026-12-31) or last version (v2.30.0) for which it holds',
    },
    { flags: '--approvals <file>', description: 'the file to write; api-approvals.json by default' },
    ...SOURCE_OPTIONS,
  ],
  examples: [
    'deosil approve docs/v1 docs/v2 --reason "all callers were moved"',
    'deosil approve docs/v1 docs/v2 --change 550483cf10cc2422 --reason "never worked" --kind docs-correction',
  ],
  run: async (call) => await (await import('../tasks/approve.ts')).runApprove(call),
}
