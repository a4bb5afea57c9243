import { expect, test } from 'vitest'
import { record } from '../../src/core/record.ts'
import { diffModels } from '../../src/diff/diff.ts'
import type { ApiModel } from '../../src/model/api.ts'
import type { Schema } from '../../src/model/schema.ts'

function sideWith(properties: [string, Schema][]) {
  const schema: Schema = { type: 'object', properties: record(properties) }
  const model: ApiModel = {
    info: {},
    servers: [],
    securitySchemes: record(),
    tags: [],
    operations: record(),
    schemas: record([['Config', schema]]),
  }
  return { label: 'x', model, origins: record<never>() }
}

const cookies = (name: string, type: 'boolean' | 'string'): [string, Schema] => [
  'cookies',
  { type: 'object', properties: record([[name, { type }]]) },
]

test.each<[string, { given: [string, Schema][]; want: string | undefined }]>([
  ['below a new object', { given: [cookies('secure', 'boolean')], want: 'perhaps moved to cookies.secure' }],
  ['below a new object, with another type', { given: [cookies('secure', 'string')], want: undefined }],
  ['nowhere', { given: [cookies('other', 'boolean')], want: undefined }],
])('a property that is found again %s', (_, { given, want }) => {
  const before = sideWith([['secure', { type: 'boolean' }]])
  const { changes } = diffModels(before, sideWith(given))
  expect(changes.find(({ rule }) => rule === 'property-removed')?.hint).toBe(want)
})
