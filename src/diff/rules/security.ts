/**
 * Rules about security: schemes with their flows and scopes, and which of them operations require. That an operation
 * needs any authentication at all is a rule about operations.
 */
import { record } from '../../core/record.ts'
import { byCodeUnits } from '../../core/order.ts'
import { UNSPECIFIED_SCHEME, type OAuthFlow, type SecurityScheme } from '../../model/api.ts'
import { operationExample } from '../example.ts'
import { compareRequirements, kindOf } from '../requirements.ts'
import type {
  ApiMatch,
  DiffRule,
  ExampleApi,
  ReportChange,
  RuleExample,
  RuleFamily,
  ChangeLocation,
} from '../rule.ts'
import type { Level } from '../types.ts'
import { pointerStep } from '../../core/escape.ts'

const KEY: SecurityScheme = { type: 'apiKey', in: 'header', name: 'X-Key' }
const TOKEN: SecurityScheme = { type: 'http', scheme: 'bearer' }

const withScheme = (...schemes: SecurityScheme[]): ExampleApi => ({
  securitySchemes: record([['other', TOKEN], ...schemes.map((one) => ['main', one] as const)]),
})
const flow = (more: Partial<OAuthFlow>, ...names: string[]): SecurityScheme => ({
  type: 'oauth2',
  flows: record(['implicit', ...names].map((name) => [name, { scopes: record(), ...more }])),
})
const scopes = (...names: string[]): SecurityScheme =>
  flow({ scopes: record(names.map((name) => [name, ''])) })
const schemes = (
  before: SecurityScheme[],
  after: SecurityScheme[],
  where = 'security.main',
): RuleExample => ({
  before: withScheme(...before),
  after: withScheme(...after),
  where,
})
const requires = (...names: string[]) => ({ security: names.map((name) => ({ [name]: [] })) })
const needs = (...names: string[]) => ({ security: [{ main: names }] })

type Row = [id: string, level: Level, action: DiffRule['action'], mirror: string, example: RuleExample]
type Words = Pick<DiffRule, 'title' | 'why' | 'todo'>

const WORDS: Record<string, Words> = {
  'security-scheme-added': {
    title: 'A security scheme was added',
    why: 'Operations that require it are reported separately.',
    todo: 'Nothing.',
  },
  'security-scheme-removed': {
    title: 'A security scheme was removed',
    why: 'Clients that authenticate with it may be refused.',
    todo: 'Use one of the remaining schemes.',
  },
  'security-scheme-changed': {
    title: 'A security scheme changed',
    why: 'Credentials that are sent in the old way are not found.',
    todo: 'Send the credentials in the new way.',
  },
  'oauth-flow-added': {
    title: 'An OAuth flow was added',
    why: 'Clients can obtain tokens in one more way.',
    todo: 'Nothing.',
  },
  'oauth-flow-removed': {
    title: 'An OAuth flow was removed',
    why: 'Clients that use this flow may no longer obtain tokens.',
    todo: 'Use one of the remaining flows.',
  },
  'oauth-url-changed': {
    title: 'A URL of an OAuth flow changed',
    why: 'Clients that ask for tokens at the old URL may fail.',
    todo: 'Use the new URL.',
  },
  'oauth-scope-added': {
    title: 'An OAuth scope was added',
    why: 'Tokens can have one more scope. Operations that require it are reported separately.',
    todo: 'Nothing.',
  },
  'oauth-scope-removed': {
    title: 'An OAuth scope was removed',
    why: 'Clients that ask for this scope may be refused.',
    todo: 'Stop asking for it.',
  },
  'auth-changed': {
    title: 'An operation requires another security scheme',
    why: 'Credentials of the old scheme are refused.',
    todo: 'Authenticate with the new scheme.',
  },
  'auth-alternative-added': {
    title: 'An operation accepts one more security scheme',
    why: 'Existing credentials are still accepted.',
    todo: 'Nothing.',
  },
  'auth-alternative-removed': {
    title: 'An operation no longer accepts one of its security schemes',
    why: 'Clients that use this scheme are refused.',
    todo: 'Authenticate with one of the remaining schemes.',
  },
  'auth-scope-added': {
    title: 'An operation requires one more scope',
    why: 'Tokens without this scope are refused.',
    todo: 'Ask for the scope.',
  },
  'auth-scope-removed': {
    title: 'An operation no longer requires a scope',
    why: 'Tokens of today are still accepted.',
    todo: 'Nothing.',
  },
}

