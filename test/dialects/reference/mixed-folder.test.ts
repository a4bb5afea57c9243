import { expect, test } from 'vitest'
import { modelOf } from './model-of.ts'

const REFERENCE = `# Boats

## Show a boat

\`GET /boats/:boat_id\`

| Parameter | Type | Required | Description |
| --------- | ---- | -------- | ----------- |
| boat_id | integer | Yes | Number of the boat. |

## Add a boat

\`POST /boats\`

| Parameter | Type | Required | Description |
| --------- | ---- | -------- | ----------- |
| name | string | Yes | Name on the bow. |
`

const GUIDE = `# Get started

Add your first boat:

\`\`\`sh
curl -X POST https://harbour.example/boats -H "Content-Type: application/json" -d '{"name": "Heron", "sails": 2}'
\`\`\`

Then see it:

\`\`\`sh
curl https://harbour.example/boats/17
\`\`\`
`

const GENERATED = `# Piers

## List piers

> Code samples

\`\`\`shell
curl -X GET https://harbour.example/piers -H 'Accept: application/json'
\`\`\`

\`GET /piers\`

<h3 id="list-piers-parameters">Parameters</h3>

|Name|In|Type|Required|Description|
|---|---|---|---|---|
|open|query|boolean|false|none|

<h3 id="list-piers-responses">Responses</h3>

|Status|Meaning|Description|Schema|
|---|---|---|---|
|200|[OK](https://tools.ietf.org/html/rfc7231#section-6.3.1)|Done|Inline|
`

const FOLDER = { 'boats.md': REFERENCE, 'guide.md': GUIDE, 'piers.md': GENERATED }

test('pages of three kinds in one folder give one model', () => {
  const { model, codes } = modelOf(FOLDER)
  expect(Object.keys(model.operations).sort()).toEqual(['GET /boats/{boat_id}', 'GET /piers', 'POST /boats'])
  expect(codes.filter((code) => code.startsWith('operation/'))).toEqual([])
})

test('the requests of a guide belong to the operations that other pages state', () => {
  const { model } = modelOf(FOLDER)
  expect(model.operations['GET /boats/{boat_id}']?.parameters).toMatchObject([
    { in: 'path', name: 'boat_id', schema: { type: 'integer' } },
  ])
  const body = model.operations['POST /boats']?.requestBody?.content['application/json']?.schema
  expect(body).toMatchObject({ properties: { name: { type: 'string' } }, required: ['name'] })
})

test('the order of the pages does not matter', () => {
  const reversed = Object.fromEntries(Object.entries(FOLDER).reverse())
  expect(Object.keys(modelOf(reversed).model.operations).sort()).toEqual(
    Object.keys(modelOf(FOLDER).model.operations).sort(),
  )
})
