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
    why: 'The operation of this page is missing from every output.',
    todo: 'Correct the method or path here, or update the specification.',
  },
  'openapi/not-beside': {
    severity: 'warning',
    says: ({ specification }) => `Cannot find the specification ${quote(specification)} among the files read`,
    why: 'The page itself states neither parameters nor responses, so its operations are missing from every output.',
    todo: 'Put the specification into the folder, or read the specification instead of its pages.',
  },
  'openapi/not-document': {
    severity: 'error',
    says: () => 'Expected an OpenAPI or Swagger document, found neither "openapi" nor "swagger" at its top',
    why: 'The file adds nothing to the model.',
    todo: 'Give the root file of the specification, not one of its parts.',
  },
  'openapi/not-in-model': {
    severity: 'info',
    says: ({ words = '' }) => `The model has no place for: ${printable(words)}`,
    why: 'These parts of the document are in no output, and changes to them are not reported.',
    todo: 'Nothing, unless you rely on them.',
  },
  'openapi/reference-circle': {
    severity: 'warning',
    says: () => 'This reference leads back to itself',
    why: 'Its target is unknown, so the reference is left out.',
    todo: 'Refer to a named schema below components/schemas; named schemas may contain themselves.',
  },
  'openapi/reference-missing': {
    severity: 'warning',
    says: ({ ref }) => `The target of the reference ${quote(ref)} does not exist`,
    why: 'Its target is unknown, so the reference is left out.',
    todo: 'Add the missing part to the document, or correct the reference.',
  },
  'openapi/reference-outside': {
    severity: 'warning',
    says: ({ ref }) => `The reference ${quote(ref)} points outside this document`,
    why: 'Deosil never opens files or URLs because a document refers to them, so this part is unknown.',
    todo: 'Bundle the specification into one file first, for example with an OpenAPI bundler.',
  },
  'openapi/refused': {
    severity: 'error',
    says: ({ reason = '' }) => `Reading of the document stopped here: ${printable(reason)}`,
    why: 'Everything after this point is missing from every output.',
    todo: 'Look for schemas or aliases that contain each other endlessly.',
  },
  'openapi/syntax': {
    severity: 'error',
    says: ({ reason = '' }) => `Cannot read this document: ${quote(reason)}`,
    why: 'Some or all of it is missing from every output.',
    todo: 'Correct the JSON or YAML here.',
  },
  'openapi/unexpected-value': {
    severity: 'warning',
    says: ({ word }) => `Cannot read the value of ${quote(word)}`,
    why: 'OpenAPI does not allow this value here, so it is left out.',
    todo: 'Correct the value.',
  },
} as const satisfies Record<string, CatalogueEntry>
