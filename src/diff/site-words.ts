/**
 * The words for each kind of place where a type can be. What a change means to a request, and what it means to a
 * response, is written once and put together for the places where it applies.
 */
import type { Area, DiffRule, TypeSite } from './rule.ts'

/** What each kind of place is called in a sentence, the area it belongs to, and who has to do with it. */
export const SITE_WORDS = {
  parameter: { the: 'The type of a parameter', it: 'the parameter', area: 'parameter', sides: ['sent'] },
  body: { the: 'The type of a request body', it: 'the request body', area: 'body', sides: ['sent'] },
  response: { the: 'The type of a response', it: 'the response', area: 'response', sides: ['received'] },
  'response-header': {
    the: 'The type of a response header',
    it: 'the response header',
    area: 'response',
    sides: ['received'],
  },
  property: {
    the: 'The type of a property',
    it: 'the property',
    area: 'property',
    sides: ['sent', 'received'],
  },
  schema: { the: 'The type of a schema', it: 'the schema', area: 'schema', sides: ['sent', 'received'] },
} as const satisfies Record<TypeSite, { the: string; it: string; area: Area; sides: readonly Side[] }>

type Side = 'sent' | 'received'

/** Why it matters, and what to do: where clients send the value, and where they receive it. `{it}` is the place. */
export type SiteTexts = Record<Side, [why: string, todo: string]>

const NOTHING = 'Nothing.'

export function textsAt(site: TypeSite, texts: SiteTexts): Pick<DiffRule, 'why' | 'todo'> {
  const { it, sides } = SITE_WORDS[site]
  const told = sides.map((side) => texts[side])
  const todos = [...new Set(told.map(([, todo]) => todo))].filter((todo) => todo !== NOTHING)
  return {
    why: told.map(([why]) => why.replaceAll('{it}', it)).join(' '),
    todo: todos.length === 0 ? NOTHING : todos.map((todo) => todo.replaceAll('{it}', it)).join(' '),
  }
}
