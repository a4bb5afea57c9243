import { describe, expect, test } from 'vitest'
import type { Operation } from '../../../src/model/api.ts'
import { modelOf, modelOfPage } from './model-of.ts'

function only(text: string): Operation {
  const [operation, ...others] = Object.values(modelOfPage(text).operations)
  expect(others).toEqual([])
  if (operation === undefined) throw new Error('The page states no operation')
  return operation
}

/** Each parameter as `in name type required`. */
function parametersOf({ parameters }: Operation): string[] {
  return parameters.map(
    ({ in: place, name, required, schema }) =>
      `${place} ${name} ${String(schema.type)}${required ? ' required' : ''}`,
  )
}

describe('parameters', () => {
  test('of a table, by path and method', () => {
    const operation = only(`# Orders

## List orders

### HTTP request

\`GET /v1/desks/:desk_id/orders\`

### Parameters

Param | Type | Required | Description
----- | ---- | -------- | -----------
desk_id | Integer | Yes | The desk.
state | String | No | One of \`open\`, \`done\`. Default is \`open\`.
limit | int | | At most 100. *[Optional]*
`)
    expect(parametersOf(operation)).toEqual([
      'path desk_id integer required',
      'query state string',
      'query limit integer',
    ])
    expect(operation.parameters[1]?.schema).toMatchObject({ enum: ['open', 'done'], default: 'open' })
    expect(operation.parameters[2]?.schema.maximum).toBe(100)
    expect(operation).toMatchObject({ summary: 'List orders', tags: ['Orders'] })
  })

  test('of a table whose column of kinds holds places', () => {
    const operation = only(`## Show boat

\`GET /boats/:name\`

| Name | Kind | Description |
|------|------|-------------|
| \`Harbour-Key\` | header | Who asks. |
| \`name\` | path | Which boat. |
| \`n\` | query | At most so many. |
`)
    expect(operation.parameters.map(({ in: place, name }) => `${place} ${name}`)).toEqual([
      'path name',
      'header Harbour-Key',
      'query n',
    ])
  })

  test('of bullets with a type, a default value and a mark', () => {
    const operation = only(`# Ropes

## Create rope

| Method | Path |
| :----- | :--- |
| \`POST\` | \`/ropes/:name\` |

### Parameters

- \`name\` \`(string: <required>)\` - Name of the rope.
- \`strands\` \`(int: 3)\` - How many strands.
- \`tags\` \`(array<string>: [])\` - Words.
`)
    expect(parametersOf(operation)).toEqual(['path name string required'])
    expect(operation.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: {
        strands: { type: 'integer', default: 3 },
        tags: { type: 'array', items: { type: 'string' }, default: [] },
      },
    })
  })

  test('of definition lists below labels', () => {
    const operation = only(`## Make a note {#create}

\`\`\`http
POST /api/notes HTTP/1.1
\`\`\`

##### Form data parameters

title
: {{<required>}} String. The title.

##### Headers

X-Draft
: {{<required>}} Set it.
`)
    expect(parametersOf(operation)).toEqual(['header X-Draft undefined required'])
    expect(operation.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { title: { type: 'string', description: 'The title.' } },
      required: ['title'],
    })
  })

  test('of elements', () => {
    const operation = only(`---
title: Get a crew
api: 'GET /crews/{id}'
---

<ParamField path="id" type="string" required>
  Id of the crew
</ParamField>

<ParamField query="deep" type="boolean" default="false">
  Whether members are listed
</ParamField>

<ResponseField name="name" type="string">
  Its name
</ResponseField>
`)
    expect(parametersOf(operation)).toEqual(['path id string required', 'query deep boolean'])
    expect(operation.parameters[1]?.schema.default).toBe(false)
    expect(operation.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      properties: { name: { type: 'string', description: 'Its name' } },
    })
  })

  test('LIST is GET with a query parameter', () => {
    const operation = only('## List ropes\n\n| Method | Path |\n|--|--|\n| `LIST` | `/ropes` |\n')
    expect(operation.method).toBe('GET')
    expect(parametersOf(operation)).toEqual(['query list string required'])
  })
})

