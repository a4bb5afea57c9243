/**
 * Pages of forks of widdershins: other words, other operation lines, missing headings.
 */
import { describe, expect, test } from 'vitest'
import { HEAD, operation, properties, schema, SCHEMAS } from './pages.ts'
import { codesOf, dialectOf, linkTexts, modelOf, readText, unreadOf } from './read-text.ts'

const RESPONSES = '|Status|Meaning|Description|Schema|\n|---|---|---|---|\n'

interface Words {
  body: string
  parameters: [heading: string, columns: string, yes: string]
  examples: string
  responses: [heading: string, columns: string]
  responseSchema: [heading: string, status: string, columns: string]
  schemas: string
  properties: [heading: string, columns: string]
  values: [heading: string, columns: string]
}

const ENGLISH: Words = {
  body: 'Body Parameters',
  parameters: ['Params', '|Name|Location|Type|Required|Description|', 'yes'],
  examples: 'Response Examples',
  responses: ['Responses', '|HTTP Status Code |Meaning|Description|Data schema|'],
  responseSchema: [
    'Responses Data Schema',
    'HTTP Status Code',
    '|Name|Type|Required|Restrictions|Title|description|',
  ],
  schemas: 'Data Schema',
  properties: ['Attribute', '|Name|Type|Required|Restrictions|Title|Description|'],
  values: ['Enum', '|Name|Value|'],
}

const CHINESE: Words = {
  body: 'Body 请求参数',
  parameters: ['请求参数', '|名称|位置|类型|必选|说明|', '是'],
  examples: '返回示例',
  responses: ['返回结果', '|状态码|状态码含义|说明|数据模型|'],
  responseSchema: ['返回数据结构', '状态码', '|名称|类型|必选|约束|中文名|说明|'],
  schemas: '数据模型',
  properties: ['属性', '|名称|类型|必选|约束|中文名|说明|'],
  values: ['枚举值', '|属性|值|'],
}

const dashes = (columns: string): string => `${columns}\n|${'---|'.repeat(columns.split('|').length - 2)}\n`

function apifoxPage(words: Words): string {
  return `---
title: Quay
generator: "@tarslib/widdershins v4.0.30"
---

# Quay

Base URLs:

* <a href="https://quay.example/v1">Test system: https://quay.example/v1</a>

# Authentication

# cranes

## PUT Move a crane

<a id="opIdmoveCrane"></a>

PUT /cranes/{crane}

> ${words.body}

\`\`\`json
{ "berth": 4 }
\`\`\`

### ${words.parameters[0]}

${dashes(words.parameters[1])}|crane|path|string| ${words.parameters[2]} |none|
|body|body|object| ${words.parameters[2]} |none|
|» berth|body|integer| ${words.parameters[2]} |where to|

> ${words.examples}

> 200 Response

\`\`\`json
{ "moved": true }
\`\`\`

### ${words.responses[0]}

${dashes(words.responses[1])}|200|[OK](https://tools.ietf.org/html/rfc7231#section-6.3.1)|none|Inline|

### ${words.responseSchema[0]}

${words.responseSchema[1]} **200**

${dashes(words.responseSchema[2])}|» moved|boolean|true|none|Has moved|none|

# ${words.schemas}

<h2 id="tocS_Crane">Crane</h2>

<a id="schemacrane"></a>
<a id="schema_Crane"></a>

\`\`\`json
{ "kind": "gantry" }
\`\`\`

### ${words.properties[0]}

${dashes(words.properties[1])}|kind|string|true|none|Kind|how it lifts|

#### ${words.values[0]}

${dashes(words.values[1])}|kind|gantry|
|kind|tower|
`
}

describe('exports of Apifox', () => {
  test.each([
    ['English', ENGLISH],
    ['Chinese', CHINESE],
  ])('%s words', (_, words) => {
    const page = apifoxPage(words)
    expect(dialectOf(page).id).toBe('widdershins')
    expect(unreadOf(readText(page))).toEqual([])
    const { model, diagnostics } = linkTexts(page)
    expect(diagnostics).toEqual([])
    expect(model.info.title).toBe('Quay')
    expect(model.servers).toEqual([{ url: 'https://quay.example/v1', description: 'Test system' }])
    const moved = model.operations['PUT /v1/cranes/{crane}']
    expect(moved).toMatchObject({
      operationId: 'moveCrane',
      summary: 'Move a crane',
      tags: ['cranes'],
      parameters: [{ name: 'crane', in: 'path', required: true }],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { required: ['berth'], properties: { berth: {} } } } },
      },
    })
    expect(moved?.responses['200']?.content?.['application/json']).toEqual({
      schema: {
        type: 'object',
        properties: { moved: { title: 'Has moved', type: 'boolean' } },
        required: ['moved'],
      },
      examples: [{ moved: true }],
    })
    expect(model.schemas['Crane']).toMatchObject({
      properties: { kind: { title: 'Kind', description: 'how it lifts', enum: ['gantry', 'tower'] } },
      required: ['kind'],
    })
  })
})

