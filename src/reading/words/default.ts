/**
 * The profile of the kit: the words that hand-written pages and most generators share. A dialect extends it, or
 * brings a narrower one.
 */
import type { Profile } from '../profile.ts'
import { LABELS } from './labels.ts'
import { NOTES } from './notes.ts'
import { TABLES } from './tables.ts'
import { TYPES } from './types.ts'

export const DEFAULT_PROFILE: Profile = {
  tables: TABLES,
  labels: LABELS,
  types: TYPES,
  notes: NOTES,
  combinators: {
    oneof: 'oneOf',
    'one of': 'oneOf',
    anyof: 'anyOf',
    'any of': 'anyOf',
    allof: 'allOf',
    'all of': 'allOf',
    not: 'not',
  },
  boilerplate: [],
}
