/**
 * Findings about OpenAPI and Swagger documents, as files and inside pages.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const SPECIFICATION_FINDINGS = {
  'openapi/no-operation': {
    severity: 'warning',
    says: ({ specification, operation }) =>
      `The specification ${quote(specification)} has no operation ${quote(operation)}`,
    why: 'The page shows an operation that is therefore missing in every output.',
    todo: 'Correct the method or path here, or update the specification.',
  },
  'openapi/not-beside': {
    severity: 'warning',
    says: ({ specification }) =>
      `Cannot find the specification ${quote(specification)} among the files that were read`,
    why: 'The page itself states neither parameters nor responses, so what it shows is missing in every output.',
    todo: 'Put the specification into the folder that is read, or read the specification instead of its pages.',
  },
  'openapi/not-document': {
    severity: 'error',
    says: () => 'Expected an OpenAPI or Swagger document, found neither "openapi" nor "swagger" at its top',
    why: 'Nothing of the file is in the model.',
    todo: 'Name the root file of the specification, not one of its parts.',
  },
  'openapi/not-in-model': {
    severity: 'info',
    says: ({ words = '' }) => `The model has no place for: ${printable(words)}`,
    why: 'These parts of the document are in no output, and changes of them are not reported.',
    todo: 'Nothing, unless you rely on them.',
  },
  'openapi/reference-circle': {
    severity: 'warning',
    says: () => 'This reference leads back to itself',
    why: 'What it refers to is unknown, so it is left out.',
    todo: 'Refer to a named schema below components/schemas; those may contain themselves.',
  },
  'openapi/reference-missing': {
    severity: 'warning',
    says: ({ ref }) => `The reference ${quote(ref)} leads nowhere`,
    why: 'What it refers to is unknown, so it is left out.',
    todo: 'Add the missing part to the document, or correct the reference.',
  },
  'openapi/reference-outside': {
    severity: 'warning',
    says: ({ ref }) => `The reference ${quote(ref)} leads out of this document`,
    why: 'Other files and addresses are never opened because a document refers to them, so this part is unknown.',
    todo: 'Bundle the specification into one file first, for example with a bundler of OpenAPI files.',
  },
  'openapi/refused': {
    severity: 'error',
    says: ({ reason = '' }) => `The document is not read to its end: ${printable(reason)}`,
    why: 'What follows is missing in every output.',
    todo: 'Look for schemas or aliases that contain each other without end.',
  },
  'openapi/syntax': {
    severity: 'error',
    says: ({ reason = '' }) => `Cannot read this document: ${quote(reason)}`,
    why: 'Parts of it, or all of it, are missing in every output.',
    todo: 'Correct the JSON or YAML here.',
  },
  'openapi/unexpected-value': {
    severity: 'warning',
    says: ({ word }) => `Cannot read the value of ${quote(word)}`,
    why: 'OpenAPI allows no such value here, so it is left out.',
    todo: 'Correct the value.',
  },
} as const satisfies Record<string, CatalogueEntry>