describe('where an operation begins and ends', () => {
  const anchor = '<a id="opIdfreeBerth"></a>\n\n'
  const tables = `<h3 id="freeberth-responses">Responses</h3>\n\n${RESPONSES}|204|[No Content](https://tools.ietf.org/html/rfc7231#section-6.3.5)|freed|None|\n\n`

  test('an anchor without a heading begins an operation', () => {
    const line = '`DELETE /berths/{berth}`\n\n_Free a berth_\n\n'
    const model = modelOf(`${HEAD}<h1 id="berths">Berths</h1>\n\nAll berths.\n\n${anchor}${line}${tables}`)
    expect(Object.keys(model.operations)).toEqual(['DELETE /berths/{berth}'])
    expect(model.operations['DELETE /berths/{berth}']).toMatchObject({
      operationId: 'freeBerth',
      summary: 'Free a berth',
    })
  })

  test.each([
    ['inside tags', '<p>\n<code> <span class="delete-verb">DELETE</span> /berths/{berth}</code>\n</p>\n\n'],
    ['in a fence below a heading', '### Request\n```text\nDELETE /berths/{berth}\n```\n\n'],
  ])('an operation line %s', (_, line) => {
    const page = `${HEAD}## Free a berth\n\n${anchor}${line}${tables}`
    expect(Object.keys(modelOf(page).operations)).toEqual(['DELETE /berths/{berth}'])
  })

  test('samples of responses above the operation line', () => {
    const sample = '> 200 Response\n\n```json\n{ "free": true }\n```\n\n'
    const page = `${HEAD}## Look at a berth\n\n${anchor}${sample}\`GET /berths/{berth}\`\n\n${tables.replace('204', '200').replace('None', 'Inline')}`
    const { responses } = modelOf(page).operations['GET /berths/{berth}'] ?? {}
    expect(responses?.['200']?.content?.['application/json']?.examples).toEqual([{ free: true }])
  })

  test('a word that is no method ends the operation above it and is reported', () => {
    const page = `${HEAD}${operation({})}## servers__boats\n\n\`SERVERS /boats\`\n\n${tables}`
    const fragment = readText(page)
    expect(fragment.operations.map(({ responses }) => responses.map(({ status }) => status))).toEqual([
      ['200'],
    ])
    expect(codesOf(fragment)).toEqual(['operation/unknown-method'])
    expect(unreadOf(fragment)).not.toEqual([])
  })

  test('where operations have anchors, a heading in a description only looks like one', () => {
    const prose = 'Frees it.\n\n## In short\n\n`DELETE /berths`\n\nfrees all.\n\n'
    const page = `${HEAD}## freeBerth\n\n${anchor}\`DELETE /berths/{berth}\`\n\n${prose}${tables}`
    const fragment = readText(page)
    expect(fragment.operations).toMatchObject([{ description: prose.trim(), responses: [{ status: '204' }] }])
    expect(unreadOf(fragment)).toEqual([])
  })

  test('a row that a heading and a list tear apart ends neither the table nor the operation', () => {
    const torn =
      '|204|[No Content](https://tools.ietf.org/html/rfc7231#section-6.3.5)|Freed.\n\n#### At night\n\n- Quietly.\n- Without light.|None|\n|401|[Unauthorized](https://tools.ietf.org/html/rfc7235#section-3.1)|No key.|None|'
    const { operations } = readText(`${HEAD}${operation({ responses: [torn] })}`)
    expect(operations[0]?.responses.map(({ status, description }) => [status, description])).toEqual([
      ['204', 'Freed.\n\n#### At night\n\n- Quietly.\n- Without light.'],
      ['401', 'No key.'],
    ])
  })

  test('a row that is never whole does not swallow the section below it', () => {
    const page = `${HEAD}${operation({ responses: ['|204|torn'] })}## next\n\n<a id="opIdnext"></a>\n\n\`GET /next\`\n\n${tables}`
    expect(readText(page).operations.map(({ displayedPath }) => displayedPath)).toEqual(['/boats', '/next'])
  })
})

