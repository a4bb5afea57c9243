import { expect, test } from 'vitest'
import { HEAD, operation, properties, schema, SCHEMAS } from '../dialects/widdershins/pages.ts'
import { linkText } from './pages.ts'

const DOCK = schema('Dock', { size: 0 }, properties('|size|integer|false|none|none|'))

test('words on the only branch beside null are words on the property', () => {
  const boat = schema(
    'Boat',
    { dock: null },
    `${properties('|dock|any|false|none|none|')}anyOf\n\n` +
      `${properties('|» *anonymous*|[Dock](#schemadock)|false|none|Where it lies.|')}or\n\n` +
      properties('|» *anonymous*|null|false|none|none|'),
  )
  const { model } = linkText(HEAD + SCHEMAS + boat + DOCK)
  expect(model.schemas['Boat']?.properties?.['dock']).toEqual({
    description: 'Where it lies.',
    anyOf: [{ $ref: '#/schemas/Dock' }, { type: 'null' }],
  })
})

test('a part of a body with words beside it is that part', () => {
  const page =
    HEAD +
    operation({
      line: 'PUT /boats',
      body: '```json\n{\n  "dock": {\n    "size": 0\n  }\n}\n```\n\n',
      parameters: [
        '|body|body|object|true|none|',
        '|» dock|body|any|false|none|',
        '|»» *anonymous*|body|object|false|Where it lies.|',
        '|»»» size|body|integer|false|none|',
        '|»» *anonymous*|body|any|false|A new place.|',
      ],
    })
  const { model, diagnostics } = linkText(page)
  const content = model.operations['PUT /boats']?.requestBody?.content['application/json']
  expect(content?.schema?.properties?.['dock']).toEqual({
    type: 'object',
    description: 'Where it lies.',
    properties: { size: { type: 'integer' } },
  })
  expect(diagnostics.map(({ code }) => code)).not.toContain('branch/ambiguous')
})
