/**
 * The words of postman-to-markdown. Tables only.
 */
import { extendProfile, type Profile } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

const FIELDS = { name: ['param'], example: ['value'], type: ['type'] }

export const WORDS: Profile = {
  ...extendProfile(DEFAULT_PROFILE, {
    // Placeholders: `<dateTime>`.
    types: { words: { datetime: { type: 'string', format: 'date-time' } } },
  }),
  labels: {
    'header-parameters': ['headers'],
    'query-parameters': ['query params'],
    body: ['body (raw)'],
    'form-parameters': ['body formdata', 'body urlencoded', 'body (formdata)', 'body (urlencoded)'],
  },
  tables: {
    ...DEFAULT_PROFILE.tables,
    // The header of the first column is that of another table, in the generator.
    headers: {
      columns: { header: ['content-type'], description: ['value'] },
      all: ['header', 'description'],
    },
    parameters: { columns: FIELDS, all: ['name', 'example'] },
  },
}
