/**
 * Rules about enumerations, the same for every kind of place where one can stand. One entry for each place.
 */
import { TYPE_EXAMPLES } from '../example.ts'
import {
  TYPE_SITES,
  type DiffRule,
  type ReportChange,
  type RuleFamily,
  type ChangeLocation,
  type TypePair,
  type TypeSite,
} from '../rule.ts'
import type { EnumValue } from '../normalize.ts'
import { SITE_WORDS, textsAt, type SiteTexts } from '../site-words.ts'
import type { JsonValue } from '../../core/json.ts'
import type { Schema } from '../../model/schema.ts'

type Verb = Pick<DiffRule, 'level' | 'action' | 'mirror'> & {
  title: string
  texts: SiteTexts
  samples: [Schema, Schema]
}

const OPEN: Schema = { type: 'string' }
const SMALL: Schema = { type: 'string', enum: ['on'] }
const LARGE: Schema = { type: 'string', enum: ['on', 'off'] }

const VERBS: Record<string, Verb> = {
  added: {
    title: 'The enumeration of {thing} has more values',
    texts: {
      sent: ['Clients can send more values in {it}. Existing values are still accepted.', 'Nothing.'],
      received: [
        'The value of {it} may be one that clients do not know.',
        'Prepare clients for values that they do not know.',
      ],
    },
    level: { request: 'info', response: 'warning' },
    action: 'add',
    mirror: 'removed',
    samples: [SMALL, LARGE],
  },
  removed: {
    title: 'The enumeration of {thing} has fewer values',
    texts: {
      sent: ['Requests that send such a value in {it} are refused.', 'Stop sending these values.'],
      received: ['Clients no longer receive these values in {it}.', 'Nothing.'],
    },
    level: { request: 'breaking', response: 'info' },
    action: 'remove',
    mirror: 'added',
    samples: [LARGE, SMALL],
  },
  introduced: {
    title: 'An enumeration now limits {thing}',
    texts: {
      sent: [
        'Requests that send any other value in {it} are refused.',
        'Check that the values that clients send are in the list.',
      ],
      received: ['The docs now list the values of {it}.', 'Nothing.'],
    },
    level: { request: 'breaking', response: 'info' },
    action: 'narrow',
    mirror: 'dropped',
    samples: [OPEN, LARGE],
  },
  dropped: {
    title: 'An enumeration no longer limits {thing}',
    texts: {
      sent: ['Clients can send any value in {it}.', 'Nothing.'],
      received: [
        'The value of {it} may be one that clients do not know.',
        'Prepare clients for values that they do not know.',
      ],
    },
    level: { request: 'info', response: 'warning' },
    action: 'widen',
    mirror: 'introduced',
    samples: [LARGE, OPEN],
  },
}

function rulesOf(site: TypeSite): DiffRule[] {
  const { the, area } = SITE_WORDS[site]
  const thing = the.replace('The type of ', '')
  return Object.entries(VERBS).map(([word, { samples, texts, ...verb }]) => ({
    ...verb,
    ...textsAt(site, texts),
    id: `${site}-enum-${word}`,
    title: verb.title.replace('{thing}', thing),
    area,
    mirror: `${site}-enum-${verb.mirror}`,
    facts: ['enum'],
    example: TYPE_EXAMPLES[site](...samples),
  }))
}

function check(pair: TypePair, found: ReportChange): void {
  const { spot, site, before, after, targetValues } = pair
  if (targetValues !== undefined) return checkBesideReference(pair, targetValues, found)
  const [old, now] = [before.values, after.values]
  if (old !== undefined && now !== undefined) {
    reportValues(site, found, { spot, added: missingIn(old, now), removed: missingIn(now, old) })
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
  found: ReportChange,
): void {
  if (before.values === undefined && after.values === undefined) return
  const [old, now] = [before.values ?? target.before, after.values ?? target.after]
  const added = missingIn(missingIn(target.before, target.after), missingIn(old, now))
  const removed = missingIn(missingIn(target.after, target.before), missingIn(now, old))
  reportValues(site, found, { spot, added, removed })
}

interface ValueChanges {
  spot: ChangeLocation
  added: readonly EnumValue[]
  removed: readonly EnumValue[]
}

/** One entry for all values of one place that came, and one for all that went. */
function reportValues(site: TypeSite, found: ReportChange, { spot, added, removed }: ValueChanges): void {
  const [come, gone] = [added[0], removed[0]]
  if (come !== undefined) found(`${site}-enum-added`, { ...spot, after: come.at }, { after: valuesOf(added) })
  if (gone !== undefined)
    found(`${site}-enum-removed`, { ...spot, before: gone.at }, { before: valuesOf(removed) })
}

/** A single value as it is, several as a list. */
function valuesOf(list: readonly EnumValue[]): JsonValue {
  const values = list.map(({ value }) => value)
  return values.length === 1 ? values[0]! : values
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
