/**
 * Lines, alone or after a label, that are nothing but METHOD and path, without a code span.
 */
import { linesOf } from './request-lines.ts'
import type { Locator } from './types.ts'

export const bareLine: Locator = {
  id: 'bare-line',
  title: 'a whole line of METHOD and path without a code span',
  locate: (group) => (group.isHistory ? [] : linesOf(group, 'bare-line')),
}
