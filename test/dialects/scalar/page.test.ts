import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const NBSP = '\u00A0'
const fact = (label: string, value: string): string => `- **${label}:**${NBSP}${value}`
const example = (...lines: string[]): string =>
  ['**Example:**', '', '```json', ...lines, '```', ''].join('\n')

const BOAT = `- **\`name\` (required)**

  \`string\` — The name, on both sides \\_of the boat\\_.

- **\`berths\`**

  \`array\`

  **Items:**

  - **\`pier\`**

    \`string\`, possible values: \`"north", "south"\`, default: \`"north"\`

- **\`keeper\`**

  \`object\`

- **\`length\`**

  \`number\`, format: \`float\`
`

const PAGE = `# Harbour

${fact('OpenAPI Version', '`3.1.0`')}
${fact('API Version', '`2.0`')}

All boats.

## Servers

- **URL:**${NBSP}\`https://{pier}.harbour.example/v1/\`

  - **Description:**${NBSP}The harbour
  - **Variables:**

    - \`pier\` (default: \`north\`): Which pier

## Operations

### Change a boat ⚠️ Deprecated

${fact('Method', '`PUT`')}
${fact('Path', '`/boats/{id}`')}
${fact('Tags', 'boats, changes')}

In one step.

### With a heading of its own

#### Parameters

##### \`limit\` required deprecated

${fact('In', '`query`')}

How many.

\`integer\`, default: \`5\`

#### Authentication

- **keeper** Scopes: read, write

Or:

No authentication required.

#### Request Body

##### Content-Type: application/json

${BOAT}
${example('{ "name": "Gull", "berths": [{ "pier": "north" }], "keeper": {}, "length": 4.5 }')}
##### Content-Type: application/xml

${BOAT}
**Example:**

#### Responses

##### Status: 200 Changed.

###### Content-Type: application/json

**Array of:**

${BOAT}
${example('[{ "name": "Gull", "berths": [{ "pier": "north" }], "keeper": {}, "length": 4.5 }]')}
###### Content-Type: text/plain

\`string\`

##### Status: 404 No boat.

## Webhooks

### A boat came

- **Method:**\`POST\`
- **Path:**\`/webhooks/came\`

## Schemas

### Kind

- **Type:**\`string\`

What moves it.

**Example:**

### Boat

- **Type:**\`object\`

${BOAT.replaceAll(/^- /gm, '* ')}
${example('{ "name": "Gull", "berths": [{ "pier": "north" }], "keeper": {}, "length": 4.5 }')}
### Vessel

- **Type:**

**One of:**

* **\`sails\`**

  \`integer\`

- **\`motor\`**

  \`string\`

**Example:**

### Hulls

- **Type:**\`array\`

**Array of:**

\`string\`, format: \`uuid\`

* Min items: \`1\`
* Unique items: \`true\`

**Example:**
`

const { model, codes, unread } = await linkPages({ 'api.md': PAGE })
const operation = Object.values(model.operations)[0]
const BOAT_SCHEMA = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'The name, on both sides _of the boat_.' },
    berths: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pier: { type: 'string', enum: ['north', 'south'], default: 'north' } },
      },
    },
    keeper: {},
    length: { type: 'number', format: 'float' },
  },
  required: ['name'],
}

test('the top of the page states title, version, description and servers', () => {
  expect(model.info).toMatchObject({ title: 'Harbour', version: '2.0', description: 'All boats.' })
  expect(model.servers).toEqual([
    {
      url: 'https://{pier}.harbour.example/v1',
      description: 'The harbour',
      variables: { pier: { default: 'north', description: 'Which pier' } },
    },
  ])
})

test('an operation has the facts of its list; webhooks are none', () => {
  expect(Object.keys(model.operations)).toHaveLength(1)
  expect(operation).toMatchObject({
    method: 'PUT',
    displayedPath: '/boats/{id}',
    summary: 'Change a boat',
    deprecated: true,
    tags: ['boats', 'changes'],
    security: [{ keeper: ['read', 'write'] }, {}],
  })
  expect(operation?.description).toContain('### With a heading of its own')
})

test('a parameter has a heading, and a list that states its place', () => {
  expect(operation?.parameters).toMatchObject([
    { name: 'id', in: 'path', required: true },
    {
      name: 'limit',
      in: 'query',
      required: true,
      deprecated: true,
      description: 'How many.',
      schema: { type: 'integer', default: 5 },
    },
  ])
})

test('content types with the same properties share a schema, others have their own', () => {
  expect(operation?.requestBody?.content).toMatchObject({
    'application/json': { schema: BOAT_SCHEMA },
    'application/xml': { schema: BOAT_SCHEMA },
  })
  expect(operation?.responses['200']?.content).toMatchObject({
    'application/json': { schema: { type: 'array', items: BOAT_SCHEMA } },
    'text/plain': { schema: { type: 'string' } },
  })
  expect(operation?.responses['404']).toEqual({ description: 'No boat.' })
})

test('a schema has a type, properties, a union or items', () => {
  expect(model.schemas).toMatchObject({
    Kind: { type: 'string', description: 'What moves it.' },
    Boat: BOAT_SCHEMA,
    Vessel: {
      oneOf: [
        { type: 'object', properties: { sails: { type: 'integer' } } },
        { type: 'object', properties: { motor: { type: 'string' } } },
      ],
    },
    Hulls: { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, uniqueItems: true },
  })
})

test('only the webhooks are unread, and the page gives no other finding', () => {
  expect(codes).toEqual([])
  expect(unread).toHaveLength(4)
})