describe('bodies and responses', () => {
  test('nested lists of API Blueprint', () => {
    const operation = only(`# Docks [/docks/{?page}]

Where ships are.

## POST

+ Request (application/json)
    + Attributes (object)
        + \`name\`: \`North\` (required, string)
            Its name
        + \`berths\` (optional, array[Berth])

+ Response 201 (application/json)
    + Attributes
        + \`id\` (required, number)

# Data Structures

## Berth (object)
+ \`depth\` (required, number)
`)
    expect(operation.summary).toBe('Docks')
    expect(operation.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { name: { type: 'string' }, berths: { type: 'array', items: { $ref: '#/schemas/Berth' } } },
      required: ['name'],
    })
    expect(operation.responses['201']?.content?.['application/json']?.schema).toMatchObject({
      properties: { id: { type: 'number' } },
      required: ['id'],
    })
  })

  test('question marks for what is optional and what may be null; links to objects on other pages', () => {
    const { model, codes } = modelOf({
      'rooms.mdx': `## Modify Room

<Route method="PATCH">/rooms/[\\{room.id\\}](/api/room#room-object)</Route>

Returns the updated [room](/api/room#room-object) object.

###### JSON Params

| Field | Type | Description |
| ----- | ---- | ----------- |
| name? | ?string | new name |
| owner | [user](/api/user#user-object) object | who owns it |
`,
      'api/room.mdx': `# Rooms

### Room Object

###### Room Structure

| Field | Type | Description |
| ----- | ---- | ----------- |
| id | snowflake | room id |
| owner? | [user](/api/user#user-object) object | owner |
`,
      'api/user.mdx': `# Users

### User Object

###### User Structure

| Field | Type | Description |
| ----- | ---- | ----------- |
| id | snowflake | user id |
`,
      'api/extra.mdx': '## List users\n\n<Route method="GET">/users</Route>\n',
    })
    const operation = model.operations['PATCH /rooms/{room.id}']
    expect(operation?.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { name: { type: ['string', 'null'] }, owner: { $ref: '#/schemas/User' } },
      required: ['owner'],
    })
    expect(operation?.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      $ref: '#/schemas/Room',
    })
    expect(model.schemas['Room']).toMatchObject({
      properties: { id: { type: 'string', format: 'snowflake' }, owner: { $ref: '#/schemas/User' } },
      required: ['id'],
    })
    expect(codes).not.toContain('type/not-understood')
  })

  test('samples show the rest of a response, and what is around its fields', () => {
    const operation = only(`## Get a ship

\`GET /ships/{id}\`

### Response

| Field | Type | Description |
| ----- | ---- | ----------- |
| length | float | In metres |

\`\`\`json
{ "code": 0, "data": { "length": 12.5, "flag": "NO" } }
\`\`\`
`)
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    expect(schema).toMatchObject({
      properties: {
        code: { type: 'integer' },
        data: {
          properties: { length: { type: 'number', description: 'In metres' }, flag: { type: 'string' } },
        },
      },
    })
  })

  test('an HTTP message has a status and a body', () => {
    const operation = only(`## Delete a ship

\`DELETE /ships/:id\`

**Example request:**

\`\`\`http
DELETE /ships/7 HTTP/1.1
Accept: application/json
\`\`\`

**Example response:**

\`\`\`http
HTTP/1.1 202
Content-Type: application/json

{ "message": "gone" }
\`\`\`

Status codes:

- **404** - no such ship
`)
    expect(Object.keys(operation.responses)).toEqual(['202', '404'])
    expect(operation.responses['202']?.content?.['application/json']?.schema).toMatchObject({
      properties: { message: { type: 'string' } },
    })
  })

  test('a sample request is evidence for the operation of its section', () => {
    const model = modelOfPage(`# Badges

## Add a badge

\`\`\`plaintext
POST /teams/:id/badges
\`\`\`

| Attribute | Type | Required | Description |
| --------- | ---- | -------- | ----------- |
| \`id\` | integer or string | Yes | Id of the team. |
| \`link_url\` | string | Yes | Where it leads. |

\`\`\`shell
curl --request POST --header "PRIVATE-TOKEN: <token>" --data "link_url=https://x.example" "https://git.example/api/v4/teams/5/badges"
\`\`\`
`)
    expect(Object.keys(model.operations)).toEqual(['POST /api/v4/teams/{id}/badges'])
    expect(model.servers).toEqual([{ url: 'https://git.example/api/v4' }])
    const [operation] = Object.values(model.operations)
    expect(operation?.parameters[0]?.schema.type).toEqual(['integer', 'string'])
  })
})

