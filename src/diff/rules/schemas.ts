/**
 * Rules about named schemas as a whole: sections that come, go or are renamed. What they hold is told by others.
 */
import { TEXT, answerOf, schemaExample } from '../example.ts'
import { show } from '../show.ts'
import { refTo, type Schema } from '../../model/schema.ts'
import { pointerStep } from '../../core/escape.ts'
import type { ApiMatch, DiffRule, ExampleApi, ReportChange, RuleFamily, ChangeLocation } from '../rule.ts'

const USER: Schema = { type: 'object', properties: { id: TEXT } }
const named = (name: string): ExampleApi => ({
  operations: { 'GET /me': answerOf({ $ref: refTo(name) }) },
  schemas: { [name]: USER },
})

const RULES: readonly DiffRule[] = [
  {
    id: 'schema-added',
    title: 'A schema was added',
    why: 'A schema section was added. Its uses are reported separately.',
    todo: 'Nothing.',
    level: { request: 'info', response: 'info' },
    area: 'schema',
    action: 'add',
    mirror: 'schema-removed',
    example: { before: {}, after: { schemas: { User: USER } }, where: 'User' },
  },
  {
    id: 'schema-removed',
    title: 'A schema was removed',
    why: 'A schema section was removed. Its uses are reported separately.',
    todo: 'Nothing, unless code is generated from the docs.',
    level: { request: 'info', response: 'info' },
    area: 'schema',
    action: 'remove',
    mirror: 'schema-added',
    example: { before: { schemas: { User: USER } }, after: {}, where: 'User' },
  },
  {
    id: 'schema-renamed',
    title: 'A schema was renamed',
    why: 'It is used in the same places and shares at least half of its members. Requests and responses stay the same.',
    todo: 'Nothing, unless code is generated from the docs.',
    level: { request: 'info', response: 'info' },
    area: 'schema',
    action: 'rename',
    mirror: 'schema-renamed',
    isNaming: true,
    example: { before: named('User'), after: named('Member'), where: 'Member' },
  },
  {
    id: 'structure-changed',
    title: 'A type differs in a way that no other rule describes',
    why: 'The docs of both revisions do not describe the same values here, so that senders or readers may be wrong.',
    todo: 'Compare the docs of both revisions at this place.',
    level: { request: 'warning', response: 'warning' },
    area: 'schema',
    action: 'change',
    mirror: 'structure-changed',
    isNaming: true,
    example: schemaExample({ type: 'string' }, { type: 'string', not: { enum: ['none'] } }),
  },
]

function checkSets({ before, after, renamed }: ApiMatch, found: ReportChange): void {
  const taken = new Set(renamed.values())
  for (const name of before.schemas.keys()) {
    if (renamed.has(name) || after.schemas.has(name)) continue
    found('schema-removed', spotOf(name), { before: name })
  }
  for (const name of after.schemas.keys()) {
    if (taken.has(name) || before.schemas.has(name)) continue
    found('schema-added', spotOf(name), { after: name })
  }
}

function spotOf(name: string): ChangeLocation {
  const at = `/schemas/${pointerStep(name)}`
  return { where: name, reach: { request: [], response: [] }, before: at, after: at }
}

export const schemas: RuleFamily = {
  id: 'schemas',
  rules: RULES,
  checks: {
    api: checkSets,
    unexplained: ({ before, after, spot }, found) =>
      found('structure-changed', spot, { before: show(before), after: show(after) }),
    schema: ({ names, spot, isRespelled }, found) => {
      if (names.before !== names.after && !isRespelled) found('schema-renamed', spot, names)
    },
  },
}
