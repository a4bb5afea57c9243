/**
 * Rules about enumerations, the same for every kind of place where one can stand. One entry a value.
 */
import { TYPE_EXAMPLES } from '../example.ts'
import {
  TYPE_SITES,
  type DiffRule,
  type Found,
  type RuleFamily,
  type Spot,
  type TypePair,
  type TypeSite,
} from '../rule.ts'
import type { EnumValue } from '../shape.ts'
import { SITE_WORDS } from './types.ts'
import type { Schema } from '../../model/schema.ts'

type Verb = Pick<DiffRule, 'title' | 'why' | 'todo' | 'level' | 'action' | 'mirror'> & {
  samples: [Schema, Schema]
}

const OPEN: Schema = { type: 'string' }
const SMALL: Schema = { type: 'string', enum: ['on'] }
const LARGE: Schema = { type: 'string', enum: ['on', 'off'] }

const VERBS: Record<string, Verb> = {
  added: {
    title: 'A value was added to the enumeration of',
    why: 'Answers may hold a value that readers do not know. Requests of today stay right.',
    todo: 'Make readers ready for values that they do not know.',
    level: { request: 'info', response: 'warning' },
    action: 'add',
    mirror: 'removed',
    samples: [SMALL, LARGE],
  },
  removed: {
    title: 'A value was removed from the enumeration of',
    why: 'Requests that send it are refused. Answers just never hold it.',
    todo: 'Stop sending it.',
    level: { request: 'breaking', response: 'info' },
    action: 'remove',
    mirror: 'added',
    samples: [LARGE, SMALL],
  },
  introduced: {
    title: 'An enumeration now limits',
    why: 'Requests with other values are refused.',
    todo: 'See whether what is sent is among the values.',
    level: { request: 'breaking', response: 'info' },
    action: 'narrow',
    mirror: 'dropped',
    samples: [OPEN, LARGE],
  },
  dropped: {
    title: 'An enumeration no longer limits',
    why: 'Answers may hold values that readers do not know.',
    todo: 'Make readers ready for values that they do not know.',
    level: { request: 'info', response: 'warning' },
    action: 'widen',
    mirror: 'introduced',
    samples: [LARGE, OPEN],
  },
}

function rulesOf(site: TypeSite): DiffRule[] {
  const { the, area } = SITE_WORDS[site]
  const thing = the.replace('The type of ', '')
  return Object.entries(VERBS).map(([word, { samples, ...verb }]) => ({
    ...verb,
    id: `${site}-enum-${word}`,
    title: `${verb.title} ${thing}`,
    area,
    mirror: `${site}-enum-${verb.mirror}`,
    facts: ['enum'],
    example: TYPE_EXAMPLES[site](...samples),
  }))
}

function check(pair: TypePair, found: Found): void {
  const { spot, site, before, after, targetValues } = pair
  if (targetValues !== undefined) return checkBesideReference(pair, targetValues, found)
  const [old, now] = [before.values, after.values]
  if (old !== undefined && now !== undefined) {
    tellValues(site, found, { spot, added: missingIn(old, now), removed: missingIn(now, old) })
  } else if (now !== undefined) {
    found(`${site}-enum-introduced`, spot, { after: now.length })
  } else if (old !== undefined) {
    found(`${site}-enum-dropped`, spot, { before: old.length })
  }
}

/**
 * A property may allow fewer values than the schema that it names. What changed in that schema is told there;
 * here is only what it does not explain.
 */
function checkBesideReference(
  { spot, site, before, after }: TypePair,
  target: NonNullable<TypePair['targetValues']>,
  found: Found,
): void {
  if (before.values === undefined && after.values === undefined) return
  const [old, now] = [before.values ?? target.before, after.values ?? target.after]
  const added = missingIn(missingIn(target.before, target.after), missingIn(old, now))
  const removed = missingIn(missingIn(target.after, target.before), missingIn(now, old))
  tellValues(site, found, { spot, added, removed })
}

interface ValueChanges {
  spot: Spot
  added: readonly EnumValue[]
  removed: readonly EnumValue[]
}

function tellValues(site: TypeSite, found: Found, { spot, added, removed }: ValueChanges): void {
  for (const one of added) found(`${site}-enum-added`, { ...spot, after: one.at }, { after: one.value })
  for (const one of removed) found(`${site}-enum-removed`, { ...spot, before: one.at }, { before: one.value })
}

/** The values of the second list that the first has not. */
function missingIn(list: readonly EnumValue[], values: readonly EnumValue[]): EnumValue[] {
  const known = new Set(list.map(({ value }) => JSON.stringify(value)))
  return values.filter(({ value }) => !known.has(JSON.stringify(value)))
}

export const enums: RuleFamily = {
  id: 'enums',
  rules: TYPE_SITES.flatMap(rulesOf),
  checks: { value: check },
}
