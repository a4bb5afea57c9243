/**
 * The check ids of oasdiff, each with the rules that cover it or the reason why docs cannot state it.
 * A table: `{a,b}` in an id means one id with each of the words. Knows nothing of how rules work.
 */

/** @typedef {{ ids: string, rules?: string[], reason?: string }} Group */

const WIDE = ['limit-narrowed', 'limit-widened']
const at = (/** @type {string[]} */ sites, /** @type {string[]} */ verbs) =>
  sites.flatMap((site) => verbs.map((verb) => `${site}-${verb}`))

const ALL = ['body', 'response', 'property', 'schema']
const UPPER_AND_LOWER = 'max,min,max-length,min-length,max-items,min-items,exclusive-max,exclusive-min'

/** @type {readonly Group[]} */
export const OASDIFF_GROUPS = [
  { ids: 'endpoint-added', rules: ['operation-added'] },
  { ids: 'api-{,path-}removed-{without,with}-deprecation', rules: ['operation-removed', 'operation-hidden'] },
  { ids: 'endpoint-deprecated', rules: ['operation-deprecated'] },
  { ids: 'endpoint-reactivated', rules: ['operation-reactivated'] },
  { ids: 'api-operation-id-{added,removed}', rules: ['operation-id-changed'] },
  { ids: 'api-tag-{added,removed}', rules: ['operation-section-changed'] },
  { ids: 'api-schema-removed', rules: ['schema-removed'] },
  { ids: 'api-security-{added,removed,updated}', rules: ['auth-added', 'auth-removed', 'auth-changed'] },
  { ids: 'api-global-security-{added,removed}', rules: ['auth-added', 'auth-removed', 'auth-changed'] },
  { ids: 'api-{,global-}security-scope-{added,removed}', rules: ['auth-scope-added', 'auth-scope-removed'] },
  { ids: 'api-security-component-added', rules: ['security-scheme-added'] },
  { ids: 'api-security-component-removed', rules: ['security-scheme-removed'] },
  { ids: 'api-security-component-type-changed', rules: ['security-scheme-changed'] },
  { ids: 'api-security-component-oauth-{,token-}url-changed', rules: ['oauth-url-changed'] },
  {
    ids: 'api-security-component-oauth-scope-{added,removed,changed}',
    rules: ['oauth-scope-added', 'oauth-scope-removed'],
  },
  {
    ids: 'new-{request-path-parameter,required-request-parameter,required-request-header-property,required-request-default-parameter-to-existing-path}',
    rules: ['parameter-added-required'],
  },
  {
    ids: 'new-optional-request-{parameter,default-parameter-to-existing-path}',
    rules: ['parameter-added'],
  },
  { ids: 'request-parameter-removed{,-with-deprecation}', rules: ['parameter-removed'] },
  { ids: 'request-{parameter,header-property}-became-required', rules: ['parameter-required'] },
  { ids: 'request-parameter-became-optional', rules: ['parameter-optional'] },
  { ids: 'request-{parameter,header-property}-became-enum', rules: ['parameter-enum-introduced'] },
  { ids: 'request-parameter-enum-value-added', rules: ['parameter-enum-added'] },
  { ids: 'request-parameter-enum-value-removed', rules: ['parameter-enum-removed'] },
  {
    ids: 'request-parameter-property-enum-value-{added,removed}',
    rules: at(['property'], ['enum-added', 'enum-removed']),
  },
  {
    ids: 'request-parameter-{type-changed,type-generalized,became-nullable,became-not-nullable,list-of-types-widened,list-of-types-narrowed}',
    rules: at(['parameter'], ['type-changed', 'type-widened', 'type-narrowed']),
  },
  {
    ids: 'request-parameter-property-{type-changed,type-generalized,type-specialized,became-nullable,became-not-nullable,list-of-types-widened,list-of-types-narrowed}',
    rules: at(['property'], ['type-changed', 'type-widened', 'type-narrowed']),
  },
  { ids: 'request-parameter-default-value-{added,changed,removed}', rules: ['parameter-default-changed'] },
  {
    ids: 'request-parameter-pattern-{added,removed,changed,generalized}',
    rules: at(['parameter'], [...WIDE, 'limit-changed']),
  },
  { ids: `request-parameter-{${UPPER_AND_LOWER}}-{increased,decreased}`, rules: at(['parameter'], WIDE) },
  {
    ids: 'request-parameter-{max,min,max-length,min-items,exclusive-max,exclusive-min}-set',
    rules: ['parameter-limit-narrowed'],
  },
  { ids: 'request-parameter-deprecated', rules: ['parameter-deprecated'] },
  { ids: 'request-parameter-reactivated', rules: ['parameter-reactivated'] },
  { ids: 'request-body-added-required', rules: ['body-added-required'] },
  { ids: 'request-body-added-optional', rules: ['body-added'] },
  { ids: 'request-body-removed', rules: ['body-removed'] },
  { ids: 'request-body-became-required', rules: ['body-required'] },
  { ids: 'request-body-became-optional', rules: ['body-optional'] },
  { ids: 'request-body-became-enum', rules: at(['body', 'schema'], ['enum-introduced']) },
  { ids: 'request-body-enum-value-removed', rules: at(['body', 'schema'], ['enum-removed']) },
  {
    ids: 'request-body-media-type-{added,removed}',
    rules: at(['request'], ['media-added', 'media-removed']),
  },
  {
    ids: 'request-body-media-type-schema-{added,removed}',
    rules: ['body-type-changed', 'body-type-narrowed', 'body-type-widened'],
  },
  { ids: 'response-success-status-{added,removed}', rules: ['response-added', 'response-removed'] },
  {
    ids: 'response-non-success-status-{added,removed}',
    rules: ['error-response-added', 'error-response-removed'],
  },
  { ids: 'response-media-type-{added,removed}', rules: at(['response'], ['media-added', 'media-removed']) },
  {
    ids: 'response-media-type-name-{changed,generalized,specialized}',
    rules: ['response-media-changed'],
  },
  {
    ids: 'response-body-media-type-schema-{added,removed}',
    rules: ['response-body-added', 'response-body-removed'],
  },
  { ids: 'response-mediatype-enum-value-removed', rules: at(['response', 'schema'], ['enum-removed']) },
  { ids: 'response-header-added', rules: ['response-header-added'] },
  { ids: '{required,optional}-response-header-removed', rules: ['response-header-removed'] },
  {
    ids: 'response-header-{type-changed,type-generalized,type-specialized,type-compatible,became-nullable,became-not-nullable}',
    rules: at(['response-header'], ['type-changed', 'type-widened', 'type-narrowed']),
  },
  { ids: 'response-header-became-optional', reason: 'Tables of response headers have no column for it.' },
  { ids: 'new-required-request-property{,-with-default}', rules: ['property-added-required'] },
  {
    ids: '{new-optional-request-property,response-optional-property-added,response-required-property-added}',
    rules: ['property-added', 'property-added-required', 'base-added'],
  },
  {
    ids: 'response-{optional,required}-write-only-property-added',
    rules: ['property-added', 'property-added-required'],
  },
  {
    ids: '{request-property,response-optional-property,response-required-property,response-optional-write-only-property,response-required-write-only-property}-removed',
    rules: ['property-removed', 'base-removed'],
  },
  {
    ids: '{request-property-became-required,request-property-became-required-with-default,response-property-became-required,response-write-only-property-became-required}',
    rules: ['property-required'],
  },
  {
    ids: '{request-property,response-property,response-write-only-property}-became-optional',
    rules: ['property-optional'],
  },
  { ids: '{request,response}-{optional,required}-property-became-read-only', rules: ['property-read-only'] },
  {
    ids: '{request,response}-{optional,required}-property-became-not-read-only',
    rules: ['property-read-write'],
  },
  {
    ids: '{request,response}-{optional,required}-property-became-write-only',
    rules: ['property-write-only'],
  },
  {
    ids: '{request,response}-{optional,required}-property-became-not-write-only',
    rules: ['property-readable'],
  },
  { ids: 'request-property-became-enum', rules: at(['property', 'schema'], ['enum-introduced']) },
  {
    ids: '{request-property,response-property,response-write-only-property}-enum-value-added',
    rules: at(['property', 'schema'], ['enum-added']),
  },
  {
    ids: '{request-property,request-read-only-property,response-property}-enum-value-removed',
    rules: at(['property', 'schema'], ['enum-removed']),
  },
  { ids: '{request,response}-property-deprecated', rules: ['property-deprecated', 'schema-deprecated'] },
  { ids: '{request,response}-property-reactivated', rules: ['property-reactivated', 'schema-reactivated'] },
  {
    ids: '{request,response}-{body,property}-{became-nullable,became-not-nullable,type-changed,type-generalized,type-compatible,list-of-types-widened,list-of-types-narrowed}',
    rules: at(ALL, ['type-changed', 'type-widened', 'type-narrowed', 'type-equivalent']),
  },
  { ids: 'response-{body,property}-type-specialized', rules: at(ALL.slice(1), ['type-narrowed']) },
  {
    ids: '{request,response}-{body,property}-{any-of,one-of}-{added,removed}',
    rules: at(ALL, ['type-widened', 'type-narrowed']),
  },
  {
    ids: '{request,response}-body-wrapped-in-one-of{,-original-preserved}',
    rules: at(ALL, ['type-changed', 'type-widened']),
  },
  { ids: '{request,response}-{body,property}-all-of-{added,removed}', rules: ['base-added', 'base-removed'] },
  {
    ids: '{request,response}-{body,property}-discriminator-{added,removed}',
    rules: ['discriminator-added', 'discriminator-removed'],
  },
  {
    ids: '{request,response}-{body,property}-discriminator-property-name-changed',
    rules: ['discriminator-changed'],
  },
  {
    ids: '{request,response}-{body,property}-discriminator-mapping-{added,deleted,changed}',
    rules: ['discriminator-mapping-changed'],
  },
  {
    ids: '{request,response}-{body,property}-default-value-{added,changed,removed}',
    rules: at(ALL, ['default-changed']),
  },
  {
    ids: 'request-property-pattern-{added,removed,changed,generalized}',
    rules: at(['property', 'schema'], [...WIDE, 'limit-changed']),
  },
  {
    ids: 'response-property-pattern-{added,removed,changed}',
    rules: at(['property', 'schema'], [...WIDE, 'limit-changed']),
  },
  {
    ids: `request-{body,property}-{${UPPER_AND_LOWER},max-properties}-{increased,decreased}`,
    rules: at(ALL, WIDE),
  },
  { ids: 'request-{body,property}-min-properties-increased', rules: at(ALL, WIDE.slice(0, 1)) },
  {
    ids: 'request-{body,property}-{max,min,max-length,max-items,min-items,max-properties,exclusive-max,exclusive-min}-set',
    rules: at(ALL, WIDE.slice(0, 1)),
  },
  {
    ids: 'request-read-only-property-{max,max-length,max-items,max-properties,exclusive-max}-decreased',
    rules: at(['property', 'schema'], WIDE.slice(0, 1)),
  },
  {
    ids: 'request-read-only-property-{min,exclusive-min}-increased',
    rules: at(['property', 'schema'], WIDE.slice(0, 1)),
  },
  {
    ids: 'response-{body,property}-{max,max-length,max-items,max-properties,exclusive-max}-increased',
    rules: at(ALL, WIDE.slice(1)),
  },
  {
    ids: 'response-{body,property}-{min,min-length,min-items,min-properties,exclusive-min}-decreased',
    rules: at(ALL, WIDE.slice(1)),
  },
  { ids: 'response-{body,property}-{max-length,min-items}-unset', rules: at(ALL, WIDE.slice(1)) },
  { ids: 'request-{body,property}-unique-items-{set,unset}', rules: at(ALL, WIDE) },
  { ids: 'response-{body,property}-unique-items-unset', rules: at(ALL, WIDE.slice(1)) },
  {
    ids: 'request-{body,property}-multiple-of-{set,unset,changed,generalized}',
    rules: at(ALL, [...WIDE, 'limit-changed']),
  },
  {
    ids: 'response-{body,property}-multiple-of-{unset,changed,specialized}',
    rules: at(ALL, [...WIDE, 'limit-changed']),
  },
  {
    ids: '{api-deprecated-sunset-parse,api-deprecated-sunset-missing,api-path-sunset-parse,api-sunset-date-too-small,api-sunset-date-changed-too-small,sunset-deleted,api-removed-before-sunset,api-path-removed-before-sunset,endpoint-deprecated-with-sunset}',
    reason: 'Generators do not print sunset dates.',
  },
  {
    ids: 'request-parameter-{sunset-parse,removed-before-sunset,deprecated-sunset-missing,sunset-date-too-small,sunset-deleted,sunset-date-changed-too-small}',
    reason: 'Generators do not print sunset dates.',
  },
  {
    ids: '{request,response}-property-{deprecated-with-sunset,deprecated-sunset-missing,deprecated-sunset-invalid,sunset-date-too-small}',
    reason: 'Generators do not print sunset dates.',
  },
  {
    ids: '{api,request-property,response-property}-stability-{decreased,increased}',
    reason: 'Generators do not print stability levels.',
  },
  { ids: 'api-invalid-stability-level', reason: 'Generators do not print stability levels.' },
  {
    ids: 'api-{version-not-bumped,version-decreased,major-version-not-bumped}',
    reason: 'The bump advice of the report compares the versions.',
  },
  { ids: 'webhook-{added,removed}', reason: 'No supported generator prints webhooks.' },
  {
    ids: 'request-{parameter,property}-x-extensible-enum-value-removed',
    reason: 'Generators do not print this extension.',
  },
  {
    ids: '{request,response}-{body,property}-all-of-{added,removed}-annotation-only',
    reason: 'Pages show the merged text, which the description rules compare.',
  },
  {
    ids: '{request,response}-{body,property}-const-{added,changed,removed}',
    reason: 'Pages show a constant as an enumeration of one value, which the enum rules compare.',
  },
  {
    ids: '{request,response}-body-media-type-item-schema-{added,removed}',
    reason: 'Generators do not print schemas of streamed items.',
  },
  {
    ids: 'response-body-media-type-item-schema-removed-untyped',
    reason: 'Generators do not print schemas of streamed items.',
  },
  {
    ids: '{request,response}-{body,property}-{prefix-items,if,then,else,contains,dependent-schema,pattern-property,property-names,unevaluated-items,unevaluated-properties,content-schema}-{added,removed}',
    reason: 'Generators do not print this keyword.',
  },
  {
    ids: '{request,response}-{body,property}-{min,max}-contains-{increased,decreased}',
    reason: 'Generators do not print this keyword.',
  },
  {
    ids: '{request,response}-{body,property}-dependent-required-{added,removed,changed}',
    reason: 'Generators do not print this keyword.',
  },
  {
    ids: '{request,response}-{body,property}-content-{media-type,encoding}-changed',
    rules: at(ALL, ['limit-changed']),
  },
]

/** Every id that the table covers, in its order. */
export function oasdiffIds() {
  return OASDIFF_GROUPS.flatMap(({ ids }) => expand(ids))
}

/** @returns {string[]} */
export function oasdiffLines() {
  const rows = OASDIFF_GROUPS.flatMap(({ ids, rules, reason }) => {
    const covered = rules?.map((id) => `[\`${id}\`](#${id})`).join(', ') ?? reason
    return expand(ids).map((id) => `| \`${id}\` | ${covered} |`)
  })
  return [
    '',
    '## For users of oasdiff',
    '',
    'The rules that cover each check of oasdiff, or the reason why no rule does.',
    '',
    '| Check of oasdiff | Rules of Deosil |',
    '| --- | --- |',
    ...rows,
  ]
}

/** `{a,b}-{c,d}` as `a-c`, `a-d`, `b-c`, `b-d`. @param {string} pattern @returns {string[]} */
function expand(pattern) {
  const open = pattern.indexOf('{')
  if (open < 0) return [pattern]
  const close = pattern.indexOf('}', open)
  const ends = expand(pattern.slice(close + 1))
  const words = pattern.slice(open + 1, close).split(',')
  return words.flatMap((word) => ends.map((end) => pattern.slice(0, open) + word + end))
}
