import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const fence = (...lines: string[]): string => ['```typescript', ...lines, '```', ''].join('\n')

const PAGE = `# Harbour

> Version 2.0

All boats.


## Path Table

| Method | Path | Description |
| --- | --- | --- |
| POST | [/boats/{id}](#postboats{id}) | Change a boat |

## Reference Table

| Name | Path | Description |
| --- | --- | --- |
| Boat | [#/components/schemas/Boat](#componentsschemasboat) |  |

## Path Details

***

### [POST]/boats/{id}

- Summary  
Change a boat

- Operation id  
changeBoat

- Description  
In one step.  
Or in two.

- Security  
keeper

#### Parameters(Query)

${fence('kind?: enum[tug, ferry] //default: tug')}
${fence('limit: integer')}
#### Headers

${fence('X-Trace?: string[]')}
#### RequestBody

- application/json

${fence('{', '  // The name', '  name: string', '  owner: {', '    id?: integer', '  }[]', '}')}
#### Responses

- 200 Changed

\`application/json\`

${fence('string')}
- 404 undefined

## References

### #/components/schemas/Boat

${fence('{', '  id: string | null', '}')}
### #/components/schemas/Odd

${fence('undefined?: Partial({ ) & ]')}`

test('operations, fences and schemas', () => {
  const { model, dialects, codes, unread } = linkPages({ 'api.md': PAGE })
  expect(dialects).toEqual(['openapi-to-md'])
  expect(model.info).toMatchObject({ title: 'Harbour', version: '2.0', description: 'All boats.' })
  expect(model.operations['POST /boats/{id}']).toMatchObject({
    operationId: 'changeBoat',
    summary: 'Change a boat',
    description: 'In one step.\nOr in two.',
    security: [{ keeper: [] }],
    parameters: [
      { name: 'id', in: 'path' },
      { name: 'kind', required: false, schema: { enum: ['tug', 'ferry'], default: 'tug' } },
      { name: 'limit', in: 'query', required: true, schema: { type: 'integer' } },
      { name: 'X-Trace', in: 'header', schema: { type: 'array', items: { type: 'string' } } },
    ],
    requestBody: {
      content: {
        'application/json': {
          schema: {
            required: ['name'],
            properties: {
              name: { type: 'string', description: 'The name' },
              owner: { type: 'array', items: { properties: { id: { type: 'integer' } } } },
            },
          },
        },
      },
    },
    responses: { 200: { description: 'Changed', content: { 'application/json': {} } }, 404: {} },
  })
  expect(model.schemas['Boat']).toMatchObject({
    required: ['id'],
    properties: { id: { type: ['string', 'null'] } },
  })
  expect(codes).toContain('type/not-understood')
  expect(unread).toEqual([])
})