describe('what was not read', () => {
  test('a table of which no column is known', () => {
    const { codes } = modelOf({
      'page.md': '## List\n\n`GET /ships`\n\n### Parameters\n\n| What | How |\n| --- | --- |\n| a | b |\n',
    })
    expect(codes).toContain('table/not-read')
  })

  test('a type that is none', () => {
    const { codes } = modelOf({
      'page.md':
        '## List\n\n`GET /ships`\n\n| Name | Type |\n| --- | --- |\n| a | whatever this could be |\n',
    })
    expect(codes).toContain('type/not-understood')
  })
})

describe('components of MDX', () => {
  const page = `# Docks

## Create dock
<Route method="POST">/docks</Route>

<Note>
All parameters count.
</Note>

<Anchor id="create-dock-query-string-params" />
###### Query String Params

| Field | Type | Description |
|-------|------|-------------|
| wait? | boolean | Whether to wait. |

<Anchor id="create-dock-json-params" />
###### JSON Params

| Field | Type | Description |
|-------|------|-------------|
| name | string | Its name. |
`

  test('hide no heading below them', () => {
    const operation = only(page)
    expect(parametersOf(operation)).toEqual(['query wait boolean'])
    expect(operation.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { name: { type: 'string' } },
      required: ['name'],
    })
  })
})

describe('objects of pages', () => {
  function schemas(text: string) {
    return modelOfPage(`# Ships

## Show ship

\`GET /ships/:id\`

Returns a [ship](#ship-object).

${text}`)
  }

  test('have the anchor of the heading above, where no part is called so', () => {
    const model = schemas(`## Ship Object

A ship.

### Settings of a ship

| Field | Type | Description |
|-------|------|-------------|
| name | string | Its name. |
`)
    const [operation] = Object.values(model.operations)
    expect(operation?.responses['200']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/schemas/SettingsOfAShip',
    })
  })

  test('have the anchors of tags above their heading', () => {
    const model = schemas(`<a name="ship-object"></a>

## Vessel

| Field | Type | Description |
|-------|------|-------------|
| name [1] | string | Its name. |
| launched | ISO8601 timestamp | When. |
| ports | [array](#lists) of strings | Where. |
| crew | map of ids to [sailor](#sailor-object) objects | Who. |
| bill | [attachment](#sailor-object) object | Paper. |

## Sailor Object

| Field | Type | Description |
|-------|------|-------------|
| name | string | Their name. |
`)
    const [operation] = Object.values(model.operations)
    expect(operation?.responses['200']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/schemas/Vessel',
    })
    expect(model.schemas['Vessel']?.properties).toMatchObject({
      name: { type: 'string' },
      launched: { type: 'string', format: 'date-time' },
      ports: { type: 'array', items: { type: 'string' } },
      crew: { type: 'object', additionalProperties: { $ref: '#/schemas/Sailor' } },
      bill: { $ref: '#/schemas/Sailor' },
    })
  })

  test('that two pages call alike both stay, and a page means its own', () => {
    const show = (path: string) =>
      `## Show ${path}\n\n\`GET ${path}\`\n\n### Response\n\n| Field | Type |\n|--|--|\n| ship | Ship |\n`
    const { model, codes } = modelOf({
      'a.md': `# A\n\n${show('/a')}\n## Ship\n\n| Field | Type |\n|--|--|\n| id | string |\n`,
      'b.md': `# B\n\n${show('/b')}\n## Ship\n\n| Field | Type |\n|--|--|\n| id | string |\n| name | string |\n`,
      'c.md': `# C\n\n${show('/c')}`,
    })
    const shown = (path: string) =>
      model.operations[`GET ${path}`]?.responses['200']?.content?.['application/json']?.schema?.properties?.[
        'ship'
      ]
    expect(shown('/a')).toEqual({ $ref: '#/schemas/ShipInA' })
    expect(shown('/b')).toEqual({ $ref: '#/schemas/Ship' })
    expect(shown('/c')).toEqual({ $ref: '#/schemas/Ship' })
    expect(Object.keys(model.schemas['Ship']?.properties ?? {})).toEqual(['id', 'name'])
    expect(codes).not.toContain('schema/twice')
  })

  test('that pages of one file name call alike bear the names of their folders', () => {
    const page = (path: string, rows: string) =>
      `## Show\n\n\`GET ${path}\`\n\n### Response\n\n| Field | Type |\n|--|--|\n| ship | Ship |\n\n## Ship\n\n| Field | Type |\n|--|--|\n${rows}`
    const { model, codes } = modelOf({
      'a/show.md': page('/a', '| id | string |\n'),
      'b/show.md': page('/b', '| code | string |\n'),
      'c/show.md': page('/c', '| id | string |\n| name | string |\n'),
      'd/show.md': page('/d', '| code | string |\n'),
    })
    const shown = ['/a', '/b', '/c', '/d'].map((path) => {
      const { schema } =
        model.operations[`GET ${path}`]?.responses['200']?.content?.['application/json'] ?? {}
      return schema?.properties?.['ship']
    })
    expect(shown).toEqual([
      { $ref: '#/schemas/ShipInAShow' },
      { $ref: '#/schemas/ShipInShow' },
      { $ref: '#/schemas/Ship' },
      { $ref: '#/schemas/ShipInShow' },
    ])
    expect(codes).not.toContain('schema/twice')
  })
})

