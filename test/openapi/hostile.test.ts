import { describe, expect, test } from 'vitest'
import { modelIn, schemaIn } from './support.ts'

const HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n'

describe('a document never leads out of itself', () => {
  const refs = [
    'https://evil.example/schema.json',
    'file:///etc/passwd',
    '../../../../etc/passwd',
    './other.yaml#/components/schemas/A',
    '//evil.example/a',
  ]
  test.each(refs)('%s', (ref) => {
    const { schema, codes } = schemaIn({ $ref: ref })
    expect(codes).toEqual(['openapi/reference-outside'])
    expect(schema).toEqual({})
  })

  test('a reference to nowhere is reported', () => {
    expect(schemaIn({ $ref: '#/components/schemas/None' }).codes).toEqual(['openapi/reference-missing'])
    expect(schemaIn({ $ref: '#/__proto__/toString' }).codes).toEqual(['openapi/reference-missing'])
    expect(schemaIn({ $ref: '#/components/constructor' }).codes).toEqual(['openapi/reference-missing'])
  })
})

test('names of prototypes are names like any other', () => {
  const text = `{"openapi":"3.1.0","info":{"title":"T","version":"1"},
    "paths":{"/__proto__":{"get":{"parameters":[{"name":"constructor","in":"query","schema":{}}],
    "responses":{"200":{"description":"","headers":{"__proto__":{"schema":{"type":"string"}}}}}}}},
    "components":{"schemas":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"string"},
    "hasOwnProperty":{"type":"integer","default":{"__proto__":1}}}}}}}`
  const { model, codes } = modelIn(text)
  expect(codes).toEqual([])
  expect(Object.keys(model.schemas)).toEqual(['__proto__'])
  const schema = Object.entries(model.schemas)[0]?.[1]
  expect(Object.keys(schema?.properties ?? {})).toEqual(['__proto__', 'hasOwnProperty'])
  expect(JSON.stringify(schema?.properties?.['hasOwnProperty']?.default)).toBe('{"__proto__":1}')
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})

test('aliases that multiply end with a finding', () => {
  const rows = Array.from({ length: 20 }, (_, index) => {
    const inner =
      index === 0
        ? '{type: string}'
        : `{anyOf: [${Array(10)
            .fill(`*a${index - 1}`)
            .join(', ')}]}`
    return `    A${index}: &a${index} ${inner}`
  })
  const { codes } = modelIn(`${HEAD}components:\n  schemas:\n${rows.join('\n')}\n`)
  expect(codes).toContain('openapi/refused')
}, 60_000)

const refused: [string, string][] = [
  ['an alias that holds itself', `${HEAD}components: &a {schemas: {A: *a}}\n`],
  ['lists without end', `${HEAD}x: ${'['.repeat(3000)}`],
  ['JSON without end', `{"openapi":"3.1.0","a":${'{"a":'.repeat(30_000)}`],
  [
    'blocks that nest too deep',
    `${HEAD}${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}`,
  ],
]
test.each(refused)('%s is refused with a finding', (_, text) => {
  const { codes, model } = modelIn(text)
  expect(codes).toContain('openapi/syntax')
  expect(model.operations).toEqual({})
})

const broken: [string, string][] = [
  ['nothing', ''],
  ['a list', '- a\n- b'],
  ['a text', 'openapi'],
  ['null', 'null'],
  ['JSON cut in the middle', '{"openapi": "3.1.0", "paths": {"/a": {"get": {"resp'],
  ['paths that are no map', '{"openapi": "3.1.0", "paths": [1, null, {"get": 1}]}'],
  [
    'parts of the wrong kind',
    '{"openapi": 3, "info": [], "tags": {}, "servers": 1, "components": {"schemas": []}}',
  ],
  [
    'an operation of the wrong kind',
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[1,{}],"responses":[],"security":[1]}}}}',
  ],
]
test.each(broken)('%s does not stop the reader', (_, text) => {
  expect(() => modelIn(text)).not.toThrow()
})
