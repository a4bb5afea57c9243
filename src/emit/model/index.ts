/**
 * The intermediate model and where each part of it stands in the docs, as files.
 */
import { writeModel, writeOrigins } from '../../model/write.ts'
import type { Emitter } from '../types.ts'

export const model = {
  id: 'model',
  title: 'The intermediate model',
  emit: (input) => [
    { path: 'model.json', text: writeModel(input.model) },
    { path: 'origins.json', text: writeOrigins(input.origins) },
  ],
} as const satisfies Emitter
