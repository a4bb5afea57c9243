import { describe, expect, test } from 'vitest'
import type { SchemaDraft } from '../../../src/model/schema.ts'
import { BOATS, HEAD, json, operation, properties, schema, SCHEMAS, values } from './pages.ts'
import { codesOf, linkTexts, modelOf, readText, unreadOf } from './read-text.ts'

const page = (...sections: string[]): string => HEAD + SCHEMAS + sections.join('')

/** The only schema of a page, with everything on the page read. */
function readOne(section: string, codes: string[] = []): SchemaDraft {
  const fragment = readText(page(section))
  expect(unreadOf(fragment)).toEqual([])
  expect(codesOf(fragment)).toEqual(codes)
  return fragment.schemas[0]?.schema as SchemaDraft
}

/** The schemas of the model that a page gives. */
const schemasOf = (...sections: string[]) => modelOf(page(...sections)).schemas

/** Without its samples, which the model keeps as examples. */
function shapeOf(sections: string[], name: string) {
  const { examples: _examples, ...shape } = schemasOf(...sections)[name] ?? {}
  return shape
}

describe('rows', () => {
  test('types, required, restrictions, depth', () => {
    const read = readOne(
      schema(
        'Boat',
        { id: 'x', size: { w: 0 }, tags: { property1: [] } },
        properties(
          '|id|string(uuid)|true|read-only|Id<br>of it|',
          '|secret|string|false|write-only|none|',
          '|size|object|false|none|none|',
          '|» w|number¦null|true|none|none|',
          '|tags|object|false|none|none|',
          '|» **additionalProperties**|[string]|false|none|none|',
          '|parts|[object]|false|none|none|',
          '|» no|integer|false|none|none|',
        ),
      ),
    )
    expect(read).toMatchObject({
      required: ['id'],
      properties: {
        id: { type: 'string', format: 'uuid', readOnly: true, description: 'Id\nof it' },
        secret: { writeOnly: true },
        size: { required: ['w'], properties: { w: { type: ['number', 'null'] } } },
        tags: { additionalProperties: { type: 'array', items: { type: 'string' } } },
        parts: { type: 'array', items: { properties: { no: { type: 'integer' } } } },
      },
    })
  })

  test('names that mean something to JavaScript are names', () => {
    const read = readOne(
      schema(
        'Odd',
        {},
        properties('|__proto__|string|true|none|none|', '|constructor|integer|false|none|none|'),
      ),
    )
    expect(Object.keys(read.properties ?? {})).toEqual(['__proto__', 'constructor'])
  })

  test('no rows', () => {
    expect(readOne(schema('Empty', {}, '*None*\n\n')).properties).toBeUndefined()
  })

  test('words above the rows, and links to further docs', () => {
    const read = readOne(
      schema('Boat', { a: 'x' }, properties('|a|string|false|none|none|')).replace(
        '### Properties',
        'Any boat.\n\n<a href="https://x.test">More</a>\n\n### Properties',
      ),
    )
    expect(read.description).toBe('Any boat.')
  })
})

describe('roots that are no objects', () => {
  type Row = [name: string, { given: string; want: object }]
  const rows: Row[] = [
    [
      'a scalar',
      {
        given: schema('X', 'string', properties('|*anonymous*|string(date)|false|none|Day|')),
        want: { type: 'string', format: 'date', description: 'Day' },
      },
    ],
    [
      'a scalar called by its title',
      {
        given: schema('X', '2019-08-24', properties('|The day|string(date)|false|none|none|')),
        want: { type: 'string', format: 'date' },
      },
    ],
    [
      'a list of references',
      {
        given: schema('X', [{ a: 'x' }], properties('|*anonymous*|[[Boat](#schemaboat)]|false|none|none|')),
        want: { type: 'array', items: { $ref: '#/schemas/Boat' } },
      },
    ],
    [
      'a list called by its title',
      {
        given: schema('X', [{ a: 'x' }], properties('|All|[[Boat](#schemaboat)]|false|none|none|')),
        want: { type: 'array', items: { $ref: '#/schemas/Boat' } },
      },
    ],
    [
      'a list of objects',
      {
        given: schema('X', [{ a: 'x' }], properties('|a|string|true|none|none|')),
        want: { type: 'array', items: { properties: { a: { type: 'string' } }, required: ['a'] } },
      },
    ],
    [
      'an object with one field that is a list',
      {
        given: schema('X', { a: ['x'] }, properties('|a|[string]|true|none|none|')),
        want: { properties: { a: { type: 'array' } } },
      },
    ],
    [
      'a reference called by its title',
      {
        given: schema('X', { a: 'x' }, properties('|The X|[Boat](#schemaboat)|false|none|none|')),
        want: { $ref: '#/schemas/Boat' },
      },
    ],
    [
      'a map',
      {
        given: schema(
          'X',
          { property1: 0, property2: 0 },
          properties('|**additionalProperties**|integer|false|none|none|'),
        ),
        want: { additionalProperties: { type: 'integer' } },
      },
    ],
  ]
  test.each(rows)('%s', (_, { given, want }) => expect(readOne(given)).toMatchObject(want))

  test('a title is no property', () => {
    const read = readOne(schema('X', '2019-08-24', properties('|The day|string(date)|false|none|none|')))
    expect(read.properties).toBeUndefined()
  })
})

