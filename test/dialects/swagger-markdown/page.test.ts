import { describe, expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const PARAMETERS = `| Name | Located in | Description | Required | Schema |
| ---- | ---------- | ----------- | -------- | ------ |`
const PROPERTIES = `| Name | Type | Description | Required |
| ---- | ---- | ----------- | -------- |`

const THREE = `# Harbour
Boats and berths.

## Version: 2.1

**License:** [MIT](https://mit.example)

### Available authorizations
#### keeper (OAuth2, implicit)
Authorization URL: https://harbour.example/oauth  
Scopes:

- write:boats: change boats  

#### token (HTTP, bearer)

---
## boats
All that floats.

### [GET] /boats
**List boats**

Sorted by \\| name.

#### Parameters

${PARAMETERS}
| kind | query | What it is | No | [ string, <br>**Available values:** "tug", "ferry, big", <br>**Default:** tug ] |
| limit | query |  | Yes | integer, <br>**Default:** 10 |

#### Responses

| Code | Description | Schema |
| ---- | ----------- | ------ |
| 200 | Boats<br>**Headers:**<br>**X-Total**: all of them<br> | **application/json**: [ [Boat](#boat) ]<br>**application/xml**: [ [Boat](#boat) ]<br> |
| 404 | None |  |
| 410 |  |  |

##### Security

| Security Schema | Scopes |  |
| --------------- | ------ | --- |
| keeper | write:boats | read:boats |
| token |  |  |

### ~~[POST] /boats/{id}~~

***DEPRECATED***

**Change a boat**

#### Parameters

${PARAMETERS}
| id | path |  | Yes | string (uuid) |

#### Request Body

| Required | Schema |
| -------- | ------ |
|  Yes | **application/json**: { **"name"**: string, **"owner"**: [Person](#person) & [Boat](#boat) }<br>**text/plain**: string<br> | **application/json**: { **"name"**: string, **"owner"**: [Person](#person) & [Boat](#boat) }<br>**text/plain**: string<br> |

#### Responses

| Code | Description |
| ---- | ----------- |
| 204 | Done |

---
### Schemas

#### Boat

A boat.

${PROPERTIES}
| id | long |  | Yes |
| kind | string, <br>**Available values:** "tug", "ferry" | Kind of it<br>*Enum:* \`"tug"\`, \`"ferry"\`<br>*Example:* \`"tug"\` | No |
| built | dateTime |  | No |

**Example**
<pre>{}</pre>

#### Person

${PROPERTIES}
| Person | string, null | Who it is. |  |
`

test('operations, parameters, bodies and schemas of OpenAPI 3', () => {
  const { model, dialects, codes, unread } = linkPages({ 'api.md': THREE })
  expect([dialects, codes, unread]).toEqual([['swagger-markdown'], [], []])
  expect(model.info).toMatchObject({ title: 'Harbour', version: '2.1', description: 'Boats and berths.' })
  expect(model.securitySchemes).toMatchObject({
    keeper: { type: 'oauth2', flows: { implicit: { scopes: { 'write:boats': 'change boats' } } } },
    token: { type: 'http', scheme: 'bearer' },
  })
  expect(model.operations['GET /boats']).toMatchObject({
    summary: 'List boats',
    description: 'Sorted by | name.',
    tags: ['boats'],
    security: [{ keeper: ['write:boats', 'read:boats'] }, { token: [] }],
    parameters: [
      {
        name: 'kind',
        in: 'query',
        required: false,
        schema: { type: 'array', items: { enum: ['tug', 'ferry, big'], default: 'tug' } },
      },
      { name: 'limit', required: true, schema: { type: 'integer', default: 10 } },
    ],
    responses: {
      200: {
        description: 'Boats',
        headers: { 'X-Total': { description: 'all of them' } },
        content: {
          'application/json': { schema: { type: 'array', items: { $ref: '#/schemas/Boat' } } },
          'application/xml': {},
        },
      },
      404: { description: 'None' },
    },
  })
  expect(model.operations['POST /boats/{id}']).toMatchObject({
    deprecated: true,
    parameters: [{ name: 'id', in: 'path', schema: { format: 'uuid' } }],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            properties: {
              name: { type: 'string' },
              owner: { allOf: [{ $ref: '#/schemas/Person' }, { $ref: '#/schemas/Boat' }] },
            },
          },
        },
      },
    },
  })
  expect(model.schemas).toMatchObject({
    Boat: {
      required: ['id'],
      properties: {
        id: { type: 'integer', format: 'int64' },
        kind: { enum: ['tug', 'ferry'], examples: ['tug'], description: 'Kind of it' },
        built: { format: 'date-time' },
      },
    },
    Person: { type: ['string', 'null'] },
  })
})

const TWO = `# Harbour

## Version: 1

### Security
**key**  

|apiKey|*API Key*|
|---|---|
|Name|X-Key|
|In|query|

### /boats/{id}

#### PUT
##### Summary:

Change a boat

##### Description:

All of it.

##### Parameters

${PARAMETERS}
| id | path |  | Yes | long |
| boat | body | What to change | Yes | [Boat](#boat) |
|  |  |  | No | [Page](#page) |

##### Responses

| Code | Description |
| ---- | ----------- |
| default | Changed |

#### POST
##### Parameters

${PARAMETERS}
| note | formData | A word | Yes | string |
| picture | formData |  | No | file |

### Models


#### Boat

${PROPERTIES}
| name | string |  | Yes |
`

describe('Swagger 2 and openapi-markdown', () => {
  const { model, dialects, codes, unread } = linkPages({ 'api.md': TWO })

  test('methods are headings below their path, bodies are parameters', () => {
    expect(dialects).toEqual(['swagger-markdown'])
    expect(model.securitySchemes['key']).toEqual({ type: 'apiKey', in: 'query', name: 'X-Key' })
    expect(model.operations['PUT /boats/{id}']).toMatchObject({
      summary: 'Change a boat',
      description: 'All of it.',
      requestBody: { description: 'What to change', content: { 'application/json': {} } },
      responses: { default: { description: 'Changed' } },
    })
    expect(model.operations['POST /boats/{id}']?.requestBody?.content).toMatchObject({
      'multipart/form-data': { schema: { required: ['note'], properties: { note: {}, picture: {} } } },
    })
  })

  test('a parameter of which nothing but a reference is printed is reported', () => {
    expect(codes).toContain('parameter/no-place')
    expect(unread).toEqual(['api.md:30 tableRow'])
  })
})

test('text that looks like a type but is none is reported', () => {
  const odd = THREE.replace('| built | dateTime |', '| built | [ string |')
  expect(linkPages({ 'api.md': odd }).codes).toEqual(['type/not-understood'])
})