describe('fields in tables of their own', () => {
  test('belong to the field that the words above name', () => {
    const operation = only(`## Search

\`POST /search\`

### Body

| Name | Type | Description |
|------|------|-------------|
| \`queries\` | Array of objects | What to look for. |

#### Search parameters

| Search parameter | Type | Description |
|------------------|------|-------------|
| **[\`q\`](#q)** | String | Words. |

### Response

| Name | Type | Description |
|------|------|-------------|
| \`results\` | Array of objects | What was found. |

Each of the results is composed of the following fields:

| Name | Type | Description |
|------|------|-------------|
| \`score\` | Number | How near. |
`)
    expect(operation.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { queries: { type: 'array' }, q: { type: 'string' } },
    })
    expect(operation.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      properties: { results: { type: 'array', items: { properties: { score: { type: 'number' } } } } },
    })
  })

  test('that name nothing are added to those before', () => {
    const operation = only(`## Show

\`GET /show\`

### Response

| Name | Type |
|------|------|
| a | string |

More values of the response:

| Name | Type |
|------|------|
| a | integer |
| b | string |
`)
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    expect(schema?.properties).toMatchObject({ a: { type: 'string' }, b: { type: 'string' } })
  })
})

describe('what a change may leave out', () => {
  const page = (method: string, sentence = '') => `# Rooms

| Field | Type |
|-------|------|
| other? | string |

## Change room

\`${method} /rooms/:id\`

${sentence}

### JSON Params

| Field | Type | Description |
|-------|------|-------------|
| name | string | Its name. |
`
  const required = (text: string) => only(text).requestBody?.content['application/json']?.schema?.required

  test('is all of it, where none is marked', () => {
    expect(required(page('PATCH'))).toBeUndefined()
    expect(required(page('POST'))).toEqual(['name'])
  })

  test('is what a sentence says', () => {
    expect(required(page('POST', 'All parameters to this endpoint are optional.'))).toBeUndefined()
  })
})

