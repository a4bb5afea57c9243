/**
 * The configuration file: every key may be left out, and every flag of the same name wins over it.
 */
export interface DeosilConfig {
  /** Folders, files or `revision:path`. */
  source?: string | string[]
  /** Folder that `generate` writes to. */
  out?: string
  /** Ids of emitters: `openapi`, `json-schema`, `typescript`, `model`. */
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
  failOn?: 'breaking' | 'warning' | 'info' | 'docs' | 'never'
  /** `check` also fails on warnings and on blocks that nobody read. */
  strict?: boolean
}
