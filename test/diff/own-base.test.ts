import { expect, test } from 'vitest'
import { record } from '../../src/core/record.ts'
import { diffModels } from '../../src/diff/diff.ts'
import type { DiffSide } from '../../src/diff/types.ts'
import type { Schema } from '../../src/model/schema.ts'

const object = (properties: [string, Schema][]): Schema => ({
  type: 'object',
  properties: record(properties),
})

function sideWith(bases: Schema[]): DiffSide {
  const child: Schema = { allOf: [...bases, object([['leaf', { type: 'string' }]])] }
  const schemas = record([
    ['Tree', object([['child', child]])],
    ['Other', object([['bark', { type: 'string' }]])],
  ])
  const model = {
    info: {},
    servers: [],
    securitySchemes: record<never>(),
    tags: [],
    operations: record<never>(),
    schemas,
  }
  return { label: 'x', model, origins: record<never>() }
}

test('a schema that is a base of its own member is compared and ends', () => {
  const tree: Schema = { $ref: '#/schemas/Tree' }
  const { changes } = diffModels(sideWith([tree]), sideWith([tree, { $ref: '#/schemas/Other' }]))
  expect(changes.map(({ rule, where }) => `${rule} ${where}`)).toContain('base-added Tree#child')
})