describe('what samples show', () => {
  test('of several requests, and of one with a comma too many, beside fields', () => {
    const operation = only(`## Create link

\`POST /ropes/:id/links\`

\`\`\`http
POST /ropes/a/links HTTP/1.1
Accept: application/json
{
  "label": "a",
  "config": { "kind": "b", },
}
\`\`\`

JSON body schema:

- **label** – A label.
`)
    expect(operation.requestBody?.content['application/json']?.schema?.properties).toMatchObject({
      label: { description: 'A label.' },
      config: { type: 'object', properties: { kind: { type: 'string' } } },
    })
  })

  test('of a body of each of two requests', () => {
    const operation = only(`## Create source

\`POST /sources\`

\`\`\`http
POST /sources HTTP/1.1
Content-Type: application/json

{ "name": "a", "basic": false }
\`\`\`

\`\`\`http
POST /sources HTTP/1.1
Content-Type: application/json

{ "name": "b", "byDefault": false }
\`\`\`
`)
    expect(Object.keys(operation.requestBody?.content['application/json']?.schema?.properties ?? {})).toEqual(
      ['name', 'basic', 'byDefault'],
    )
  })
})

describe('API Blueprint', () => {
  test('names types of bodies, and schemas are no samples', () => {
    const model = modelOfPage(`# Ropes [/ropes]

## GET

Shows ropes.

+ Response 200 (application/json)

    + Schema

            {
                "$schema": "http://json-schema.org/draft-04/schema#",
                "type": "object"
            }

    + Attributes (Rope)

    + Body

            {
                "length": 3,
                "worn": true
            }

# Data Structures

## Rope (object)
+ \`length\` (required, number)
`)
    const [operation] = Object.values(model.operations)
    const content = operation?.responses['200']?.content?.['application/json']
    expect(content?.schema).toEqual({ $ref: '#/schemas/Rope' })
    expect(JSON.stringify(content)).not.toContain('$schema')
  })
})

test('a POST sends parameters of the query in its body where the page says so', () => {
  const model = modelOfPage(`## Query

\`\`\`
GET /query
POST /query
\`\`\`

URL query parameters:

- \`text=<string>\`: What to ask.

You can URL-encode these parameters directly in the request body by using the \`POST\` method.
`)
  expect(model.operations['GET /query']?.parameters[0]).toMatchObject({ in: 'query', name: 'text' })
  expect(model.operations['POST /query']).toMatchObject({ parameters: [] })
  expect(JSON.stringify(model.operations['POST /query']?.requestBody)).toContain('"text"')
})

test('a status names its body in a column of schemas', () => {
  const model = modelOfPage(`# Ropes

## Show rope

\`GET /ropes/:id\`

### Response

Status | Meaning | Description | Schema
------ | ------- | ----------- | ------
200 | OK | Success | [Rope](#rope) with more.
404 | Not Found | None | 

## Rope

Attribute | Type | Description
--------- | ---- | -----------
\`id\` | String | Its id.
`)
  const [operation] = Object.values(model.operations)
  expect(operation?.responses['200']?.content?.['application/json']?.schema).toEqual({
    $ref: '#/schemas/Rope',
  })
  expect(Object.keys(operation?.responses ?? {})).toEqual(['200', '404'])
})

test('a parameter of the path is no parameter of a path that lacks it', () => {
  const { operations } = modelOfPage(`## Berths

\`GET /berths\`

\`GET /berths/{pier_id}\`

| Name | Type | Description |
|------|------|-------------|
| pier_id | integer | The pier. |
| free | boolean | Only free ones. |
`)
  expect(operations['GET /berths']?.parameters.map(({ name }) => name)).toEqual(['free'])
  expect(operations['GET /berths/{pier_id}']?.parameters.map(({ name }) => name)).toEqual(['pier_id', 'free'])
})

test('tables in quotations are read', () => {
  const operation = only(`## Stubs

\`GET /stubs\`

##### Parameters

> | name | type | description |
> |------|------|-------------|
> | free | boolean | Only free ones. |
`)
  expect(parametersOf(operation)).toEqual(['query free boolean'])
})
