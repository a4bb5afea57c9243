/**
 * The role of what follows a heading, a bold line or a line that ends with a colon.
 * In: the text of the label. Out: what is below it; undefined where the label says nothing of that.
 */
import type { Role as HouseRole, Vocabulary } from '../profile.ts'
import { lookupKey } from '../user-profile.ts'

export type Role =
  | 'path'
  | 'query'
  | 'header'
  | 'cookie'
  | 'body'
  | 'parameters'
  | 'response'
  | 'response-header'
  | 'statuses'
  | 'request-sample'
  | 'response-sample'
  | 'other'

export interface RoleLabel {
  role: Role
  /** Where the label names one: `200`. */
  status?: string
}

/** First match counts. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\b(?:response|returned) headers?\b/, 'response-header'],
  [
    /\b(?:status|error|return|response|http) codes?\b|^errors?$|^(?:possible )?errors?\b|\bstatuses\b|^http status/,
    'statuses',
  ],
  [
    /\b(?:url|uri|path|route) (?:param\w*|variables?|arguments?|segments?|placeholders?)\b|^path$|^in path$|\bpath parameters?\b/,
    'path',
  ],
  [
    /\bquery\b|\bquerystring\b|\burl param\w*|^filters?$|^filtering$|\bget param\w*|\bfilter param\w*/,
    'query',
  ],
  [
    /^(?:example|sample) (?:of )?(?:a )?(?:\w+ )?requests?\b|\brequest (?:example|sample)s?\b|^request json$|^curl|\bexample call\b|^copy as curl/,
    'request-sample',
  ],
  [
    /^(?:example|sample) (?:of )?(?:an? )?(?:\w+ )*(?:responses?|results?|output|return\w*)\b|\bresponse (?:example|sample)s?\b|^(?:example|sample) json|^response json/,
    'response-sample',
  ],
  [/\b(?:response|responses|returns?|returned|returning|result|results|output|answer)\b/, 'response'],
  [/\bcookies?\b/, 'cookie'],
  [/\bheaders?\b/, 'header'],
  [
    /\b(?:body|payload|json param\w*|form|post param\w*|multipart|request (?:schema|fields?|properties|attributes|json|object|data|content)|json (?:arguments|attributes|fields)|data param\w*|put param\w*|patch param\w*)\b/,
    'body',
  ],
  [/^(?:2\d\d|success(?:ful)?)\b/, 'response'],
  [/^[45]\d\d\b/, 'response'],
  [
    /\b(?:param\w*|arguments?|args|attributes|fields?|properties|options?|inputs?|settings|data|members|keys|parametros)\b/,
    'parameters',
  ],
  [/^(?:http )?request\b|^requests?$/, 'parameters'],
  [/\b(?:examples?|samples?|usage)\b/, 'other'],
]

/** The roles of a user's words. Those that are not here announce nothing that is read. */
const ROLE_OF_WORD: Readonly<Partial<Record<HouseRole, Role>>> = {
  parameters: 'parameters',
  properties: 'parameters',
  'path-parameters': 'path',
  'query-parameters': 'query',
  'header-parameters': 'header',
  'cookie-parameters': 'cookie',
  'form-parameters': 'body',
  'body-parameters': 'body',
  body: 'body',
  returns: 'response',
  'response-schema': 'response',
  'response-headers': 'response-header',
  responses: 'statuses',
  errors: 'statuses',
  'request-example': 'request-sample',
  'code-samples': 'request-sample',
  'example-responses': 'response-sample',
}

/** Longest label, in UTF-16 units. */
const MAX_UNITS = 120

export function roleOfLabel(text: string, house: Vocabulary): RoleLabel | undefined {
  if (text.length > MAX_UNITS) return undefined
  const announced = house.roles.get(lookupKey(text))
  if (announced !== undefined) return { role: ROLE_OF_WORD[announced] ?? 'other' }
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const role = ROLES.find(([pattern]) => pattern.test(words))?.[1]
  if (role === undefined) return undefined
  const status = /(?:^|\s)([1-5](?:\d\d|xx))(?:\s|$)/.exec(words)?.[1]
  return { role, ...(status === undefined ? {} : { status: status.toUpperCase() }) }
}
