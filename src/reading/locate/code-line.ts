/**
 * Lines that are nothing but METHOD and path with a code span in any place. A label may precede them:
 * `HTTP Request: …`.
 */
import { linesOf } from './request-lines.ts'
import type { Locator } from './types.ts'

export const codeLine: Locator = {
  id: 'code-line',
  title: 'a whole line of METHOD and path with a code span',
  locate: (group) => linesOf(group, 'code-line'),
}
