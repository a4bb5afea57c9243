/**
 * Options that several commands share, and the places that a command reads.
 */
import { UsageError } from '../core/errors.ts'
import { openStateFolder } from '../files/state-folder.ts'
import type { WriteOptions } from '../pipeline/write/write.ts'
import { FINDING_FORMATS } from '../report/diagnostics/registry.ts'
import type { Call, OptionSpec } from './command.ts'

export const SOURCE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--repo <place>', description: 'git repository for revisions: a folder or an address' },
  {
    flags: '--path <folder>',
    description: 'where the docs lie in a git revision; given again, the first one with pages is taken',
    isRepeatable: true,
  },
  { flags: '--follow-links', description: 'follow symbolic links out of the folder that was named, too' },
]

export const ENGINE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--threads <count>',
    description: 'how many threads may work; by default as many as there are CPUs',
  },
  { flags: '--no-cache', description: 'read everything anew, and remember nothing' },
  {
    flags: '--cache-dir <folder>',
    description: 'where to remember what was read; by default where caches go',
  },
  { flags: '--timings', description: 'tell where the time went' },
]

export const FORCE: OptionSpec = {
  flags: '--force',
  description: 'replace files that no run on this machine wrote, where files of the output belong',
}

export const FINDING_FORMAT: OptionSpec = {
  flags: '--format <name>',
  description: 'findings as text for people or as JSON',
  choices: FINDING_FORMATS.map(({ id }) => id),
}

export const ANSWER_FORMAT: OptionSpec = {
  flags: '--format <name>',
  description: 'the answer as text for people or as JSON',
  choices: ['text', 'json'],
}

/** The places of the command line, or else those of the configuration. */
export function placesOf({ arguments: given, settings }: Call, example: string): string[] {
  const places = given.length > 0 ? given : [settings.source ?? []].flat()
  if (places.length > 0) return places
  throw new UsageError(`No source was named. For example: ${example}`)
}

/** How the output folder may be written. */
export function writeOptions({ settings, context: { environment, signal } }: Call): WriteOptions {
  return { stateFolder: openStateFolder(environment), replacesOthers: settings.force === true, signal }
}
