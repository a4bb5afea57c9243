/**
 * The formats of findings; the only list of them.
 */
import { json } from './json.ts'
import { text } from './text.ts'
import type { FindingFormat } from './types.ts'

export const FINDING_FORMATS: readonly FindingFormat[] = [text, json]
