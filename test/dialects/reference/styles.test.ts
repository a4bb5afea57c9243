import { expect, test } from 'vitest'
import { modelOfPage } from './model-of.ts'

/** Each operation as its key, its parameters and the statuses of its responses. */
function operationsOf(text: string): string[] {
  return Object.entries(modelOfPage(text).operations).map(([key, { parameters, responses }]) =>
    [
      key,
      ...parameters.map(({ in: place, name }) => `${place}:${name}`),
      ...Object.keys(responses).filter((status) => status !== 'default'),
    ].join(' '),
  )
}

test.each([
  [
    'lines of bold labels, and statuses below',
    `# Change a boat

**URL** : \`/api/boats/:pk/\`

**URL Parameters** : \`pk=[integer]\` where \`pk\` is the id of the boat.

**Method** : \`PUT\`

**Auth required** : YES

## Success Response

**Condition** : The data is valid.

**Code** : \`200 OK\`

**Content example**

\`\`\`json
{ "id": 1 }
\`\`\`

## Error Response

**Condition** : There is no such boat.

**Code** : \`404 NOT FOUND\`
`,
    ['PUT /api/boats/{pk}/ path:pk 200 404'],
  ],
  [
    'bullets of bold labels, and statuses in items',
    `# Remove a boat

* **URL**

  /boats/:id

* **Method:**

  \`DELETE\`

* **Success Response:**

  * **Code:** 200 <br />
    **Content:** \`{ id : 12 }\`

* **Error Response:**

  * **Code:** 404 NOT FOUND <br />
    **Content:** \`{ error : "None" }\`
`,
    ['DELETE /boats/{id} path:id 200 404'],
  ],
  [
    'headings with signs between',
    `# Boats

## 1.1 GET - /boats

## 1.2 \`PUT\` | \`/boats/{id}\`

## 1.3 DELETE → /boats/{id}

## 1.4 GET - what it means
`,
    ['DELETE /boats/{id} path:id', 'GET /boats', 'PUT /boats/{id} path:id'],
  ],
  [
    'placeholders of several words in brackets',
    `# Cards

## PUT /1/cards/{card id or link}/closed

### Arguments

- \`value\` (required)
`,
    ['PUT /1/cards/{card_id_or_link}/closed path:card_id_or_link'],
  ],
  [
    'summaries of details in HTML',
    `# Stubs

<details>
<summary><code>GET</code> <code><b>/stubs</b></code> <code>(shows all)</code></summary>

##### Responses

> | http code | response |
> |-----------|----------|
> | \`200\` | YAML |

</details>
`,
    ['GET /stubs 200'],
  ],
  [
    'a request line in a quotation',
    `# Users

### List users

> GET /v1/users

All of them.
`,
    ['GET /v1/users'],
  ],
])('%s', (_, text, expected) => {
  expect(operationsOf(text)).toEqual(expected)
})

test('names of methods without paths state no operation', () => {
  const text = `## sendText

Sends a text.

| Parameter | Type | Required | Description |
|-----------|------|----------|-------------|
| room | Integer | Yes | Where to. |
`
  expect(operationsOf(text)).toEqual([])
})
