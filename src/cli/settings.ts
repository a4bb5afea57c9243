/**
 * The settings of one run: what the flags say, then what the configuration file says.
 */
import type { DeosilConfig } from '../config/types.ts'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { nearest } from '../core/nearest.ts'
import type { ApprovalKind } from '../diff/types.ts'

/** Every flag has its configuration key; a few flags are only for one run. */
export interface Settings extends DeosilConfig {
  format?: string
  color?: boolean
  /** False where the run goes without. */
  config?: string | false
  force?: boolean
  followLinks?: boolean
  by?: 'change' | 'operation'
  prose?: boolean
  revisions?: string[]
  annotate?: boolean
  check?: boolean
  order?: string
  threads?: string
  cache?: boolean
  cacheDir?: string
  timings?: boolean
  jsonl?: boolean
  reason?: string
  since?: string[]
  change?: string[]
  kind?: ApprovalKind
  who?: string
  until?: string
}

/** Flags win over the file. */
export function mergeSettings(flags: Settings, config: DeosilConfig): Settings {
  return { ...config, ...flags }
}

/** Takes a name from a list, or says which one is near. */
export function oneOf<Name extends string>(what: string, given: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === given)
  if (found !== undefined) return found
  const near = nearest(given, names)
  const hint = near === undefined ? `Expected ${names.join(', ')}.` : `Did you mean ${quote(near)}?`
  throw new UsageError(`Unknown ${what} ${quote(given)}. ${hint}`)
}
