/**
 * The words of openapi-to-md. Tables only.
 */
import type { Profile } from '../../reading/profile.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'

export const WORDS: Profile = {
  ...DEFAULT_PROFILE,
  labels: {
    'query-parameters': ['parameters(query)'],
    'header-parameters': ['headers'],
    'body-parameters': ['parameters(body)'],
    body: ['requestbody'],
    responses: ['responses'],
  },
  types: { ...DEFAULT_PROFILE.types, hasNames: false },
}
