/**
 * Files for language models: `llms.txt`, which lists the operations, and a short Markdown file for each of them.
 */
import type { Emitter } from '../types.ts'
import { llmsFiles } from './files.ts'

export const llms = {
  id: 'llms',
  title: 'llms.txt and a Markdown file for each operation',
  isOnRequest: true,
  emit: llmsFiles,
} as const satisfies Emitter
