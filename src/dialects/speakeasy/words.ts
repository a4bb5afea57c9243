/**
 * The words of Speakeasy's pages. Tables only.
 */
import { extendProfile, type Profile } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

const FIELDS = {
  name: ['parameter', 'field'],
  type: ['type'],
  required: ['required'],
  description: ['description'],
  example: ['example'],
}

export const WORDS: Profile = {
  ...extendProfile(DEFAULT_PROFILE, {
    types: {
      words: { datetime: { type: 'string', format: 'date-time' }, io: { type: 'string', format: 'binary' } },
      prefixes: ['models.', 'components.', 'operations.', 'errors.', 'shared.', 'sdkerrors.', 'apierrors.'],
    },
  }),
  labels: {
    'code-samples': ['example usage'],
    parameters: ['parameters'],
    returns: ['response'],
    errors: ['errors'],
    properties: ['fields'],
    enumerations: ['values'],
  },
  tables: {
    ...DEFAULT_PROFILE.tables,
    parameters: { columns: FIELDS, all: ['name', 'type', 'required'] },
    properties: { columns: FIELDS, all: ['name', 'type', 'required'] },
    enumerations: { columns: { name: ['name'], value: ['value'] }, all: ['name', 'value'] },
    responses: {
      columns: { schema: ['error type'], status: ['status code'], meaning: ['content type'] },
      all: ['status', 'schema'],
    },
  },
  notes: { ...DEFAULT_PROFILE.notes, required: [':heavy_check_mark:'] },
}
