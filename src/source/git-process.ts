/**
 * Starts git as a child process, without a shell. All calls of git go through here.
 *
 * A repository may come from a stranger, and the configuration of a repository can name commands to run. So git never
 * works in the repository itself but in a view of it (`git-view.ts`) whose configuration we write; what git still
 * reads of the repository's own configuration (to find it) runs nothing. Git gets no variable that steers it, runs no
 * hook, filter or monitor, asks no question, fetches nothing by itself, and reaches a network only for an address.
 * Knows nothing of docs.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { devNull } from 'node:os'
import { InputError } from '../core/errors.ts'
import { printable } from '../core/escape.ts'
import type { SourceSettings } from './types.ts'

/** Git ran and refused. The message is the last line that it printed. */
export class GitFailure extends Error {
  override name = 'GitFailure'
}

export interface GitCall {
  /** A view of a repository: a git folder of ours. Absent to look for a repository, and for `clone`. */
  repository?: string
  arguments: string[]
  /** For git's standard input. */
  input?: string
  /** The only transports that git may use, and only because the user typed an address with one: `ssh`, `http:https`. */
  transport?: string
  /** Time limit in milliseconds for questions that git answers immediately: a file that it includes can be a pipe. */
  limitMs?: number
  /** The user's own configuration may say which folders are safe, and how an address is reached. */
  usesUserSettings?: boolean
}

/** Settings of the command line win over those of every file. */
const FIXED_SETTINGS: readonly string[] = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'safe.bareRepository=explicit',
  'fetch.recurseSubmodules=false',
  'transfer.bundleURI=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'log.showSignature=false',
]

/** Everything else that begins with `GIT_` could lead git elsewhere. These say how the user reaches an address. */
const NETWORK_VARIABLES = new Set(['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_SSL_CAINFO'])

function environmentOf(call: GitCall, settings: SourceSettings): NodeJS.ProcessEnv {
  const inherited = Object.entries(settings.environment).filter(
    ([name]) =>
      !name.toUpperCase().startsWith('GIT_') ||
      (call.transport !== undefined && NETWORK_VARIABLES.has(name.toUpperCase())),
  )
  return {
    ...Object.fromEntries(inherited),
    // A name that no transport has.
    GIT_ALLOW_PROTOCOL: call.transport ?? 'none',
    GIT_PROTOCOL_FROM_USER: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_ATTR_NOSYSTEM: '1',
    // No question may stop the run, and messages are read by us, so they are in English.
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
    ...(call.usesUserSettings === true
      ? {}
      : { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_SYSTEM: devNull }),
  }
}

/** The child runs in a folder of ours, so that no program that lies in the docs is taken for git. */
export function startGit(call: GitCall, settings: SourceSettings): ChildProcessWithoutNullStreams {
  const place = call.repository === undefined ? [] : [`--git-dir=${call.repository}`]
  const fixed = FIXED_SETTINGS.flatMap((setting) => ['-c', setting])
  const words = ['--no-pager', '--no-replace-objects', ...fixed, ...place, ...call.arguments]
  return spawn('git', words, {
    cwd: settings.temporaryFolder,
    env: environmentOf(call, settings),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(call.limitMs === undefined ? {} : { timeout: call.limitMs }),
    ...(settings.signal === undefined ? {} : { signal: settings.signal }),
  })
}

/** Runs git to its end, and hands back what it printed. */
export async function runGit(call: GitCall, settings: SourceSettings): Promise<Buffer> {
  const child = startGit(call, settings)
  const printed: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  // Git may end before it has read everything; its exit code tells why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(call.input ?? '')
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)))
    child.on('close', resolve)
  })
  if (code === 0) return Buffer.concat(printed)
  if (child.signalCode !== null) throw new GitFailure('git was ended before it answered')
  throw new GitFailure(lastLine(Buffer.concat(complaints).toString('utf8')))
}

export function startFailure(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error
  return new InputError('git cannot be started. Install git, or use a folder instead of a revision.')
}

export function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? ''
  return printable(line.replace(/^(?:fatal|error): /u, ''))
}
