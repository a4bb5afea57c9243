/**
 * The only list of dialects. The order decides a tie.
 */
import type { Dialect } from './types.ts'

export const dialects: readonly Dialect[] = []