describe('combinators', () => {
  const [anonymous, or] = ['|*anonymous*|string|false|none|none|', 'or\n\n']

  test('branches, with what stands below them', () => {
    const read = readOne(
      schema(
        'Pet',
        {},
        'oneOf - discriminator: Cat.kind\n\n',
        properties('|*anonymous*|[Cat](#schemacat)|false|none|none|'),
        'xor\n\n',
        properties('|*anonymous*|object|false|none|none|', '|» bark|boolean|true|none|none|'),
      ),
    )
    expect(read).toMatchObject({
      discriminator: { propertyName: 'kind' },
      oneOf: [
        { $ref: '#/schemas/Cat' },
        { type: 'object', required: ['bark'], properties: { bark: { type: 'boolean' } } },
      ],
    })
  })

  test('words in emphasis, all kinds of words, and not', () => {
    const read = readOne(
      schema(
        'X',
        {},
        '*allOf*\n\n',
        properties(anonymous),
        '*and*\n\n',
        properties(anonymous),
        'anyOf\n\n',
        properties(anonymous),
        or,
        properties(anonymous),
        'not\n\n',
        properties(anonymous),
      ),
    )
    expect([read.allOf?.length, read.anyOf?.length, read.not?.type]).toEqual([2, 2, 'string'])
  })

  test('branches of a property; rows go on behind them', () => {
    const read = readOne(
      schema(
        'X',
        {},
        properties('|a|string|false|none|none|', '|b|any|false|none|none|'),
        'oneOf\n\n',
        properties('|» *anonymous*|string|false|none|none|'),
        'xor\n\n',
        properties('|» *anonymous*|object|false|none|none|', '|»» c|string|false|none|none|'),
        'continued\n\n',
        properties('|d|[anyOf]|true|none|none|'),
        'anyOf\n\n',
        properties('|» *anonymous*|integer|false|none|none|'),
        or,
        properties('|» *anonymous*|boolean|false|none|none|'),
      ),
    )
    expect(Object.keys(read.properties ?? {})).toEqual(['a', 'b', 'd'])
    expect(read.required).toEqual(['d'])
    expect(read.properties?.['b']?.oneOf).toMatchObject([
      { type: 'string' },
      { properties: { c: { type: 'string' } } },
    ])
    expect(read.properties?.['d']?.items?.anyOf).toMatchObject([{ type: 'integer' }, { type: 'boolean' }])
  })
})

describe('values', () => {
  const property = (name: string, type = 'string') => `|${name}|${type}|false|none|none|`
  const anonymous = (type: string) => properties(`|*anonymous*|${type}|false|none|none|`)

  test('of a property, of the items of a list, of a root', () => {
    expect(
      readOne(
        schema(
          'X',
          {},
          properties(property('a'), property('b', '[integer]')),
          values('|a|x|', '|a|y|', '|b|1|'),
        ),
      ),
    ).toMatchObject({
      properties: { a: { enum: ['x', 'y'] }, b: { items: { enum: [1] } } },
    })
    expect(
      readOne(schema('X', 0, anonymous('integer'), values('|*anonymous*|0|', '|*anonymous*|1|'))).enum,
    ).toEqual([0, 1])
    expect(readOne(schema('X', 'x', properties(property('The X')), values('|The X|x|'))).enum).toEqual(['x'])
  })

  test('of one of two rows of a name belong to neither', () => {
    const read = readOne(
      schema(
        'X',
        {},
        properties(property('a', 'object'), property('» kind'), property('kind')),
        values('|kind|x|'),
      ),
      ['enum/ambiguous'],
    )
    expect(read.properties?.['kind']?.enum).toBeUndefined()
  })

  test('without a row are told', () => {
    const read = readOne(schema('X', {}, properties(property('a')), values('|b|x|')), ['enum/no-property'])
    expect(read.properties?.['a']?.enum).toBeUndefined()
  })

  test('of branches without a name', () => {
    const of = (...types: string[]) =>
      types.map((type, index) => `${index === 0 ? 'oneOf' : 'xor'}\n\n${anonymous(type)}`).join('')
    expect(
      readOne(schema('X', 'x', of('string', 'object'), values('|*anonymous*|x|'))).oneOf?.[0]?.enum,
    ).toEqual(['x'])
    expect(
      readOne(
        schema('X', 'x', of('string', 'string'), values('|*anonymous*|x|', '|*anonymous*|y|')),
      ).oneOf?.map((one) => one.enum),
    ).toEqual([['x'], ['y']])
    const codes = ['enum/ambiguous']
    expect(
      readOne(schema('X', 'x', of('string', 'string'), values('|*anonymous*|x|')), codes).oneOf?.map(
        (one) => one.enum,
      ),
    ).toEqual([undefined, undefined])
  })
})

