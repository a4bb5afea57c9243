/**
 * TypeScript: a declaration for every schema, and the types of paths and operations that typed fetch clients
 * accept.
 */
import type { Emitter } from '../types.ts'
import { typesFile } from './file.ts'

export const typescript = {
  id: 'typescript',
  title: 'TypeScript',
  emit: async (input) => [{ path: 'types.ts', text: await typesFile(input) }],
} as const satisfies Emitter
