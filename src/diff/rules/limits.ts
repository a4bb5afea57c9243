/**
 * Rules about what a schema states of values beside their type: limits, patterns, defaults. The table of keywords
 * says how each of them compares.
 */
import type { JsonValue } from '../../core/json.ts'
import { KEYWORD_ROWS, type Comparison } from '../../model/keywords.ts'
import type { Schema } from '../../model/schema.ts'
import { TYPE_EXAMPLES } from '../example.ts'
import {
  TYPE_SITES,
  type DiffRule,
  type Found,
  type RuleFamily,
  type TypePair,
  type TypeSite,
} from '../rule.ts'
import { SITE_WORDS } from './types.ts'

type Verb = 'limit-narrowed' | 'limit-widened' | 'limit-changed' | 'default-changed'

type Words = Pick<DiffRule, 'why' | 'todo' | 'level' | 'action'> & {
  title: string
  mirror: Verb
  samples: [Schema, Schema]
}

const VERBS: Record<Verb, Words> = {
  'limit-narrowed': {
    title: 'allows fewer values',
    why: 'Requests with a value outside the new limit are refused. Responses stay within the old one.',
    todo: 'Check that the values you send are within the new limit.',
    level: { request: 'breaking', response: 'info' },
    action: 'narrow',
    mirror: 'limit-widened',
    samples: [
      { type: 'string', maxLength: 20 },
      { type: 'string', maxLength: 10 },
    ],
  },
  'limit-widened': {
    title: 'allows more values',
    why: 'Responses may contain values outside the old limit. Current requests stay valid.',
    todo: 'Prepare readers of responses for values outside the old limit.',
    level: { request: 'info', response: 'warning' },
    action: 'widen',
    mirror: 'limit-narrowed',
    samples: [
      { type: 'string', maxLength: 10 },
      { type: 'string', maxLength: 20 },
    ],
  },
  'limit-changed': {
    title: 'allows other values',
    why: 'Values that were valid may be refused, and responses may contain values that were not valid before.',
    todo: 'Check values against the new rule, in requests and in responses.',
    level: { request: 'breaking', response: 'warning' },
    action: 'change',
    mirror: 'limit-changed',
    samples: [
      { type: 'string', pattern: '^a' },
      { type: 'string', pattern: '^b' },
    ],
  },
  'default-changed': {
    title: 'has another default',
    why: 'Requests that leave the value out now mean something else.',
    todo: 'Send the value explicitly where the old default is needed.',
    level: { request: 'warning', response: 'info' },
    action: 'change',
    mirror: 'default-changed',
    samples: [
      { type: 'string', default: 'a' },
      { type: 'string', default: 'b' },
    ],
  },
}

function rulesOf(site: TypeSite): DiffRule[] {
  const { the, area } = SITE_WORDS[site]
  return Object.entries(VERBS).map(([verb, { title, samples, mirror, ...words }]) => ({
    ...words,
    id: `${site}-${verb}`,
    title: `${the} ${title}`,
    area,
    mirror: `${site}-${mirror}`,
    facts: COMPARED.map(([keyword]) => keyword),
    example: TYPE_EXAMPLES[site](...samples),
  }))
}

const COMPARED = KEYWORD_ROWS.flatMap(([keyword, { compares }]) =>
  compares === undefined ? [] : [[keyword, compares] as const],
)

function check({ before, after, spot, site }: TypePair, found: Found): void {
  if (before.limits === undefined && after.limits === undefined) return
  for (const [keyword, comparison] of COMPARED) {
    const [old, now] = [before.limits?.get(keyword), after.limits?.get(keyword)]
    if (JSON.stringify(old) === JSON.stringify(now)) continue
    found(`${site}-${verbOf(comparison, old, now)}`, spot, {
      ...(old === undefined ? {} : { before: `${keyword} ${JSON.stringify(old)}` }),
      ...(now === undefined ? {} : { after: `${keyword} ${JSON.stringify(now)}` }),
    })
  }
}

function verbOf(comparison: Comparison, old: JsonValue | undefined, now: JsonValue | undefined): Verb {
  if (comparison === 'default') return 'default-changed'
  if (old === undefined) return 'limit-narrowed'
  if (now === undefined) return 'limit-widened'
  if (comparison === 'rule') return 'limit-changed'
  // Flags are limits, too: true is more than false.
  return Number(now) > Number(old) === (comparison === 'lower') ? 'limit-narrowed' : 'limit-widened'
}

export const limits: RuleFamily = {
  id: 'limits',
  rules: TYPE_SITES.flatMap(rulesOf),
  checks: { value: check },
}
