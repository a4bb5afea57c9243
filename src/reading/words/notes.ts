/**
 * Words beside a field: whether it must be sent, and which way it is sent. Tables only.
 */
import type { NoteWords } from '../profile.ts'

export const NOTES: NoteWords = {
  required: ['true', 'yes', 'required', 'mandatory', '✓'],
  readOnly: ['read-only', 'readonly', 'read only'],
  writeOnly: ['write-only', 'writeonly', 'write only'],
}
