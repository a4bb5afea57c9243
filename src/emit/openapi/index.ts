/**
 * OpenAPI 3.1: one file that holds the whole model.
 */
import { stableJson } from '../../core/json.ts'
import type { Emitter } from '../types.ts'
import { documentOf } from './document.ts'

export const openapi = {
  id: 'openapi',
  title: 'OpenAPI 3.1',
  emit: (input) => [{ path: 'openapi.json', text: stableJson(documentOf(input)) }],
} as const satisfies Emitter
