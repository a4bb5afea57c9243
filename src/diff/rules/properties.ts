/**
 * Rules about members of objects: come, gone, required, read-only. Their types are another family's.
 */
import { TEXT, baseExample, propertyExample } from '../example.ts'
import type { BaseChange, DiffRule, ReportChange, Pair, RuleFamily, ChangeLocation } from '../rule.ts'
import type { ObjectShape, PropertyShape, NormalizedSchema } from '../normalize.ts'
import { show } from '../show.ts'
import { isLikeName } from '../names.ts'
import { memberReach } from '../reach.ts'
import { isUnknownObject } from '../relation.ts'
import { ANY_MEMBER, insideOf } from '../where.ts'

const RULES: readonly DiffRule[] = [
  {
    id: 'property-added',
    title: 'A property was added',
    why: 'Clients that do not know it ignore it; requests may omit it.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'property',
    action: 'add',
    mirror: 'property-removed',
    ignoreTypesInFingerprint: true,
    example: propertyExample(undefined, TEXT),
  },
  {
    id: 'property-added-required',
    title: 'A required property was added',
    why: 'Existing requests lack it and are rejected. In responses it is harmless.',
    todo: 'Send it.',
    level: { request: 'breaking', response: 'info' },
    area: 'property',
    action: 'add',
    mirror: 'property-removed',
    mirrorWaiver: 'A property that goes is removed, whether it was required or not.',
    facts: ['required'],
    ignoreTypesInFingerprint: true,
    example: propertyExample(undefined, TEXT, { after: true }),
  },
  {
    id: 'property-removed',
    title: 'A property was removed',
    why: 'Clients that read it find nothing, even if it was never required. In requests it is ignored or rejected.',
    todo: 'Find out where the value is available now, and stop sending it.',
    level: { request: 'warning', response: 'breaking' },
    area: 'property',
    action: 'remove',
    mirror: 'property-added',
    ignoreTypesInFingerprint: true,
    example: propertyExample(TEXT, undefined),
  },
  {
    id: 'property-required',
    title: 'A property became required',
    why: 'Requests without it are rejected. In responses clients can now rely on it.',
    todo: 'Always send it.',
    level: { request: 'breaking', response: 'info' },
    area: 'property',
    action: 'narrow',
    mirror: 'property-optional',
    facts: ['required'],
    example: propertyExample(TEXT, TEXT, { after: true }),
  },
  {
    id: 'property-optional',
    title: 'A property became optional',
    why: 'Clients can no longer rely on it in responses. Requests may omit it.',
    todo: 'Handle responses without it.',
    level: { request: 'info', response: 'breaking' },
    area: 'property',
    action: 'widen',
    mirror: 'property-required',
    facts: ['required'],
    example: propertyExample(TEXT, TEXT, { before: true }),
  },
  {
    id: 'property-read-only',
    title: 'A property became read-only',
    why: 'A value that is sent is ignored or rejected.',
    todo: 'Stop sending it.',
    level: { request: 'warning', response: 'info' },
    area: 'property',
    action: 'narrow',
    mirror: 'property-read-write',
    facts: ['readOnly'],
    example: propertyExample(TEXT, { ...TEXT, readOnly: true }),
  },
  {
    id: 'property-read-write',
    title: 'A property is no longer read-only',
    why: 'It can be sent now.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'property',
    action: 'widen',
    mirror: 'property-read-only',
    facts: ['readOnly'],
    example: propertyExample({ ...TEXT, readOnly: true }, TEXT),
  },
  {
    id: 'property-write-only',
    title: 'A property became write-only',
    why: 'Responses no longer contain it.',
    todo: 'Stop reading it.',
    level: { request: 'info', response: 'breaking' },
    area: 'property',
    action: 'narrow',
    mirror: 'property-readable',
    facts: ['writeOnly'],
    example: propertyExample(TEXT, { ...TEXT, writeOnly: true }),
  },
  {
    id: 'property-readable',
    title: 'A property is no longer write-only',
    why: 'Responses may contain it now.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'property',
    action: 'widen',
    mirror: 'property-write-only',
    facts: ['writeOnly'],
    example: propertyExample({ ...TEXT, writeOnly: true }, TEXT),
  },
  {
    id: 'base-added',
    title: 'An object gained the properties of another schema',
    why: 'Readers ignore properties that they do not know. Requests break only where one of them is required.',
    todo: 'Send the required properties of the schema.',
    level: { request: 'info', response: 'info' },
    area: 'property',
    action: 'add',
    mirror: 'base-removed',
    example: baseExample([], ['Named']),
  },
  {
    id: 'base-removed',
    title: 'An object lost the properties of another schema',
    why: 'Readers of responses find none of these properties. In requests they are ignored or refused.',
    todo: 'Find out where the values are now, and stop sending them.',
    level: { request: 'warning', response: 'breaking' },
    area: 'property',
    action: 'remove',
    mirror: 'base-added',
    example: baseExample(['Named'], []),
  },
]

