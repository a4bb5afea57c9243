import { expect, test } from 'vitest'
import { linkPages } from '../../support/link-pages.ts'

const PARAMETERS = `| Parameter | Type | Required | Description |
| --------- | ---- | -------- | ----------- |`
const RETRIES =
  '| `retries` | [Optional[utils.RetryConfig]](../../models/utils/retryconfig.md) | :heavy_minus_sign: | Of the client. |'

const snippet = (id: string, method: string, path: string): string =>
  `<!-- UsageSnippet language="python" operationID="${id}" method="${method}" path="${path}" -->
\`\`\`python
res = harbour.boats.call()
\`\`\`
`

const OPERATIONS = `# Boats

## Overview

### Available Operations

* [list](#list) - List boats
* [~~change~~](#change) - Change a boat :warning: **Deprecated**
* [create](#create) - Create a boat

## list

All boats of the harbour.

### Example Usage

${snippet('ListBoats', 'get', '/harbours/{harbourId}/boats')}
### Parameters

${PARAMETERS}
| \`harbour_id\` | *str* | :heavy_check_mark: | The harbour. |
| \`limit\` | *Optional[int]* | :heavy_minus_sign: | N/A |
${RETRIES}

### Response

**[List[models.Boat]](../../models/.md)**

### Errors

| Error Type | Status Code | Content Type |
| ---------- | ----------- | ------------ |
| models.Problem | 400, 404 | application/json |
| models.SDKError | 4XX, 5XX | \\*/\\* |

## ~~change~~

> :warning: **DEPRECATED**: it goes away.

### Example Usage

${snippet('ChangeBoat', 'patch', '/boats/{id}')}
### Parameters

${PARAMETERS}
| \`request\` | [models.ChangeBoatRequest](../../models/changeboatrequest.md) | :heavy_check_mark: | The request object to use for the request. |

## create

### Example Usage

${snippet('CreateBoat', 'post', '/boats')}
### Parameters

${PARAMETERS}
| \`request\` | [models.CreateBoatRequestBody](../../models/createboatrequestbody.md) | :heavy_check_mark: | The request object. |
`

const BOAT = `# Boat

A boat.

## Fields

| Field | Type | Required | Description |
| ----- | ---- | -------- | ----------- |
| \`id\` | *str* | :heavy_check_mark: | Id<br/>of it |
| ~~\`old\`~~ | *OptionalNullable[str]* | :heavy_minus_sign: | N/A |
| \`kind\` | [Optional[models.Kind]](../models/kind.md) | :heavy_minus_sign: | N/A |
| \`crew\` | List[[models.Sailor](../models/sailor.md)] | :heavy_minus_sign: | N/A |
| \`tags\` | Dict[str, *Any*] | :heavy_minus_sign: | N/A |
`

const KIND = `# Kind

## Example Usage

\`\`\`python
value = Kind.TUG
\`\`\`


## Values

| Name | Value |
| ---- | ----- |
| \`TUG\` | tug |
| \`BIG_FERRY\` | big ferry |
`

const SAILOR = `# Sailor


## Supported Types

### \`models.Boat\`

\`\`\`python
value: models.Boat = /* values here */
\`\`\`

### \`str\`

\`\`\`python
value: str = /* values here */
\`\`\`
`

const { model, dialects, unread } = linkPages({
  'docs/sdks/boats/README.md': OPERATIONS,
  'docs/models/boat.md': BOAT,
  'docs/models/kind.md': KIND,
  'docs/models/sailor.md': SAILOR,
})

test('routes are read from comments, types from tables', () => {
  expect(new Set(dialects)).toEqual(new Set(['speakeasy']))
  expect(model.operations['GET /harbours/{harbourId}/boats']).toMatchObject({
    operationId: 'ListBoats',
    summary: 'List boats',
    description: 'All boats of the harbour.',
    parameters: [
      { name: 'harbourId', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'limit', in: 'query', required: false, schema: { type: 'integer' } },
    ],
    responses: { 400: {}, 404: {} },
  })
  expect(model.operations['GET /harbours/{harbourId}/boats']?.responses).not.toHaveProperty('4XX')
  expect(model.operations['PATCH /boats/{id}']).toMatchObject({ deprecated: true, summary: 'Change a boat' })
  expect(model.operations['POST /boats']?.requestBody).toMatchObject({ required: true })
})

test('a request object is not guessed to be a body', () => {
  expect(model.operations['PATCH /boats/{id}']).not.toHaveProperty('requestBody')
  expect(unread).toHaveLength(1)
})

test('models have fields, values or types', () => {
  expect(model.schemas).toMatchObject({
    Boat: {
      description: 'A boat.',
      required: ['id'],
      properties: {
        id: { type: 'string', description: 'Id\nof it' },
        old: { type: ['string', 'null'], deprecated: true },
        kind: { $ref: '#/schemas/Kind' },
        crew: { type: 'array', items: { $ref: '#/schemas/Sailor' } },
        tags: { type: 'object', additionalProperties: {} },
      },
    },
    Kind: { type: 'string', enum: ['tug', 'big ferry'] },
    Sailor: { anyOf: [{ $ref: '#/schemas/Boat' }, { type: 'string' }] },
  })
})

test('a page with a section of fields among others is no model', () => {
  const page = `# Boats

## Fields

| Field  | Type   | Required | Description |
| ------ | ------ | -------- | ----------- |
| \`name\` | string | yes      | Unique      |

## Add a boat

\`POST /boats\`
`
  const linked = linkPages({ 'boats.md': page })
  expect(Object.keys(linked.model.operations)).toEqual(['POST /boats'])
  expect(linked.dialects).toEqual(['reference'])
})
