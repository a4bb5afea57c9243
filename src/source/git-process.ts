/**
 * Runs git as a child process, without a shell, and hands back what it printed.
 * Knows nothing of docs.
 */
import { spawn } from 'node:child_process'
import { InputError } from '../core/errors.ts'
import { printable } from '../core/escape.ts'
import type { SourceSettings } from './types.ts'

/** Git ran and said no. The message is the last line that it printed. */
export class GitFailure extends Error {
  override name = 'GitFailure'
}

export interface GitCall {
  /** The repository's folder; absent for `clone`. */
  repository?: string
  arguments: string[]
  /** For git's standard input. */
  input?: string
}

// Variables that git sets for hooks. They would win over the repository that was named.
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY']

function environmentOf(settings: SourceSettings): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...settings.environment }
  for (const name of HOOK_VARIABLES) delete environment[name]
  // No question may stop the run, and messages are read by us, so they are in English.
  return { ...environment, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
}

export async function runGit(call: GitCall, settings: SourceSettings): Promise<Buffer> {
  const place = call.repository === undefined ? [] : ['-C', call.repository]
  // The `ext` transport runs a command that the address names.
  const options = ['-c', 'protocol.ext.allow=never', '-c', 'core.fsmonitor=false']
  const child = spawn('git', [...place, ...options, ...call.arguments], {
    env: environmentOf(settings),
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(settings.signal === undefined ? {} : { signal: settings.signal }),
  })
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
  throw new GitFailure(lastLine(Buffer.concat(complaints).toString('utf8')))
}

function startFailure(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error
  return new InputError('git cannot be started. Install git, or name a folder instead of a revision.')
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? ''
  return printable(line.replace(/^(?:fatal|error): /u, ''))
}
