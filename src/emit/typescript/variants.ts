/**
 * Which schemas look different in a request and in a response: those with fields that are only received or
 * only sent, and those that lead to such schemas.
 */
import type { Schema } from '../../model/schema.ts'
import { namesIn, walkSchema } from '../../model/walk.ts'
import { allocateNames } from './type-names.ts'

/** `plain` is a schema as documented, with all its fields. */
export type Variant = 'plain' | 'request' | 'response'

const SUFFIX = { request: 'Request', response: 'Response' } as const

export interface Variants {
  request: ReadonlySet<string>
  response: ReadonlySet<string>
}

/** Names of the schemas that have a form of their own in requests or responses. */
export function variantsOf(schemas: Readonly<Record<string, Schema>>): Variants {
  const withReadOnly = new Set<string>()
  const withWriteOnly = new Set<string>()
  for (const [name, schema] of Object.entries(schemas))
    walkSchema(schema, '', ({ schema: { properties = {} } }) => {
      for (const field of Object.values(properties)) {
        if (field.readOnly === true) withReadOnly.add(name)
        if (field.writeOnly === true) withWriteOnly.add(name)
      }
    })
  // Most pages mark no field so, and to look who uses what takes a while.
  const users = withReadOnly.size + withWriteOnly.size > 0 ? usersOf(schemas) : new Map<string, string[]>()
  for (const found of [withReadOnly, withWriteOnly])
    for (const name of found) for (const user of users.get(name) ?? []) found.add(user)
  return { request: withReadOnly, response: withWriteOnly }
}

/** For each name, the schemas that refer to it. */
function usersOf(schemas: Readonly<Record<string, Schema>>): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const [user, schema] of Object.entries(schemas))
    for (const name of namesIn(schema)) users.set(name, [...(users.get(name) ?? []), user])
  return users
}

/** Whether a field is there in a variant. */
export function isVisible(field: Schema, variant: Variant): boolean {
  if (variant === 'request') return field.readOnly !== true
  return variant === 'plain' || field.writeOnly !== true
}

/** Names of types for variants; they give way to the names of schemas. */
export function variantNames(
  names: ReadonlyMap<string, string>,
  variants: Variants,
): Record<'request' | 'response', Map<string, string>> {
  const wishes = (['request', 'response'] as const).flatMap((variant) =>
    [...variants[variant]].map((name) => {
      const plain = `${names.get(name) ?? ''}${SUFFIX[variant]}`
      return { key: `${variant} ${name}`, levels: [plain] }
    }),
  )
  const allocated = allocateNames(wishes, new Set(names.values()))
  const pick = (variant: 'request' | 'response'): Map<string, string> =>
    new Map([...variants[variant]].map((name) => [name, allocated.get(`${variant} ${name}`) ?? '']))
  return { request: pick('request'), response: pick('response') }
}
