/**
 * Titles that name a part of an operation or of an object, not a thing of their own: "Query parameters",
 * "HTTP request", "Example response". In: a title. Out: whether it is one.
 */
import type { Vocabulary } from '../profile.ts'
import { lookupKey } from '../user-profile.ts'
import { NO_WORDS } from '../words/house.ts'

const NOUNS =
  'arguments?|attributes|bod(?:y|ies)|calls?|claims|codes?|data|definitions?|descriptions?|end-?points?|errors?|examples?|' +
  'explanations?|fields?|filters?|form|format|headers?|inputs?|limits?|messages?|methods?|notes?|options?|outputs?|' +
  'params?|parameters?|parametros|payloads?|permissions?|properties|quer(?:y|ies)|references?|remarks?|requests?|' +
  'requirements?|responses?|results?|returns?|routes?|samples?|schemas?|scopes?|status(?:es)?|structures?|syntax|' +
  'urls?|uri|usage|values?|variables?|events?|restrictions|validations?|path|authorization|authentication|details|' +
  'success|failure|successful|restriction|rules|sorting|pagination|ordering|weight|curl|http|json'
const WORDS =
  'a|added|additional|allowed|an|and|any|api|available|based|body|bad|by|client|common|content|copy|curl|data|default|example|' +
  'error|expected|extra|failed|field|fields|for|form|format|from|get|header|headers|http|https|in|input|invalid|is|json|list|' +
  'method|model|multipart|no|of|on|only|optional|or|output|param|params|parameter|parameters|path|possible|post|put|patch|' +
  'delete|query|raw|removed|request|required|response|responses|result|returned|returning|return|returns|route|sample|schema|' +
  'string|status|success|supported|successful|the|this|to|type|types|uri|url|using|with|xml|example:|as|[1-5](?:\\d\\d|xx)|ok'

const PART = new RegExp(`^(?:(?:${WORDS}) )*(?:${NOUNS})(?: (?:${WORDS}|${NOUNS}|\\d{1,3}))*$`)

/** Longest title of a part, in UTF-16 units. */
const MAX_UNITS = 60

export function isPartTitle(title: string, house: Vocabulary = NO_WORDS): boolean {
  if (title.length > MAX_UNITS) return false
  if (house.roles.has(lookupKey(title))) return true
  const words = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return PART.test(words)
}
