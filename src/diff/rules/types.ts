/**
 * Rules about types, the same for every kind of place where a type can stand: changed, widened, narrowed, and
 * exchanged for a reference with the same content.
 */
import { TYPE_EXAMPLES } from '../example.ts'
import {
  TYPE_SITES,
  type Area,
  type DiffRule,
  type ExchangedPair,
  type Found,
  type RuleFamily,
  type TypeSite,
} from '../rule.ts'
import { show } from '../show.ts'
import type { Schema } from '../../model/schema.ts'

/** How each kind of place is called in a sentence, and what area it belongs to. */
export const SITE_WORDS = {
  parameter: { the: 'The type of a parameter', area: 'parameter' },
  body: { the: 'The type of a request body', area: 'body' },
  response: { the: 'The type of a response', area: 'response' },
  'response-header': { the: 'The type of a response header', area: 'response' },
  property: { the: 'The type of a property', area: 'property' },
  schema: { the: 'The type of a schema', area: 'schema' },
} as const satisfies Record<TypeSite, { the: string; area: Area }>

const FACTS = ['type', 'format', 'items', '$ref', 'properties', 'additionalProperties'] as const

const VERBS: readonly Pick<DiffRule, 'title' | 'why' | 'todo' | 'level' | 'action'>[] = [
  {
    title: 'changed',
    why: 'Senders and readers of the old type are both wrong now.',
    todo: 'Send and read the new type.',
    level: { request: 'breaking', response: 'breaking' },
    action: 'change',
  },
  {
    title: 'widened',
    why: 'Requests of today stay right, but answers may hold values that readers do not expect.',
    todo: 'Make readers of answers ready for the wider type.',
    level: { request: 'info', response: 'breaking' },
    action: 'widen',
  },
  {
    title: 'narrowed',
    why: 'Requests that were right may be refused; answers stay readable.',
    todo: 'See whether what is sent fits the narrower type.',
    level: { request: 'breaking', response: 'info' },
    action: 'narrow',
  },
  {
    title: 'equivalent',
    why: 'Another name stands in the docs, with the same content. Only generated code sees it.',
    todo: 'Nothing.',
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
  return VERBS.map((verb) => ({
    ...verb,
    id: `${site}-type-${verb.title}`,
    title:
      verb.title === 'equivalent' ? `${the} has another name and the same content` : `${the} ${verb.title}`,
    area,
    mirror: `${site}-type-${MIRRORS[verb.title] ?? verb.title}`,
    facts: FACTS,
    // Tables of parameters print formats always, those of schemas never.
    ...(site === 'parameter' ? {} : { tellsLooseTypes: true as const }),
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

function check({ before, after, spot, site, relation, inside }: ExchangedPair, found: Found): void {
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
