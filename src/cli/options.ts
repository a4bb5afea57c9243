/**
 * Options that several commands share, and the places that a command reads.
 */
import { UsageError } from '../core/errors.ts'
import { LEVELS } from '../diff/types.ts'
import { CHANGE_FORMATS } from '../report/changes/registry.ts'
import { FINDING_FORMATS } from '../report/diagnostics/registry.ts'
import type { Call, OptionSpec } from './command.ts'

export const SOURCE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--repo <place>', description: 'git repository for revisions: a folder or a URL' },
  {
    flags: '--path <folder>',
    description:
      'folder of the docs in a git revision; repeatable: the first one that contains pages is used',
    isRepeatable: true,
  },
  { flags: '--follow-links', description: 'also follow symbolic links that leave the named folder' },
]

export const ENGINE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--threads <count>',
    description: 'maximum number of threads (default: the number of CPUs)',
  },
  { flags: '--no-cache', description: 'do not read or write the cache' },
  {
    flags: '--cache-dir <folder>',
    description: 'cache directory (default: the platform cache directory)',
  },
  { flags: '--timings', description: 'print timings for each phase' },
]

export const FORCE: OptionSpec = {
  flags: '--force',
  description: 'overwrite files that Deosil has no record of writing',
}

export const CHECK_OUTPUT: OptionSpec = {
  flags: '--check',
  description: 'write nothing; exit with 1 and show the difference if the output folder is out of date',
}

export const FINDING_FORMAT: OptionSpec = {
  flags: '--format <name>',
  description: 'output format of findings',
  choices: FINDING_FORMATS.map(({ id }) => id),
}

export const ANSWER_FORMAT: OptionSpec = {
  flags: '--format <name>',
  description: 'output format',
  choices: ['text', 'json'],
}

/** How changes are judged and printed. @param noun what the command reports */
export function changeOptions(noun: 'change' | 'disagreement'): OptionSpec[] {
  return [
    { flags: '--format <name>', description: 'output format', choices: CHANGE_FORMATS.map(({ id }) => id) },
    {
      flags: '--fail-on <level>',
      description: 'lowest severity that makes the command exit with 1 (default: breaking)',
      choices: [...LEVELS, 'never'],
    },
    {
      flags: '--by <what>',
      description: `group text output by ${noun} or by operation`,
      choices: ['change', 'operation'],
    },
    { flags: '--prose', description: `include ${noun}s in descriptions` },
    { flags: '--approvals <file>', description: `file of approved ${noun}s` },
  ]
}

/** The places of the command line, or else those of the configuration. */
export function placesOf({ arguments: given, settings }: Call, example: string): string[] {
  const places = given.length > 0 ? given : [settings.source ?? []].flat()
  if (places.length > 0) return places
  throw new UsageError(`No source was given. For example: ${example}`)
}
