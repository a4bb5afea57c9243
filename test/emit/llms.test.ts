import { test } from '@fast-check/vitest'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect } from 'vitest'
import { answerOf, exampleModel } from '../../src/diff/example.ts'
import { llms } from '../../src/emit/llms/index.ts'
import { DEFAULT_EMIT_OPTIONS } from '../../src/emit/types.ts'
import type { ApiModel, Origins } from '../../src/model/api.ts'
import { refTo } from '../../src/model/schema.ts'
import { anyHostileModel } from '../support/any-model.ts'

const MODEL: ApiModel = {
  ...exampleModel({
    operations: {
      'GET /boats': {
        summary: 'List boats',
        security: [{ Key: [] }],
        parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } }],
        ...answerOf({ type: 'array', items: { $ref: refTo('acme.Boat') } }),
      },
    },
    schemas: {
      'acme.Boat': {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string', format: 'uuid' }, owner: { $ref: refTo('acme.Owner') } },
      },
      'acme.Owner': { type: 'string', enum: ['me', 'you'] },
      'acme.Other': { type: 'string' },
    },
  }),
  info: { title: 'Harbour', version: '2.0' },
}

const at = (line: number) => ({ file: 'boats.md', start: { line, column: 1 }, end: { line, column: 9 } })
const ORIGINS: Origins = {
  '/operations/GET ~1boats': { ...at(3), inferred: ['operationId'] },
  '/operations/GET ~1boats/parameters/0': at(9),
  '/schemas/acme.Boat/properties/id': at(44),
}

const filesOf = (model: ApiModel, origins: Origins = {}) =>
  llms.emit({ model, origins, options: DEFAULT_EMIT_OPTIONS })

describe('files for language models', () => {
  const [list, page] = filesOf(MODEL, ORIGINS)

  test('the list links to each operation', () => {
    expect(list?.path).toBe('llms.txt')
    expect(list?.text).toBe(
      `# Harbour 2.0\n\n## Operations\n\n- [\`GET /boats\`](${page?.path}): List boats\n`,
    )
  })

  test('an operation has exact types, the schemas that it reaches, and places', () => {
    expect(page?.path).toMatch(/^operations\/_GET_boats-[0-9a-f]{8}\.md$/u)
    expect(page?.text).toBe(`# \`GET /boats\`

List boats

Authentication: Key

Documented at \`boats.md:3\`; inferred: operationId

## Parameters

- \`limit\` in query: \`integer\`; required; \`minimum: 1\` (\`boats.md:9\`)

## Response 200

\`application/json\`: \`array of acme.Boat\`

## Schema \`acme.Boat\`

\`object\`

- \`id\`: \`string(uuid)\`; required (\`boats.md:44\`)
- \`owner\`: \`acme.Owner\`

## Schema \`acme.Owner\`

\`string\`; \`one of "me", "you"\`
`)
  })

  test.prop([anyHostileModel], { numRuns: 15 })('no text of a document becomes markup', (model) => {
    const kinds = new Set<string>()
    const visit = (node: { type: string; children?: unknown[] }): void => {
      kinds.add(node.type)
      for (const child of node.children ?? []) visit(child as typeof node)
    }
    for (const { path, text } of filesOf(model)) {
      expect(path).toMatch(/^(?:llms\.txt|operations\/[\w.-]+\.md)$/u)
      visit(unified().use(remarkParse).parse(text))
    }
    const ours = [
      'root',
      'heading',
      'paragraph',
      'text',
      'inlineCode',
      'list',
      'listItem',
      'link',
      'blockquote',
    ]
    expect([...kinds].filter((kind) => !ours.includes(kind))).toEqual([])
  })
})
