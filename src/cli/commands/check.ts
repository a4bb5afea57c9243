/**
 * `deosil check`: what was not understood.
 */
import type { CommandSpec } from '../command.ts'
import { ENGINE_OPTIONS, FINDING_FORMAT, SOURCE_OPTIONS } from '../options.ts'

export const check: CommandSpec = {
  name: 'check',
  summary: 'Report unparsed content, inconsistencies and unread blocks',
  arguments: [
    { name: '[source...]', description: 'a folder, files, - for standard input, or revision:path in git' },
  ],
  options: [
    { flags: '--strict', description: 'also fail on warnings and unread blocks' },
    ...SOURCE_OPTIONS,
    ...ENGINE_OPTIONS,
    FINDING_FORMAT,
  ],
  examples: [
    'deosil check docs/api',
    'deosil check docs/api --strict --format json > findings.json',
    'deosil check HEAD:docs/api',
  ],
  run: async (call) => await (await import('../tasks/check.ts')).runCheck(call),
}
