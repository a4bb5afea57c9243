/**
 * Rules about deprecation, announced by a mark or in words, of operations, parameters, properties and schemas.
 */
import { TEXT, operationExample, parameterExample, propertyExample, schemaExample } from '../example.ts'
import type { Area, DiffRule, ReportChange, RuleExample, RuleFamily, ChangeLocation } from '../rule.ts'

type Thing = Area & ('operation' | 'parameter' | 'property' | 'schema')

const THINGS: Record<Thing, { a: string; use: string; example: (is: boolean) => RuleExample }> = {
  operation: {
    a: 'An operation',
    use: 'call it',
    example: (is) => operationExample({ deprecated: !is }, { deprecated: is }),
  },
  parameter: {
    a: 'A parameter',
    use: 'send it',
    example: (is) => parameterExample({ deprecated: !is }, { deprecated: is }),
  },
  property: {
    a: 'A property',
    use: 'send or read it',
    example: (is) => propertyExample({ ...TEXT, deprecated: !is }, { ...TEXT, deprecated: is }),
  },
  schema: {
    a: 'A schema',
    use: 'use it',
    example: (is) => schemaExample({ ...TEXT, deprecated: !is }, { ...TEXT, deprecated: is }),
  },
}

function rulesOf([thing, { a, use, example }]: [string, (typeof THINGS)[Thing]]): DiffRule[] {
  const area = thing as Thing
  const level = { request: 'info', response: 'info' } as const
  return [
    {
      id: `${thing}-deprecated`,
      title: `${a} was deprecated`,
      why: `Clients that ${use} still work. The ${thing} may be removed later.`,
      todo: `Plan to no longer ${use}.`,
      level,
      area,
      action: 'change',
      mirror: `${thing}-reactivated`,
      example: example(true),
    },
    {
      id: `${thing}-reactivated`,
      title: `${a} is no longer deprecated`,
      why: `The docs no longer announce that the ${thing} will be removed.`,
      todo: 'Nothing.',
      level,
      area,
      action: 'change',
      mirror: `${thing}-deprecated`,
      example: example(false),
    },
  ]
}

interface Deprecable {
  isDeprecated: boolean
}

function check(thing: Thing) {
  return (
    { before, after, spot }: { before: Deprecable; after: Deprecable; spot: ChangeLocation },
    found: ReportChange,
  ) => {
    const [old, now] = [before.isDeprecated, after.isDeprecated]
    if (old !== now)
      found(`${thing}-${now ? 'deprecated' : 'reactivated'}`, spot, { before: old, after: now })
  }
}

export const deprecations: RuleFamily = {
  id: 'deprecations',
  rules: Object.entries(THINGS).flatMap(rulesOf),
  checks: {
    operation: check('operation'),
    parameter: check('parameter'),
    property: check('property'),
    schema: ({ deprecated, spot }, found) =>
      check('schema')(
        { before: { isDeprecated: deprecated.before }, after: { isDeprecated: deprecated.after }, spot },
        found,
      ),
  },
}
