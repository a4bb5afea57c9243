/**
 * Rules about types, the same for every kind of place where a type can stand: changed, widened, narrowed, and
 * exchanged for a reference with the same content.
 */
import { TYPE_EXAMPLES } from '../example.ts'
import {
  TYPE_SITES,
  type DiffRule,
  type ExchangedPair,
  type ReportChange,
  type RuleFamily,
  type TypeSite,
} from '../rule.ts'
import { show } from '../show.ts'
import { SITE_WORDS, textsAt, type SiteTexts } from '../site-words.ts'
import type { Schema } from '../../model/schema.ts'

const FACTS = ['type', 'format', 'items', '$ref', 'properties', 'additionalProperties'] as const

const EQUIVALENT_TODO = 'Nothing, unless code is generated from the docs.'

const VERBS: readonly (Pick<DiffRule, 'title' | 'level' | 'action'> & { texts: SiteTexts })[] = [
  {
    title: 'changed',
    texts: {
      sent: ['Requests that send the old type in {it} are refused.', 'Send the new type.'],
      received: ['Clients that expect the old type of {it} fail.', 'Read the new type.'],
    },
    level: { request: 'breaking', response: 'breaking' },
    action: 'change',
  },
  {
    title: 'widened',
    texts: {
      sent: ['Existing requests are still accepted, because {it} can have more values.', 'Nothing.'],
      received: [
        'The value of {it} may be one that clients do not expect.',
        'Prepare clients for the wider type.',
      ],
    },
    level: { request: 'info', response: 'breaking' },
    action: 'widen',
  },
  {
    title: 'narrowed',
    texts: {
      sent: [
        'Requests that were valid may be refused because of {it}.',
        'Check that what clients send fits the new type.',
      ],
      received: ['Existing clients can read every value of {it}.', 'Nothing.'],
    },
    level: { request: 'breaking', response: 'info' },
    action: 'narrow',
  },
  {
    title: 'equivalent',
    texts: {
      sent: ['Requests stay the same: the type of {it} has another name in the docs.', EQUIVALENT_TODO],
      received: ['Responses stay the same: the type of {it} has another name in the docs.', EQUIVALENT_TODO],
    },
    level: { request: 'info', response: 'info' },
    action: 'rename',
  },
]

const MIRRORS: Record<string, string> = { widened: 'narrowed', narrowed: 'widened' }
const INTEGER: Schema = { type: 'integer' }
const NUMBER: Schema = { type: 'number' }

const SAMPLES: Record<string, [Schema, Schema]> = {
  changed: [{ type: 'boolean' }, INTEGER],
  widened: [INTEGER, NUMBER],
  narrowed: [NUMBER, INTEGER],
}

function rulesOf(site: TypeSite): DiffRule[] {
  const { the, area } = SITE_WORDS[site]
  return VERBS.map(({ texts, ...verb }) => ({
    ...verb,
    ...textsAt(site, texts),
    id: `${site}-type-${verb.title}`,
    title:
      verb.title === 'equivalent' ? `${the} has another name and the same content` : `${the} ${verb.title}`,
    area,
    mirror: `${site}-type-${MIRRORS[verb.title] ?? verb.title}`,
    facts: FACTS,
    // Another name of the same values.
    ...(verb.title === 'equivalent' ? { isNaming: true as const } : {}),
    // Tables of parameters print formats always, those of schemas never.
    ...(site === 'parameter' ? {} : { ignoreTypesInFingerprint: true as const }),
    example: exampleOf(site, verb.title),
  }))
}

function exampleOf(site: TypeSite, verb: string): DiffRule['example'] {
  const [before, after] = SAMPLES[verb] ?? [{ $ref: '#/schemas/Name' }, { type: 'string' }]
  const example = TYPE_EXAMPLES[site](before, after)
  if (verb !== 'equivalent') return example
  const named = (api: DiffRule['example']['before']) => ({
    ...api,
    schemas: { ...api.schemas, Name: { type: 'string' } as Schema },
  })
  return { ...example, before: named(example.before), after: named(example.after) }
}

function check({ before, after, spot, site, relation, inside }: ExchangedPair, found: ReportChange): void {
  const values = { before: show(before), after: show(after) }
  if (relation !== 'exchanged') return found(`${site}-type-${relation}`, spot, values)
  const hint =
    inside === undefined || inside.rules.length === 0 ? {} : { hint: `inside: ${inside.rules.join(', ')}` }
  const level = inside?.level === undefined ? {} : { level: inside.level }
  found(`${site}-type-changed`, spot, values, { ...level, ...hint })
}

export const types: RuleFamily = {
  id: 'types',
  rules: TYPE_SITES.flatMap(rulesOf),
  checks: { type: check },
}
