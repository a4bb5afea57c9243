/**
 * TypeScript: a declaration for every schema, and the types of paths and operations that typed fetch clients
 * accept.
 */
import type { Emitter, EmitInput, Memory } from '../types.ts'
import { typesFile } from './file.ts'

export const typescript = {
  id: 'typescript',
  title: 'TypeScript',
  emit: async (input: EmitInput, memory?: Memory) => [
    { path: 'types.ts', text: await typesFile(input, memory) },
  ],
} as const satisfies Emitter