describe('what only samples tell', () => {
  const boat = schema(
    'Boat',
    { name: 'Anna', id: '497f6eca-6276-4993-bfeb-53cbbbba6f08' },
    properties('|name|string|true|none|none|', '|id|string|true|none|none|'),
  )
  const silent = (name: string, sample: unknown) => schema(name, sample, '*None*\n\n')

  test('a schema without rows is the one that has its sample', () => {
    expect(
      shapeOf([boat, silent('Alias', { name: 'Anna', id: '497f6eca-6276-4993-bfeb-53cbbbba6f08' })], 'Alias'),
    ).toEqual({ $ref: '#/schemas/Boat' })
    expect(shapeOf([boat, silent('Other', { name: 'Berta' })], 'Other')).toEqual({ type: 'object' })
  })

  test('a list without rows', () => {
    expect(shapeOf([silent('Names', ['x'])], 'Names')).toEqual({ type: 'array', items: { type: 'string' } })
    expect(shapeOf([silent('Days', ['2019-08-24'])], 'Days')).toEqual({
      type: 'array',
      items: { type: 'string', format: 'date' },
    })
    expect(shapeOf([silent('Objects', [{ a: 1 }])], 'Objects')).toEqual({ type: 'array' })
  })

  test('formats by placeholder, never against the table', () => {
    const { Boat } = schemasOf(boat, schema('Note', { id: 'x' }, properties('|id|string|false|none|none|')))
    expect(Boat?.properties?.['id']).toEqual({ type: 'string', format: 'uuid' })
  })

  test('a map whose values have a title', () => {
    const titled = schema(
      'Map',
      { property1: { a: 'x' }, property2: { a: 'x' } },
      properties('|A value|object|false|none|none|', '|» a|string|false|none|none|'),
    )
    expect(shapeOf([titled], 'Map')).toEqual({
      type: 'object',
      additionalProperties: { title: 'A value', type: 'object', properties: { a: { type: 'string' } } },
    })
  })

  test('texts of schemas are no samples', () => {
    const raw = schema(
      'Raw',
      { type: 'object', properties: { a: { type: 'string' } } },
      properties('|a|string|false|none|none|'),
    )
    const date = schema(
      'Day',
      { type: 'string', format: 'date' },
      properties('|*anonymous*|string(date)|false|none|none|'),
    )
    expect(linkTexts(page(raw, date)).diagnostics.map(({ code }) => code)).toEqual(['sample/is-schema'])
    expect(schemasOf(raw, date)['Raw']?.examples).toBeUndefined()
    expect(shapeOf([raw, date], 'Raw')).toEqual({ type: 'object', properties: { a: { type: 'string' } } })
    expect(shapeOf([raw, date], 'Day')).toEqual({ type: 'string', format: 'date' })
  })

  test('a link that leads nowhere is what its sample is known to be', () => {
    const body = operation({
      line: 'PUT /boats',
      body: json([{ name: 'Anna', id: '497f6eca-6276-4993-bfeb-53cbbbba6f08' }]),
      parameters: ['|body|body|[BoatList](#schemaboatlist)|true|none|'],
    })
    const model = modelOf(HEAD + BOATS + body + SCHEMAS + boat)
    expect(Object.keys(model.schemas)).toEqual(['Boat'])
    expect(model.operations['PUT /boats']?.requestBody?.content['application/json']?.schema).toEqual({
      type: 'array',
      items: { $ref: '#/schemas/Boat' },
    })
  })

  test('a body printed as the link of its items is a list where the sample is one', () => {
    const put = (sample: unknown) => {
      const shown = operation({
        line: 'PUT /boats',
        body: json(sample),
        parameters: ['|body|body|[Boat](#schemaboat)|true|none|'],
      })
      return modelOf(HEAD + BOATS + shown + SCHEMAS + boat).operations['PUT /boats']?.requestBody?.content[
        'application/json'
      ]?.schema
    }
    expect(put([{ name: 'x' }])).toEqual({ type: 'array', items: { $ref: '#/schemas/Boat' } })
    expect(put({ name: 'x' })).toEqual({ $ref: '#/schemas/Boat' })
  })
})

