/**
 * Words beside a field: whether it must be sent, what it is without being sent. Tables only.
 */
import type { NoteWords } from '../profile.ts'

export const NOTES: NoteWords = {
  required: ['required', 'mandatory'],
  optional: ['optional', 'not required'],
  readOnly: ['read-only', 'readonly', 'read only'],
  writeOnly: ['write-only', 'writeonly', 'write only'],
  nullable: ['nullable'],
  deprecated: ['deprecated'],
  default: ['default', 'defaults to', 'default to', 'default is', 'default value'],
  values: ['enum', 'one of', 'allowed values', 'possible values', 'available values', 'valid values'],
  example: ['example', 'e.g.'],
}
