/**
 * What each rule means to callers, written down a second time: the level in requests and in answers.
 */
import { expect, test } from 'vitest'
import { DIFF_RULES } from '../../src/diff/rules/registry.ts'

const [B, W, I] = ['breaking', 'warning', 'info']

const LEVELS: Record<string, [string?, string?]> = {
  'operation-added': [I, I],
  'operation-removed': [B, B],
  'operation-hidden': [W, W],
  'operation-moved': [B, B],
  'path-parameter-renamed': [I, I],
  'auth-added': [B, B],
  'auth-removed': [I, I],
  'request-media-changed': [B, B],
  'response-media-changed': [B, B],
  'request-media-added': [I, I],
  'request-media-removed': [B, B],
  'request-media-parameters-changed': [I, I],
  'response-media-added': [I, I],
  'response-media-removed': [B, B],
  'response-media-parameters-changed': [I, I],
  'parameter-added': [I, I],
  'parameter-added-required': [B, B],
  'parameter-removed': [W, W],
  'parameter-required': [B, B],
  'parameter-optional': [I, I],
  'parameter-moved': [B, B],
  'body-added': [I, I],
  'body-added-required': [B, B],
  'body-removed': [B, B],
  'body-required': [B, B],
  'body-optional': [I, I],
  'response-added': [I, I],
  'response-removed': [B, B],
  'error-response-added': [I, I],
  'error-response-removed': [I, I],
  'response-body-added': [I, I],
  'response-body-removed': [B, B],
  'response-header-added': [I, I],
  'response-header-removed': [B, B],
  'callback-added': [I, I],
  'callback-removed': [B, B],
  'property-added': [I, I],
  'property-added-required': [B, I],
  'property-removed': [W, B],
  'property-required': [B, I],
  'property-optional': [I, B],
  'property-read-only': [W, I],
  'property-read-write': [I, I],
  'property-write-only': [I, B],
  'property-readable': [I, I],
  'schema-added': [I, I],
  'schema-removed': [I, I],
  'schema-renamed': [I, I],
  'server-changed': [B, B],
  'server-added': [I, I],
  'server-removed': [B, B],
  'security-scheme-added': [I, I],
  'security-scheme-removed': [W, W],
  'security-scheme-changed': [B, B],
  'oauth-flow-added': [I, I],
  'oauth-flow-removed': [B, B],
  'oauth-url-changed': [W, W],
  'oauth-scope-added': [I, I],
  'oauth-scope-removed': [W, W],
  'auth-changed': [B, B],
  'auth-alternative-added': [I, I],
  'auth-alternative-removed': [B, B],
  'auth-scope-added': [B, B],
  'auth-scope-removed': [I, I],
  'operation-method-changed': [B, B],
  'operation-id-changed': [I, I],
  'base-path-moved': [B, B],
  'response-status-changed': [B, B],
  'response-link-added': [I, I],
  'response-link-removed': [W, W],
  'response-link-changed': [W, W],
  'discriminator-added': [W, I],
  'discriminator-removed': [I, W],
  'discriminator-changed': [B, B],
  'discriminator-mapping-changed': [W, W],
  'base-added': [I, I],
  'base-removed': [W, B],
  'structure-changed': [W, W],
}
for (const thing of ['operation', 'parameter', 'property', 'schema']) {
  Object.assign(LEVELS, { [`${thing}-deprecated`]: [I, I], [`${thing}-reactivated`]: [I, I] })
}
for (const site of ['parameter', 'body', 'response', 'response-header', 'property', 'schema']) {
  Object.assign(LEVELS, {
    [`${site}-type-changed`]: [B, B],
    [`${site}-type-widened`]: [I, B],
    [`${site}-type-narrowed`]: [B, I],
    [`${site}-type-equivalent`]: [I, I],
    [`${site}-enum-added`]: [I, W],
    [`${site}-enum-removed`]: [B, I],
    [`${site}-enum-introduced`]: [B, I],
    [`${site}-enum-dropped`]: [I, W],
    [`${site}-limit-narrowed`]: [B, I],
    [`${site}-limit-widened`]: [I, W],
    [`${site}-limit-changed`]: [B, W],
    [`${site}-default-changed`]: [W, I],
  })
}

test('each rule has the level that was decided', () => {
  const rules = DIFF_RULES.filter(({ action }) => action !== 'prose')
  expect(Object.fromEntries(rules.map(({ id, level }) => [id, [level.request, level.response]]))).toEqual(
    LEVELS,
  )
})

test('prose is its own level', () => {
  const prose = DIFF_RULES.filter(({ action }) => action === 'prose')
  expect(prose.length).toBeGreaterThan(6)
  for (const { level } of prose) expect(level).toEqual({ request: 'docs', response: 'docs' })
})