const ROWS: readonly Row[] = [
  ['security-scheme-added', 'info', 'add', 'security-scheme-removed', schemes([], [KEY])],
  ['security-scheme-removed', 'warning', 'remove', 'security-scheme-added', schemes([KEY], [])],
  [
    'security-scheme-changed',
    'breaking',
    'change',
    'security-scheme-changed',
    schemes([KEY], [{ ...KEY, name: 'X-Token' }]),
  ],
  [
    'oauth-flow-added',
    'info',
    'add',
    'oauth-flow-removed',
    schemes([flow({})], [flow({}, 'password')], 'security.main.password'),
  ],
  [
    'oauth-flow-removed',
    'breaking',
    'remove',
    'oauth-flow-added',
    schemes([flow({}, 'password')], [flow({})], 'security.main.password'),
  ],
  [
    'oauth-url-changed',
    'warning',
    'change',
    'oauth-url-changed',
    schemes(
      [flow({ tokenUrl: 'https://old.example.com' })],
      [flow({ tokenUrl: 'https://new.example.com' })],
      'security.main.implicit.tokenUrl',
    ),
  ],
  [
    'oauth-scope-added',
    'info',
    'add',
    'oauth-scope-removed',
    schemes([scopes('read')], [scopes('read', 'write')], 'security.main.implicit.write'),
  ],
  [
    'oauth-scope-removed',
    'warning',
    'remove',
    'oauth-scope-added',
    schemes([scopes('read', 'write')], [scopes('read')], 'security.main.implicit.write'),
  ],
  [
    'auth-changed',
    'breaking',
    'change',
    'auth-changed',
    operationExample(requires('key'), requires('token')),
  ],
  [
    'auth-alternative-added',
    'info',
    'widen',
    'auth-alternative-removed',
    operationExample(requires('key'), requires('key', 'token')),
  ],
  [
    'auth-alternative-removed',
    'breaking',
    'narrow',
    'auth-alternative-added',
    operationExample(requires('key', 'token'), requires('key')),
  ],
  ['auth-scope-added', 'breaking', 'narrow', 'auth-scope-removed', operationExample(needs(), needs('write'))],
  ['auth-scope-removed', 'info', 'widen', 'auth-scope-added', operationExample(needs('write'), needs())],
]

const RULES: readonly DiffRule[] = ROWS.map(([id, level, action, mirror, example]) => ({
  ...WORDS[id]!,
  id,
  level: { request: level, response: level },
  area: 'operation',
  action,
  mirror,
  facts: ['security'],
  example,
}))

/** A change of one scheme, found at one place below it. */
type SchemeFound = (rule: string, step: string[], values: { before?: string; after?: string }) => void

function checkSchemes({ before, after, operations }: ApiMatch, found: ReportChange): void {
  const [old, now] = [before.model.securitySchemes, after.model.securitySchemes]
  const known = new Map([...Object.values(old), ...Object.values(now)].map((one) => [one, kindOf(one)]))
  const isKnownIn = (side: Record<string, SecurityScheme>, scheme: SecurityScheme) =>
    Object.values(side).some((other) => known.get(other) === known.get(scheme))
  for (const name of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(byCodeUnits)) {
    const [one, other] = [old[name], now[name]]
    const users = operations.pairs.filter((pair) =>
      [pair.before, pair.after].some(({ source }) =>
        source.security?.some((any) => Object.hasOwn(any, name)),
      ),
    )
    const reach = { request: users.map((pair) => pair.after.key), response: [] }
    const report: SchemeFound = (rule, steps, values) => {
      const at = `/securitySchemes/${pointerStep(name)}`
      const spot: ChangeLocation = {
        where: ['security', name, ...steps].join('.'),
        reach,
        before: at,
        after: at,
      }
      found(rule, spot, values)
    }
    if (one !== undefined && other !== undefined) compareSchemes(one, other, report)
    else if (other !== undefined && !isKnownIn(old, other))
      report('security-scheme-added', [], { after: kindOf(other) })
    else if (one !== undefined && !isKnownIn(now, one))
      report('security-scheme-removed', [], { before: kindOf(one) })
  }
}

function compareSchemes(before: SecurityScheme, after: SecurityScheme, report: SchemeFound): void {
  const kinds = { before: kindOf(before), after: kindOf(after) }
  if ([before, after].some(isUndescribed)) return
  if (kinds.before !== kinds.after) return report('security-scheme-changed', [], kinds)
  if (before.type !== 'oauth2' || after.type !== 'oauth2') return
  for (const name of new Set([...Object.keys(before.flows), ...Object.keys(after.flows)])) {
    const [old, now] = [before.flows[name], after.flows[name]]
    if (old === undefined) report('oauth-flow-added', [name], {})
    else if (now === undefined) report('oauth-flow-removed', [name], {})
    else compareFlows(old, now, (rule, steps, values) => report(rule, [name, ...steps], values))
  }
}

/** Pages require it by its name, and none describes it. */
function isUndescribed(scheme: SecurityScheme): boolean {
  return scheme.type === 'http' && scheme.scheme === UNSPECIFIED_SCHEME
}

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl'] as const

function compareFlows(before: OAuthFlow, after: OAuthFlow, report: SchemeFound): void {
  for (const url of URLS) {
    const [old, now] = [before[url], after[url]]
    if (old !== now && old !== undefined && now !== undefined)
      report('oauth-url-changed', [url], { before: old, after: now })
  }
  for (const scope of Object.keys(after.scopes))
    if (!Object.hasOwn(before.scopes, scope)) report('oauth-scope-added', [scope], {})
  for (const scope of Object.keys(before.scopes))
    if (!Object.hasOwn(after.scopes, scope)) report('oauth-scope-removed', [scope], {})
}

/** One entry for all operations whose requirements changed in the same way. */
function checkRequirements(match: ApiMatch, found: ReportChange): void {
  for (const { rule, before, after, pairs } of compareRequirements(match)) {
    const [first] = pairs
    if (first === undefined) continue
    const reach = { request: pairs.map((pair) => pair.after.key), response: [] }
    const where = pairs.length === 1 ? first.after.key : 'security'
    found(rule, { where, reach, before: first.before.at, after: first.after.at }, { before, after })
  }
}

export const security: RuleFamily = {
  id: 'security',
  rules: RULES,
  checks: {
    api: (match, found) => {
      checkSchemes(match, found)
      checkRequirements(match, found)
    },
  },
}