describe('branches that are not shown', () => {
  const words = (first: string, next: string, count = 2) => `${first}\n\n${`${next}\n\n`.repeat(count - 1)}`
  const listed = '#### Enumerated Values\n\n|Value(s)|\n|---|\n|`a`, `b`|\n\n'
  const NUMBERS = { anyOf: [{ type: 'array', items: { type: 'number' } }, {}] }

  test.each([
    [
      'anyOf and a scalar: the first branch, and whatever',
      words('anyOf', 'or'),
      'x',
      { anyOf: [{ type: 'string' }, {}] },
    ],
    ['anyOf and an object', words('anyOf', 'or'), { a: 1 }, {}],
    ['allOf and an object', words('allOf', 'and'), { a: 1 }, { type: 'object' }],
    ['oneOf of two and a placeholder', words('oneOf', 'xor'), 'string', {}],
    ['oneOf of two and a value of its own', words('oneOf', 'xor'), 'open', { type: 'string' }],
    ['oneOf of many', words('oneOf', 'xor', 5), 0, { type: 'integer' }],
    ['oneOf inside a list', words('oneOf', 'xor'), [{ a: 1 }], { type: 'array' }],
    ['anyOf and the placeholder of numbers', words('anyOf', 'or'), [0], NUMBERS],
    [
      'oneOf and more values than branches: no other branch has the sample',
      `${words('oneOf', 'xor')}${listed.replace('`b`', '`b`, `c`')}`,
      'a',
      {
        oneOf: [
          { type: 'string', enum: ['a', 'b', 'c'] },
          { not: { type: 'string', enum: ['a', 'b', 'c'] } },
        ],
      },
    ],
    [
      'oneOf and as many values as branches: only the sample is surely of the first',
      `${words('oneOf', 'xor')}${listed}`,
      'a',
      { oneOf: [{ type: 'string', enum: ['a'] }, { not: { type: 'string', enum: ['a'] } }] },
    ],
    [
      'anyOf and a whole number that is no placeholder',
      words('anyOf', 'or'),
      42,
      { anyOf: [{ type: 'integer' }, {}] },
    ],
    [
      'anyOf and values that have the sample: any branch may',
      `${words('anyOf', 'or')}${listed}`,
      'a',
      { anyOf: [{ type: 'string' }, { type: 'string', enum: ['a', 'b'] }, {}] },
    ],
    ['oneOf and values of a field', `${words('oneOf', 'xor')}${listed}`, { kind: 'a' }, {}],
  ])('%s', (_, parts, sample, want) => expect(shapeOf([schema('X', sample, parts)], 'X')).toEqual(want))

  describe('where pages write null as the second branch', () => {
    const nullable = schema(
      'Berth',
      { pier: 'north' },
      properties('|pier|any|false|none|none|'),
      'anyOf\n\n',
      properties('|» *anonymous*|string|false|none|none|'),
      'or\n\n',
      properties('|» *anonymous*|null|false|none|none|'),
    )
    const whole = (sample: unknown, ...parts: string[]) =>
      shapeOf([nullable, schema('X', sample, ...parts)], 'X')

    test('a list can be null', () =>
      expect(whole(['fog'], words('anyOf', 'or'))).toEqual({
        anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }],
      }))

    test('what has rows can be null', () => {
      const either = ['string', 'number'].map((type) =>
        properties(`|»» *anonymous*|${type}|false|none|none|`),
      )
      const additionalProperties = { oneOf: [{ type: 'string' }, { type: 'number' }] }
      const sample = { property1: 'x', property2: 'x' }
      expect(whole(sample, 'anyOf\n\n', `oneOf\n\n${either.join('xor\n\n')}`, 'or\n\n')).toEqual({
        anyOf: [{ type: 'object', additionalProperties }, { type: 'null' }],
      })
    })

    test('of three branches nobody knows which is', () =>
      expect(whole(['fog'], words('anyOf', 'or', 3))).toEqual({
        anyOf: [{ type: 'array', items: { type: 'string' } }, {}],
      }))

    test('a text can be one of a closed or of an open set', () =>
      expect(whole('a', words('anyOf', 'or'))).toEqual({ anyOf: [{ type: 'string' }, {}] }))
  })

  test('values of as many branches as there are values are told', () => {
    const union = schema('X', 'a', `${words('oneOf', 'xor')}${listed}`)
    expect(codesOf({ findings: linkTexts(page(union)).diagnostics })).toContain('enum/of-hidden-branches')
  })

  test('some are shown and others not', () => {
    const some = schema(
      'X',
      { a: 'x' },
      properties('|a|any|false|none|none|'),
      'oneOf\n\n',
      properties('|» *anonymous*|string|false|none|none|'),
      'xor\n\n',
    )
    expect(shapeOf([some], 'X')).toEqual({
      type: 'object',
      properties: { a: { anyOf: [{ type: 'string' }, {}] } },
    })
  })

  test('oneOf whose first branch is the schema with that sample', () => {
    const union = schema('Vessel', { name: 'Anna', berths: 3 }, words('oneOf', 'xor'))
    const ship = schema(
      'Ship',
      { name: 'Anna', berths: 3 },
      properties('|name|string|false|none|none|', '|berths|integer|false|none|none|'),
    )
    const $ref = '#/schemas/Ship'
    expect(shapeOf([union, ship], 'Vessel')).toEqual({ oneOf: [{ $ref }, { not: { $ref } }] })
  })
})

