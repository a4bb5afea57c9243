/**
 * The library: read pages, emit files, compare models. Everything here is also what the command line uses.
 */
export { defineConfig } from './config/define.ts'
export { CATALOGUE, catalogueEntry, type CatalogueEntry, type Code } from './core/catalogue.ts'
export type { Diagnostic, Finding, Severity } from './core/diagnostics.ts'
export { InputError, ToolBug, UsageError } from './core/errors.ts'
export type { JsonValue } from './core/json.ts'
export type { Place, Point, Span } from './core/span.ts'
export { diffModels } from './diff/diff.ts'
export type * from './diff/types.ts'
export type { Artifact, EmitOptions } from './emit/types.ts'
export type * from './model/api.ts'
export type { Schema, TypeName } from './model/schema.ts'
export type { Fragment } from './model/fragment.ts'
export { readModel, readOrigins } from './model/read.ts'
export { generate, readRevision, type ReadResult } from './pipeline/run.ts'
export type { PageCoverage } from './pipeline/coverage.ts'
export type { Page, Revision } from './source/types.ts'