function checkBase(
  { name, action, level, standsFor, spot }: BaseChange & { spot: ChangeLocation },
  found: ReportChange,
): void {
  const names = standsFor.map(({ where }) => where.slice(spot.where.length + 1))
  const more = { level, standsFor, hint: `its properties: ${names.join(', ')}` }
  if (action === 'add') found('base-added', spot, { after: name }, more)
  else found('base-removed', spot, { before: name }, more)
}

function checkSets({ before, after, spot }: Pair<ObjectShape>, found: ReportChange): void {
  for (const [name, old] of before.properties) {
    if (after.properties.has(name)) continue
    const more = {
      isAnnounced: old.isDeprecated,
      ...(moveHint(name, old, { before, after }) ?? renameHint(name, old, { before, after })),
    }
    found(
      'property-removed',
      memberSpot(singleSpot(spot, old), name, { before: old.at }),
      { before: show(old.shape) },
      more,
    )
  }
  for (const [name, now] of after.properties) {
    if (before.properties.has(name)) continue
    const rule = now.isRequired ? 'property-added-required' : 'property-added'
    found(rule, memberSpot(singleSpot(spot, now), name, { after: now.at }), { after: show(now.shape) })
  }
  checkRest({ before, after, spot }, found)
}

function memberSpot(
  spot: ChangeLocation,
  name: string,
  at: { before?: string; after?: string },
): ChangeLocation {
  return { ...spot, where: insideOf(spot.where, name), ...at }
}

/** Where a member that is in one revision only is sent and received. */
function singleSpot(spot: ChangeLocation, member: PropertyShape): ChangeLocation {
  return { ...spot, reach: memberReach(spot.reach, member) }
}

/** Free further members. An object of which nothing is known may always have had them. */
function checkRest({ before, after, spot }: Pair<ObjectShape>, found: ReportChange): void {
  const [old, now] = [before.rest, after.rest]
  if ((old === undefined) === (now === undefined)) return
  if (isUnknownObject(before) || isUnknownObject(after)) return
  const at = memberSpot(spot, ANY_MEMBER, { before: old?.at ?? spot.before, after: now?.at ?? spot.after })
  if (old !== undefined) found('property-removed', at, { before: show(old) })
  if (now !== undefined) found('property-added', at, { after: show(now) })
}

/** The only property added with the same type, where the type or the name shows that it may be the same thing. */
function renameHint(
  name: string,
  removed: PropertyShape,
  { before, after }: { before: ObjectShape; after: ObjectShape },
): { hint?: string } {
  const type = show(removed.shape)
  const come = [...after.properties].filter(([other]) => !before.properties.has(other))
  const gone = [...before.properties.keys()].filter((other) => !after.properties.has(other))
  const like = come.filter(([, { shape }]) => show(shape) === type).map(([other]) => other)
  const isOnlyChange = gone.length === 1 && come.length === 1
  const candidates =
    isTelling(removed.shape) || isOnlyChange ? like : like.filter((other) => isLikeName(name, other))
  return candidates.length === 1 ? { hint: `perhaps renamed to ${candidates[0]!}` } : {}
}

/** A removed property that an object added beside it has, with the same type: it moved one step down. */
function moveHint(
  name: string,
  removed: PropertyShape,
  { before, after }: { before: ObjectShape; after: ObjectShape },
): { hint: string } | undefined {
  const type = show(removed.shape)
  const homes = [...after.properties].filter(([home, { shape }]) => {
    const inside =
      shape.kind === 'object' && !before.properties.has(home) ? shape.properties.get(name) : undefined
    return inside !== undefined && show(inside.shape) === type
  })
  return homes.length === 1 ? { hint: `perhaps moved to ${homes[0]![0]}.${name}` } : undefined
}

function isTelling({ kind }: NormalizedSchema): boolean {
  return kind === 'ref' || kind === 'array' || kind === 'object'
}

function checkPair({ before, after, spot }: Pair<PropertyShape>, found: ReportChange): void {
  const flags = [
    [before.isRequired, after.isRequired, 'property-required', 'property-optional'],
    [before.isReadOnly, after.isReadOnly, 'property-read-only', 'property-read-write'],
    [before.isWriteOnly, after.isWriteOnly, 'property-write-only', 'property-readable'],
  ] as const
  for (const [old, now, on, off] of flags) {
    if (old !== now) found(now ? on : off, spot, { before: old, after: now })
  }
}

export const properties: RuleFamily = {
  id: 'properties',
  rules: RULES,
  checks: { object: checkSets, property: checkPair, base: checkBase },
}
