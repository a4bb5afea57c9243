import type { CommandSpec, OptionSpec } from '../../src/cli/command.ts'
import type { CatalogueEntry } from '../../src/core/catalogue.ts'
import type { Dialect } from '../../src/reading/dialect.ts'

interface Titled {
  id: string
  title: string
}

export interface Registries {
  commands: readonly CommandSpec[]
  /** Options that every command has. */
  everywhere: readonly OptionSpec[]
  exits: readonly (readonly [code: number, meaning: string])[]
  findings: Readonly<Record<string, CatalogueEntry>>
  dialects: readonly Dialect[]
  /** Formats by what they show. */
  formats: readonly { of: string; list: readonly Titled[] }[]
  emitters: readonly Titled[]
}

/** Pages in Markdown, by the names of their files. */
export function referencePages(registries: Registries): Record<string, string>
