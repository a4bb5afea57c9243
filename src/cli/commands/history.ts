/**
 * `deosil history`: all releases to a timeline.
 */
import { TIMELINE_FORMATS } from '../../report/timeline/registry.ts'
import type { CommandSpec } from '../command.ts'
import { CHECK_OUTPUT, ENGINE_OPTIONS, FORCE, SOURCE_OPTIONS } from '../options.ts'

export const history: CommandSpec = {
  name: 'history',
  summary: 'Show when each operation and property was introduced, changed and removed',
  arguments: [
    {
      name: '[source...]',
      description:
        'a git repository, a folder with one subfolder per release, or several folders or model files',
    },
  ],
  options: [
    {
      flags: '--revisions <names>',
      description: "tag pattern or list of revisions: 'v2.*' or v1.0,v2.0",
      isList: true,
    },
    {
      flags: '--out <folder>',
      description: 'output folder for timeline.json, CHANGELOG.md, timeline.html and timeline.atom',
    },
    {
      flags: '--format <name>',
      description: 'output format; text is a table of releases, atom a feed',
      choices: TIMELINE_FORMATS.map(({ id }) => id),
    },
    {
      flags: '--annotate',
      description:
        'also write openapi.json and types.ts of the newest release, annotated with the release that introduced each part',
    },
    {
      flags: '--order <name>',
      description:
        'what a release is compared with: its nearest ancestor in git (default for a repository), or the version before it (default for folders)',
      choices: ['ancestry', 'version'],
    },
    { flags: '--prose', description: 'include changes to descriptions' },
    CHECK_OUTPUT,
    FORCE,
    ...SOURCE_OPTIONS,
    ...ENGINE_OPTIONS,
  ],
  examples: [
    "deosil history ../coder --revisions 'v2.*' --path docs/reference/api --path docs/api --out history",
    'deosil history docs/releases --out history',
    'deosil history out/1.0/model.json out/2.0/model.json --format json > timeline.json',
  ],
  run: async (call) => await (await import('../tasks/history.ts')).runHistory(call),
}
