/**
 * `deosil diff`: what changed between two revisions.
 */
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, SOURCE_OPTIONS, changeOptions } from '../options.ts'

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
  options: [...changeOptions('change'), ...SOURCE_OPTIONS, ...ENGINE_OPTIONS],
  examples: [
    'deosil diff docs/v1 docs/v2',
    'deosil diff v2.33.0 v2.34.0 --repo ../coder --path docs/reference/api --path docs/api',
    'deosil diff main:docs/api docs/api --format github --fail-on breaking',
    'deosil diff old/model.json docs/api --format markdown > changes.md',
  ],
  run: async (call) => await (await import('../tasks/diff.ts')).runDiff(call),
}