describe('parameters without a table of their own columns', () => {
  const page = (parameters: string): string =>
    `${HEAD}## findBoat\n\n<a id="opIdfindBoat"></a>\n\n\`GET /boats/{boat}\`\n\n<h3 id="findboat-parameters">Parameters</h3>\n\n${parameters}\n\n<h3 id="findboat-responses">Responses</h3>\n\n`
  const expected = [
    {
      name: 'boat',
      in: 'path',
      required: true,
      description: 'Id.',
      schema: { type: 'string', format: 'uuid' },
    },
    { name: 'deep', in: 'query', required: false, description: 'All of it.', schema: { type: 'boolean' } },
  ]

  test('tags in the name and in the status mark type and requirement', () => {
    const type = (text: string): string => `<span class="param-type"> ${text}</span>`
    const rows = `|Name|Description|\n|---|---|\n|/boat${type('guid')}<div class="param-required">required</div>|Id.|\n|?deep${type('boolean')}|All of it.|`
    const responses = `|Status|Description|\n|---|---|\n|200${type('[Boat](#schemaboat)')}|Found.|\n\n`
    const fragment = readText(page(rows) + responses)
    expect(fragment.operations[0]?.parameters).toMatchObject(expected)
    expect(fragment.operations[0]?.responses).toMatchObject([
      { status: '200', description: 'Found.', schema: { $ref: '#/schemas/Boat' } },
    ])
    expect([...codesOf(fragment), ...unreadOf(fragment)]).toEqual([])
  })

  test('code spans with a text behind each', () => {
    const lines = '`guid boat`<br/>Id.<br/><br/>\n`[optional] boolean deep`<br/>All of it.<br/><br/>'
    const responses =
      '|Status Code|Body Type|Description|\n|---|---|---|\n|200|[Boat](#schemaboat)[]|Found.|\n\n'
    const fragment = readText(page(lines) + responses)
    expect(fragment.operations[0]?.parameters).toMatchObject(expected)
    expect(fragment.operations[0]?.parameters[1]?.inferred).toEqual(['in'])
    expect(fragment.operations[0]?.responses).toMatchObject([
      { schema: { type: 'array', items: { $ref: '#/schemas/Boat' } } },
    ])
    expect([...codesOf(fragment), ...unreadOf(fragment)]).toEqual([])
  })

  test('a column that says whether null is allowed', () => {
    const table =
      '|Name|Type|Required|Nullable|Description|\n|---|---|---|---|---|\n|depth|int32|false|true|Metres.|\n\n'
    const fragment = readText(`${HEAD}${SCHEMAS}${schema('Berth', { depth: 1 }, table)}`)
    expect(fragment.schemas[0]?.schema.properties?.['depth']).toMatchObject({
      type: ['integer', 'null'],
      format: 'int32',
    })
  })
})

describe('rows whose parent is not printed', () => {
  const rowsOf = (...parts: string[]) => readText(`${HEAD}${SCHEMAS}${schema('List', {}, ...parts)}`)

  test('are reported, and are no part of the root', () => {
    const fragment = rowsOf('allOf\n\n', properties('|»» *anonymous*|[A](#schemaa)|false|none|none|'))
    expect(codesOf(fragment)).toEqual(['row/no-parent'])
    expect(JSON.stringify(fragment.schemas[0]?.schema)).not.toContain('$ref')
  })

  test('are reported once with the rows below them', () => {
    const fragment = rowsOf(
      properties(
        '|a|object|false|none|none|',
        '|»» b|object|false|none|none|',
        '|»»» c|string|false|none|none|',
      ),
    )
    expect(fragment.findings).toMatchObject([{ code: 'row/no-parent', args: { name: 'b' } }])
  })

  test('belong to a branch of which only the word is printed, one level above', () => {
    const fragment = rowsOf(
      'allOf\n\n',
      'anyOf\n\n',
      properties('|» *anonymous*|[A](#schemaa)|false|none|none|'),
      'or\n\n',
      properties('|» *anonymous*|[B](#schemab)|false|none|none|'),
      'and\n\n',
    )
    expect(codesOf(fragment)).toEqual([])
    expect(fragment.schemas[0]?.schema.allOf).toMatchObject([
      { anyOf: [{ $ref: '#/schemas/A' }, { $ref: '#/schemas/B' }] },
      { inferred: ['branch'] },
    ])
  })
})

test('a scalar row of the body that has a name of its own is a field', () => {
  const model = modelOf(
    `${HEAD}${operation({ line: 'POST /boats', parameters: ['|name|body|string|true|none|'] })}`,
  )
  expect(model.operations['POST /boats']?.requestBody?.content['application/json']?.schema).toMatchObject({
    properties: { name: { type: 'string' } },
    required: ['name'],
  })
})
