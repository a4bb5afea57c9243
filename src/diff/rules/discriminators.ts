/**
 * Rules about discriminators: the property whose value says which branch of a union a value belongs to.
 */
import type { JsonValue } from '../../core/json.ts'
import type { Schema } from '../../model/schema.ts'
import { TEXT, schemaExample } from '../example.ts'
import type { DiffRule, ReportChange, RuleFamily, TypePair } from '../rule.ts'

const union = (...more: Pick<Schema, 'discriminator'>[]): Schema => ({
  oneOf: [
    { type: 'object', properties: { kind: TEXT, type: TEXT, lives: TEXT } },
    { type: 'object', properties: { kind: TEXT, type: TEXT, bark: TEXT } },
  ],
  ...more[0],
})
const by = (propertyName: string, mapping?: Record<string, string>): Schema =>
  union({ discriminator: { propertyName, ...(mapping === undefined ? {} : { mapping }) } })

const SHARED = { area: 'schema', facts: ['discriminator'] } as const

const RULES: readonly DiffRule[] = [
  {
    ...SHARED,
    id: 'discriminator-added',
    title: 'A discriminator was added',
    why: 'The value of one property now decides of which type a value is. Requests may have to send it.',
    todo: 'Send the property with the right value.',
    level: { request: 'warning', response: 'info' },
    action: 'narrow',
    mirror: 'discriminator-removed',
    example: schemaExample(union(), by('kind')),
  },
  {
    ...SHARED,
    id: 'discriminator-removed',
    title: 'A discriminator was removed',
    why: 'The docs no longer promise that one property decides of which type a value is.',
    todo: 'Distinguish the types of values in another way.',
    level: { request: 'info', response: 'warning' },
    action: 'widen',
    mirror: 'discriminator-added',
    example: schemaExample(by('kind'), union()),
  },
  {
    ...SHARED,
    id: 'discriminator-changed',
    title: 'The discriminator property changed',
    why: 'Senders and readers that decide by the old property are wrong.',
    todo: 'Use the new property.',
    level: { request: 'breaking', response: 'breaking' },
    action: 'change',
    mirror: 'discriminator-changed',
    example: schemaExample(by('kind'), by('type')),
  },
  {
    ...SHARED,
    id: 'discriminator-mapping-changed',
    title: 'The values of a discriminator changed',
    why: 'A value of the property may name another type than before, or none.',
    todo: 'Compare the values that clients send and expect with the new ones.',
    level: { request: 'warning', response: 'warning' },
    action: 'change',
    mirror: 'discriminator-mapping-changed',
    example: schemaExample(by('kind', { cat: '#/schemas/Cat' }), by('kind', { kitten: '#/schemas/Cat' })),
  },
]

interface Discriminator {
  propertyName: string
  mapping?: JsonValue
}

function check({ before, after, spot }: TypePair, found: ReportChange): void {
  const [old, now] = [before, after].map(
    ({ facts }) => facts?.get('discriminator') as Discriminator | undefined,
  )
  if (old === undefined && now === undefined) return
  if (old === undefined) return found('discriminator-added', spot, { after: now!.propertyName })
  if (now === undefined) return found('discriminator-removed', spot, { before: old.propertyName })
  const names = { before: old.propertyName, after: now.propertyName }
  if (names.before !== names.after) return found('discriminator-changed', spot, names)
  const values = { before: old.mapping ?? null, after: now.mapping ?? null }
  if (JSON.stringify(values.before) !== JSON.stringify(values.after))
    found('discriminator-mapping-changed', spot, values)
}

export const discriminators: RuleFamily = { id: 'discriminators', rules: RULES, checks: { value: check } }