describe('a union below a row that is left out', () => {
  const branch = (type: string) => properties(`|»» *anonymous*|${type}|false|none|none|`)
  const crew = schema('Crew', { mate: 'x' }, properties('|mate|string|false|none|none|'))
  const $ref = '#/schemas/Crew'

  const shipWith = (sample: unknown, ...parts: string[]) =>
    shapeOf([crew, schema('Ship', sample, 'allOf\n\nand\n\n', ...parts)], 'Ship')

  test('is of the key before the next row', () => {
    const later = properties('|» home|string|false|none|none|')
    const sample = { flag: 'x', captain: { mate: 'x' }, home: 'x' }
    const parts = [
      'allOf\n\n',
      branch('[Crew](#schemacrew)'),
      'and\n\n',
      branch('object'),
      'continued\n\n',
      later,
    ]
    expect(shipWith(sample, ...parts)).toEqual({
      allOf: [
        {
          type: 'object',
          properties: { captain: { allOf: [{ $ref }, { type: 'object' }] }, home: { type: 'string' } },
        },
      ],
    })
  })

  test('is of the last key, or of the items of its list', () => {
    const parts = ['oneOf\n\n', branch('[Crew](#schemacrew)'), 'xor\n\n', branch('string')]
    const oneOf = [{ $ref }, { type: 'string' }]
    expect(shipWith({ flag: 'x', captain: { mate: 'x' } }, ...parts)).toEqual({
      allOf: [{ type: 'object', properties: { captain: { oneOf } } }],
    })
    expect(shipWith({ flag: 'x', captains: [{ mate: 'x' }] }, ...parts)).toEqual({
      allOf: [{ type: 'object', properties: { captains: { type: 'array', items: { oneOf } } } }],
    })
    expect(shipWith({ property1: { mate: 'x' }, property2: { mate: 'x' } }, ...parts)).toEqual({
      allOf: [{ type: 'object', additionalProperties: { oneOf } }],
    })
  })

  test('in two branches: as many keys as unions, in order', () => {
    const union = `allOf\n\n${branch('[Crew](#schemacrew)')}`
    expect(shipWith({ captain: { mate: 'x' }, pilot: { mate: 'x' } }, union, 'and\n\n', union)).toEqual({
      allOf: [
        { type: 'object', properties: { captain: { allOf: [{ $ref }] } } },
        { type: 'object', properties: { pilot: { allOf: [{ $ref }] } } },
      ],
    })
  })

  test('is told where the sample does not show whose it is', () => {
    const text = HEAD + SCHEMAS + schema('Ship', 'x', 'allOf\n\nand\n\noneOf\n\n', branch('string'))
    expect(codesOf(readText(text))).toEqual(['row/no-parent'])
  })
})
