/**
 * The repairs, in the order of a tie. The only list of them.
 */
import { gutter } from './gutter/index.ts'
import { rendered } from './rendered/index.ts'
import { stripped } from './stripped/index.ts'
import type { Repair } from './types.ts'

export const repairs: readonly Repair[] = [gutter, stripped, rendered]
