/**
 * The configuration file: every key may be left out, and every flag of the same name wins over it.
 */
import type { UserProfile } from '../reading/user-profile.ts'

export interface DeosilConfig {
  /** Folders, files or `revision:path`. */
  source?: string | string[]
  /** Folder that `generate` writes to. */
  out?: string
  /** Ids of emitters: `openapi`, `json-schema`, `typescript`, `model`, `html`, `llms`. */
  emit?: string[]
  /** Git repository for revisions: a folder or an address. */
  repo?: string
  /** Where the docs lie in a git revision; the first one that exists is taken. */
  path?: string[]
  /** Names of types: `codersdk.Workspace` becomes `CodersdkWorkspace` (qualified) or `Workspace` (short). */
  names?: 'qualified' | 'short'
  /** Mark in the outputs what was inferred and where it stands. */
  provenance?: boolean
  /** Write each enumeration as a constant array, too. */
  enumArrays?: boolean
  /** Least level at which `diff` exits with 1. */
  failOn?: ConfigLevel | 'never'
  /** Levels other than the usual ones by rule: `{ 'property-removed': 'warning' }`; `off` leaves it out. */
  severity?: Record<string, ConfigLevel | 'off'>
  /** The same for parts of the API or of the docs; the last entry that fits wins. */
  overrides?: ConfigOverride[]
  /** File with changes that somebody has looked at and lets pass. */
  approvals?: string
  /** `check` also fails on warnings and on blocks that nobody read. */
  strict?: boolean
  /** Words of your house style that Deosil does not know: headers of tables, labels, types, forms of request lines. */
  profile?: UserProfile
}

export type ConfigLevel = 'breaking' | 'warning' | 'info' | 'docs'

export interface ConfigOverride {
  level: ConfigLevel | 'off'
  /** The id of a rule, or a glob over ids: `schema-*`. */
  rule?: string
  /** A glob over paths of operations: `/api/experimental/**`. */
  path?: string
  /** A glob over files of the docs. */
  page?: string
}
