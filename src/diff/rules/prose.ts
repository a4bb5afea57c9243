/**
 * Rules about words: descriptions, summaries, chapters. They never break anything and are told only on demand.
 */
import { record } from '../../core/record.ts'
import { NUMBER, TEXT, bodyOf, operationExample, parameterExample, propertyExample } from '../example.ts'
import type { DiffRule, ReportChange, Pair, RuleExample, RuleFamily, ChangeLocation } from '../rule.ts'

const WORDS = {
  why: 'Only the wording changed; requests and responses did not. The text may state rules that tables cannot express.',
  todo: 'Read it where the operation matters.',
  level: { request: 'docs', response: 'docs' },
  action: 'prose',
} as const

function prose(id: string, thing: string, [area, example]: [DiffRule['area'], RuleExample]): DiffRule {
  return { ...WORDS, id, title: `${thing} changed`, area, mirror: id, example }
}

const described = (description: string) => ({ responses: record([['200', { description }]]) })
const body = (description: string) => ({
  requestBody: { content: bodyOf(TEXT).requestBody!.content, description },
})

const RULES: readonly DiffRule[] = [
  prose('operation-summary-changed', 'The summary of an operation', [
    'operation',
    operationExample({ summary: 'Add user' }, { summary: 'Create a user' }),
  ]),
  prose('operation-description-changed', 'The description of an operation', [
    'operation',
    operationExample({ description: 'Adds.' }, { description: 'Creates.' }),
  ]),
  prose('operation-section-changed', 'The chapter of an operation', [
    'operation',
    operationExample({ tags: ['Users'] }, { tags: ['Members'] }),
  ]),
  prose('parameter-description-changed', 'The description of a parameter', [
    'parameter',
    parameterExample({ description: 'Rows' }, { description: 'Page size', schema: NUMBER }),
  ]),
  prose('body-description-changed', 'The description of a request body', [
    'body',
    operationExample(body('User'), body('New user'), 'POST /users#body'),
  ]),
  prose('response-description-changed', 'The description of a response', [
    'response',
    operationExample(described('OK'), described('Created'), 'POST /users#200'),
  ]),
  prose('property-description-changed', 'The description of a property', [
    'property',
    propertyExample({ ...TEXT, description: 'Name' }, { ...TEXT, description: 'Full name' }),
  ]),
  prose('schema-description-changed', 'The description of a schema', [
    'schema',
    {
      before: { schemas: { User: { type: 'object', description: 'A user' } } },
      after: { schemas: { User: { type: 'object', description: 'A person' } } },
      where: 'User',
    },
  ]),
]

/** White space is layout. */
function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function tell(rule: string, found: ReportChange, { before, after, spot }: Pair<string>): void {
  const [old, now] = [clean(before), clean(after)]
  if (old !== now) found(rule, spot, { before: old, after: now })
}

type Described = Pair<{ description: string }>

function compareDescriptions(rule: string): (pair: Described, found: ReportChange) => void {
  return ({ before, after, spot }, found) =>
    tell(rule, found, { before: before.description, after: after.description, spot })
}

function checkSchemas(
  match: Parameters<NonNullable<RuleFamily['checks']['api']>>[0],
  found: ReportChange,
): void {
  for (const [name, shape] of match.before.schemas) {
    const to = match.renamed.get(name) ?? name
    const target = match.after.schemas.get(to)
    if (target === undefined) continue
    const spot: ChangeLocation = {
      where: to,
      reach: { request: [], response: [] },
      before: shape.at,
      after: target.at,
    }
    const before = match.before.model.schemas[name]?.description ?? ''
    const after = match.after.model.schemas[to]?.description ?? ''
    tell('schema-description-changed', found, { before, after, spot })
  }
}

export const proseRules: RuleFamily = {
  id: 'prose',
  rules: RULES,
  checks: {
    api: checkSchemas,
    operation: ({ before, after, spot }, found) => {
      for (const fact of ['summary', 'description', 'section'] as const) {
        tell(`operation-${fact}-changed`, found, { before: before[fact], after: after[fact], spot })
      }
    },
    parameter: compareDescriptions('parameter-description-changed'),
    body: compareDescriptions('body-description-changed'),
    response: compareDescriptions('response-description-changed'),
    property: compareDescriptions('property-description-changed'),
  },
}
