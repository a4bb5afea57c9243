/**
 * `deosil inspect`: how a page is seen.
 */
import type { CommandSpec } from '../command.ts'
import { ANSWER_FORMAT, SOURCE_OPTIONS } from '../options.ts'

export const inspect: CommandSpec = {
  name: 'inspect',
  summary:
    'Show how a page is parsed: repairs, dialects and the evidence for each, headings, and the reader of each block',
  arguments: [{ name: '<page>', description: 'a file, - for standard input, or revision:path in git' }],
  options: [...SOURCE_OPTIONS, ANSWER_FORMAT],
  examples: [
    'deosil inspect docs/api/users.md',
    'deosil inspect - < page.md',
    'deosil inspect v1.2.0:docs/api/users.md',
    'deosil inspect docs/api/users.md --format json > seen.json',
  ],
  run: async (call) => await (await import('../tasks/inspect.ts')).runInspect(call),
}
