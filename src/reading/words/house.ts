/**
 * The words of a house style, as a user gives them: alone, or added to those of a dialect.
 * In: a profile and the words of the user. Out: a vocabulary, made once for each pair.
 */
import { extendProfile, vocabularyOf, type Profile, type Vocabulary } from '../profile.ts'
import { additionsOf, type UserProfile } from '../user-profile.ts'

const NO_COLUMNS = { columns: {}, all: [] }

/** For dialects whose readers bring their own words: it holds nothing until a user adds to it. */
export const EMPTY_PROFILE: Profile = {
  tables: {
    parameters: NO_COLUMNS,
    properties: NO_COLUMNS,
    responses: NO_COLUMNS,
    headers: NO_COLUMNS,
    enumerations: NO_COLUMNS,
    scopes: NO_COLUMNS,
  } as unknown as Profile['tables'],
  labels: {},
  types: { words: {}, lists: [], maps: [], nullable: [], prefixes: [], hasNames: false },
  notes: { required: [], readOnly: [], writeOnly: [] },
  combinators: {},
  boilerplate: [],
}

export const NO_WORDS: Vocabulary = vocabularyOf(EMPTY_PROFILE)

/** Follows from both profiles alone, so remembering it changes no result. */
const remembered = new WeakMap<UserProfile, Map<Profile, Vocabulary>>()

export function wordsWith(profile: Profile, user: UserProfile): Vocabulary {
  const known = remembered.get(user) ?? new Map<Profile, Vocabulary>()
  remembered.set(user, known)
  const words = known.get(profile) ?? vocabularyOf(extendProfile(profile, additionsOf(user)))
  known.set(profile, words)
  return words
}

/** The words of the user alone, for what is decided before a dialect is known. */
export function houseWords(user: UserProfile | undefined): Vocabulary {
  return user === undefined ? NO_WORDS : wordsWith(EMPTY_PROFILE, user)
}
