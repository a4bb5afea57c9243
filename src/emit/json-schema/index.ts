/**
 * JSON Schema 2020-12: one file a schema with relative references, and one file with all of them.
 */
import { bundleOf, separateFiles } from './files.ts'
import { sanitizeModel } from '../sanitize.ts'
import type { Emitter } from '../types.ts'

export const jsonSchema = {
  id: 'json-schema',
  title: 'JSON Schema 2020-12',
  emit: (input) => {
    const model = sanitizeModel(input.model)
    return [bundleOf(model), ...separateFiles(model)]
  },
} as const satisfies Emitter
