/**
 * `deosil diff`: what changed between two revisions.
 */
import { LEVELS } from '../../diff/types.ts'
import { CHANGE_FORMATS } from '../../report/changes/registry.ts'
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, SOURCE_OPTIONS } from '../options.ts'

export const diff: CommandSpec = {
  name: 'diff',
  summary: 'Report what changed between two revisions and which changes are breaking',
  arguments: [
    {
      name: '<old>',
      description: 'a folder, a file, a model.json, - for standard input, or revision:path in git',
    },
    { name: '<new>', description: 'same as <old>' },
    { name: '[newer...]', description: 'further revisions, each compared with its predecessor' },
  ],
  options: [
    {
      flags: '--format <name>',
      description: 'output format',
      choices: CHANGE_FORMATS.map(({ id }) => id),
    },
    {
      flags: '--fail-on <level>',
      description: 'lowest severity that makes the command exit with 1 (default: breaking)',
      choices: [...LEVELS, 'never'],
    },
    {
      flags: '--by <what>',
      description: 'group text output by change or by operation',
      choices: ['change', 'operation'],
    },
    { flags: '--prose', description: 'include changes to descriptions' },
    { flags: '--approvals <file>', description: 'file of approved changes' },
    ...SOURCE_OPTIONS,
    ...ENGINE_OPTIONS,
  ],
  examples: [
    'deosil diff docs/v1 docs/v2',
    'deosil diff v2.33.0 v2.34.0 --repo ../coder --path docs/reference/api --path docs/api',
    'deosil diff main:docs/api docs/api --format github --fail-on breaking',
    'deosil diff old/model.json docs/api --format markdown > changes.md',
  ],
  run: async (call) => await (await import('../tasks/diff.ts')).runDiff(call),
}
