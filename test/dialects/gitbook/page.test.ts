import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const block = (attributes: string, ...inner: string[]): string =>
  [`{% swagger ${attributes} %}`, ...inner, '{% endswagger %}', ''].join('\n')
const inner = (name: string, attributes: string, text: string): string =>
  [`{% swagger-${name}${attributes} %}`, text, `{% endswagger-${name} %}`, ''].join('\n')

const READ = block(
  'method="get" path="/boats/:id" baseUrl="https://harbour.example/v1" summary="Read a boat"',
  inner('description', '', 'Returns one boat.'),
  inner('parameter', ' in="path" name="id" type="String" required="true"', 'Its id'),
  inner('parameter', ' in="query" name="limit" type="Integer"', 'How many'),
  inner(
    'response',
    ' status="200: OK" description="The boat"',
    '```json\n{ "id": "a1", "note": "{% swagger-parameter %}" }\n```',
  ),
  inner('response', ' status="404: Not Found" description=""', ''),
)
const ADD = block(
  'method="post" path="/boats" baseUrl="https://harbour.example/v1" summary="Add a boat" deprecated="true"',
  inner('parameter', ' in="body" name="owner.name" type="string" required="true"', 'Who owns it'),
  inner('parameter', ' in="body" name="length" type="number"', ''),
  inner(
    'response',
    ' status="201: Created" description="Added"',
    '```javascript\n{\n    // Response\n}\n```',
  ),
)

const page = async (text: string) => {
  const linked = await linkPages({ 'boats.md': text })
  return { ...linked, operations: Object.values(linked.model.operations) }
}

test('a block states an operation with its parameters and responses', async () => {
  const { operations, codes, unread, dialects } = await page(`# Boats\n\n${READ}`)
  expect(dialects).toEqual(['gitbook'])
  expect(operations).toMatchObject([
    {
      method: 'GET',
      path: '/v1/boats/{id}',
      summary: 'Read a boat',
      description: 'Returns one boat.',
      tags: ['Boats'],
      parameters: [
        { name: 'id', in: 'path', required: true, description: 'Its id', schema: { type: 'string' } },
        { name: 'limit', in: 'query', required: false, schema: { type: 'integer' } },
      ],
      responses: {
        '200': {
          description: 'The boat',
          content: { 'application/json': { schema: { properties: { id: { type: 'string' } } } } },
        },
        '404': { description: 'Not Found' },
      },
    },
  ])
  expect({ codes, unread }).toEqual({ codes: [], unread: [] })
})

test('parameters of the body are its properties, and a placeholder is no sample', async () => {
  const { operations } = await page(ADD)
  expect(operations).toMatchObject([
    {
      method: 'POST',
      deprecated: true,
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                owner: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
                length: { type: 'number' },
              },
            },
          },
        },
      },
    },
  ])
  expect(operations[0]?.responses).toEqual({ '201': { description: 'Added' } })
})

test('text between blocks is not read as part of them', async () => {
  const { operations, unread } = await page(`${READ}\nBetween them.\n\n${ADD}`)
  expect(operations.map(({ method }) => method).sort()).toEqual(['GET', 'POST'])
  expect(unread).toHaveLength(1)
})

test.each([
  ['an unclosed quotation mark', 'method="get" path="/boats baseUrl="https://harbour.example"', '/boats'],
  [
    'a path that is part of the address',
    'method="get" baseUrl="https://harbour.example/boats" path=""',
    '/boats',
  ],
])('%s leaves the path readable', async (_, attributes, path) => {
  const { operations } = await page(block(`${attributes} summary="All"`))
  expect(operations).toMatchObject([{ path, summary: 'All' }])
})

test('a block without a known method is reported', async () => {
  const { operations, codes } = await page(`${READ}\n${block('method="fetch" path="/x" summary="?"')}`)
  expect(operations).toHaveLength(1)
  expect(codes).toEqual(['operation/unknown-method'])
})
