/**
 * What an emitter is: a pure function from a model to files. It writes nothing, and knows no clock and no
 * environment: the same model gives the same bytes.
 */
import type { Diagnostic } from '../core/diagnostics.ts'
import type { Place } from '../core/span.ts'
import type { ApiModel, Origins } from '../model/api.ts'

export interface Artifact {
  /** Below the output folder, with `/`; made by us, never a name from a document as it is. */
  path: string
  text: string
}

export interface EmitInput {
  model: ApiModel
  origins: Origins
  options: EmitOptions
  /** What reading the pages found, for files that show it. */
  reading?: ReadingReport
  /** Written as `x-since` in OpenAPI and as `@since` in types, where it is given. */
  since?: Since
}

/** How well the pages were read. */
export interface ReadingReport {
  findings: readonly Diagnostic[]
  pages: readonly PageReport[]
}

export interface PageReport {
  path: string
  operations: number
  schemas: number
  /** Blocks, rows, items and fences: all, those that carry no facts, and those that nobody read. */
  entries: number
  furniture: number
  unread: readonly { kind: string; at: Place }[]
}

/** Since which release the parts of a model are in the docs. */
export interface Since {
  /** The oldest release that was read: what is since then may be older. */
  oldest: string
  /** Releases by JSON Pointer into the model. */
  byPointer: Readonly<Record<string, string>>
}

export interface EmitOptions {
  /**
   * Mark what was inferred and where it stands, as `x-docs-*` in OpenAPI and as comments in types. Declarations
   * of types say in any case where they stand; with this, so do fields and parameters.
   */
  provenance: boolean
  /** Names of types: `codersdk.Workspace` becomes `CodersdkWorkspace` (qualified) or `Workspace` (short). */
  names: 'qualified' | 'short'
  /** Also write each enumeration as a constant array. */
  enumArrays: boolean
}

export const DEFAULT_EMIT_OPTIONS: EmitOptions = { provenance: false, names: 'qualified', enumArrays: false }

/** What an emitter worked out in an earlier run, by what it follows from: it saves time and changes no byte. */
export interface Memory {
  get: (question: string) => string | undefined
  put: (question: string, answer: string) => void
}

export interface Emitter {
  id: string
  title: string
  /** Made only where it is asked for: for people or agents, and no input of other programs. */
  isOnRequest?: true
  emit: (input: EmitInput, memory?: Memory) => Artifact[] | Promise<Artifact[]>
}
