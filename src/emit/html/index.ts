/**
 * An explorer of the API: one HTML page that needs nothing else.
 */
import type { Emitter } from '../types.ts'
import { explorerPage } from './page.ts'

export const html = {
  id: 'html',
  title: 'HTML page to explore the API',
  isOnRequest: true,
  emit: (input) => [{ path: 'index.html', text: explorerPage(input) }],
} as const satisfies Emitter
