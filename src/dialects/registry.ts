/**
 * The only list of dialects. The order decides a tie.
 */
import { coder } from './coder/index.ts'
import { curl } from './curl/index.ts'
import type { Dialect } from './types.ts'
import { widdershins } from './widdershins/index.ts'

export const dialects: readonly Dialect[] = [coder, widdershins, curl]
