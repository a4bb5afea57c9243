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
  type ReportChange,
  type RuleFamily,
  type TypePair,
  type TypeSite,
} from '../rule.ts'
import { SITE_WORDS, textsAt, type SiteTexts } from '../site-words.ts'

type Verb = 'limit-narrowed' | 'limit-widened' | 'limit-changed' | 'default-changed'

type Words = Pick<DiffRule, 'level' | 'action'> & {
  title: string
  texts: SiteTexts
  mirror: Verb
  samples: [Schema, Schema]
}

const VERBS: Record<Verb, Words> = {
  'limit-narrowed': {
    title: 'allows fewer values',
    texts: {
      sent: [
        'Requests that send a value outside the new limit in {it} are refused.',
        'Check that the values that clients send are within the new limit.',
      ],
      received: ['The value of {it} stays within the old limit.', 'Nothing.'],
    },
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
    texts: {
      sent: ['Clients can send more values in {it}. Existing values are still accepted.', 'Nothing.'],
      received: [
        'The value of {it} may be outside the old limit.',
        'Prepare clients for values outside the old limit.',
      ],
    },
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
    texts: {
      sent: [
        'A value of {it} that was valid may be refused.',
        'Check the values that clients send against the new rule.',
      ],
      received: [
        'The value of {it} may be one that was not valid before.',
        'Prepare clients for values that follow the new rule.',
      ],
    },
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
    texts: {
      sent: [
        'Requests that leave {it} out now mean something else.',
        'Send the value explicitly where the old default is needed.',
      ],
      received: ['Where {it} is missing, another value is meant.', 'Use the new default.'],
    },
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
  return Object.entries(VERBS).map(([verb, { title, samples, mirror, texts, ...words }]) => ({
    ...words,
    ...textsAt(site, texts),
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

function check({ before, after, spot, site }: TypePair, found: ReportChange): void {
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
