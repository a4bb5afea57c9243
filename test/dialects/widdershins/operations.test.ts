import { describe, expect, test } from 'vitest'
import type { OperationDraft } from '../../../src/model/fragment.ts'
import { BOATS, fence, HEAD, json, operation } from './pages.ts'
import { codesOf, readText, unreadOf } from './read-text.ts'

/** The only operation of a page, with everything on the page read. */
function readOne(text: string, codes: string[] = []): OperationDraft {
  const fragment = readText(HEAD + BOATS + text)
  expect(unreadOf(fragment)).toEqual([])
  expect(codesOf(fragment)).toEqual(codes)
  expect(fragment.operations).toHaveLength(1)
  return fragment.operations[0] as OperationDraft
}

type Names = Pick<OperationDraft, 'operationId' | 'summary' | 'description'>
type NameRow = [name: string, { given: Parameters<typeof operation>[0]; want: Names }]

const names: NameRow[] = [
  [
    'id and summary',
    { given: { prose: '*List boats*\n\n' }, want: { operationId: 'listBoats', summary: 'List boats' } },
  ],
  [
    'a description below the summary',
    {
      given: { prose: '*List*\n\nAll of *them*.\n\n' },
      want: { operationId: 'listBoats', summary: 'List', description: 'All of *them*.' },
    },
  ],
  [
    'emphasis inside the summary',
    {
      given: { prose: '*List *all* boats*\n\n' },
      want: { operationId: 'listBoats', summary: 'List *all* boats' },
    },
  ],
  [
    'a blank at the end of the summary',
    { given: { prose: '*List *\n\n' }, want: { operationId: 'listBoats', summary: 'List' } },
  ],
  [
    'a description that only has emphasis',
    {
      given: { prose: '*Note*: all of *them*\n\n' },
      want: { operationId: 'listBoats', description: '*Note*: all of *them*' },
    },
  ],
  [
    'an id with slashes',
    { given: { id: 'boats/list', heading: 'boats_list' }, want: { operationId: 'boats/list' } },
  ],
  ['a heading made of method and path', { given: { id: '', heading: 'get__boats' }, want: {} }],
  [
    'a summary of two paragraphs, which is no emphasis',
    {
      given: { prose: '*List boats.\n\nOnly *yours*.\n*\n\nAll of them.\n\n' },
      want: {
        operationId: 'listBoats',
        summary: 'List boats.\n\nOnly *yours*.',
        description: 'All of them.',
      },
    },
  ],
  [
    'a star without a second one',
    {
      given: { prose: '*List boats.\n\nOnly yours.\n\n' },
      want: { operationId: 'listBoats', description: '*List boats.\n\nOnly yours.' },
    },
  ],
  [
    'a heading that is a summary of two lines',
    {
      given: { heading: 'List boats that have\nthe flag `a`', prose: 'All.\n\n' },
      want: { operationId: 'listBoats', summary: 'List boats that have\nthe flag `a`', description: 'All.' },
    },
  ],
  [
    'a heading that is a summary of two paragraphs',
    {
      given: { id: '', heading: 'List [boats](#x).\n\nOnly yours.' },
      want: { summary: 'List [boats](#x).\n\nOnly yours.' },
    },
  ],
  [
    'a heading that is the summary',
    {
      given: { heading: 'List `boats`', prose: '*Not* the summary\n\n' },
      want: { operationId: 'listBoats', summary: 'List `boats`', description: '*Not* the summary' },
    },
  ],
  [
    'parts of a description that look like parts of the page',
    {
      given: { prose: 'First.\n\n### Parameters\n\nnone\n\n## Body parameter\n\n# Responses\n\nLast.\n\n' },
      want: {
        operationId: 'listBoats',
        description: 'First.\n\n### Parameters\n\nnone\n\n## Body parameter\n\n# Responses\n\nLast.',
      },
    },
  ],
]

test.each(names)('names: %s', (_, { given, want }) => {
  const { operationId, summary, description } = readOne(operation(given))
  expect({ operationId, summary, description }).toEqual({
    operationId: undefined,
    summary: undefined,
    description: undefined,
    ...want,
  })
})

test('samples of requests tell method, address and headers in each language', () => {
  const samples = [
    '> Code samples\n\n',
    fence(
      'shell',
      "# You can also use wget\ncurl -X POST https://h.test/v1/boats?size=1 \\\n  -H 'Accept: application/json' \\\n  -H 'X-Key: API_KEY'\n",
    ),
    fence(
      'http',
      'POST https://h.test/v1/boats?size=1 HTTP/1.1\nHost: h.test\nAccept: application/json\nX-Key: API_KEY\n',
    ),
    fence(
      'javascript',
      "\nconst headers = {\n  'Accept':'application/json',\n  'X-Key':'API_KEY'\n};\n\nfetch('https://h.test/v1/boats?size=1',\n{\n  method: 'POST',\n\n  headers: headers\n})",
    ),
    fence(
      'javascript',
      "var headers = {\n  'Accept':'application/json',\n  'X-Key':'API_KEY'\n\n};\n\n$.ajax({\n  url: 'https://h.test/v1/boats?size=1',\n  method: 'post',\n  headers: headers,\n})",
    ),
    fence('ruby', "require 'rest-client'\n"),
  ].join('')
  const { requests } = readOne(operation({ samples, line: 'POST /boats' }))
  expect(requests.map(({ language }) => language)).toEqual(['shell', 'http', 'javascript', 'javascript'])
  for (const { method, url, headers } of requests) {
    expect({ method, url, headers }).toEqual({
      method: 'POST',
      url: 'https://h.test/v1/boats?size=1',
      headers: [
        { name: 'Accept', value: 'application/json' },
        { name: 'X-Key', value: 'API_KEY' },
      ],
    })
  }
})

describe('parameters', () => {
  test('places, types, required', () => {
    const { parameters } = readOne(
      operation({
        parameters: [
          '|id|path|string(uuid)|true|Id|',
          '|q|query|array[string]|false|none|',
          '|X-Trace|header|string|false|none|',
          '|sid|cookie|[Sid](#schemasid)|false|none|',
        ],
      }),
    )
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['id', 'path', true],
      ['q', 'query', false],
      ['X-Trace', 'header', false],
      ['sid', 'cookie', false],
    ])
    expect(parameters.map(({ description }) => description)).toEqual(['Id', undefined, undefined, undefined])
    expect(parameters.map(({ schema }) => schema)).toMatchObject([
      { type: 'string', format: 'uuid' },
      { type: 'array', items: { type: 'string' } },
      { type: 'string' },
      { $ref: '#/schemas/Sid' },
    ])
  })

  test('the column of names is called otherwise in older versions', () => {
    const page = operation({ parameters: ['|id|path|string|true|Id|'] }).replace(
      '|Name|In|',
      '|Parameter|In|',
    )
    expect(readOne(page).parameters).toHaveLength(1)
  })

  test('forks of the templates mark places and what is required in other ways', () => {
    const head = '|Field|Type|Mandatory|Details|\n|---|---|---|---|\n'
    const rows = [
      '|?limit|integer|<div>true</div>|Most|',
      '|:id|string|yes|Id|',
      '|{key}|string|Yes|Key|',
      '|boat|string|✓|Boat|',
    ]
    const page = operation({ line: 'GET /boats/{boat}/{id}/{key}', parameters: [] }).replace(
      /<h3 id="[^"]*-parameters">.*?\n\n(?=<h3)/s,
      `### Request parameters\n\n${head}${rows.join('\n')}\n\n`,
    )
    const { parameters } = readOne(page)
    expect(parameters.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['limit', 'query', true],
      ['id', 'path', true],
      ['key', 'path', true],
      ['boat', 'path', true],
    ])
  })

  test('a place that is none is told', () => {
    const fragment = readText(HEAD + BOATS + operation({ parameters: ['|id|nowhere|string|true|Id|'] }))
    expect(codesOf(fragment)).toEqual(['parameter/no-place'])
    // The cell, not the whole row.
    expect(fragment.findings[0]?.at.start.column).toBeGreaterThan(1)
    expect(unreadOf(fragment)).toEqual(['tableRow:25'])
  })

  test('detailed descriptions go to the row that they continue, by order and depth', () => {
    const { parameters, body } = readOne(
      operation({
        parameters: [
          '|ids|query|string|false|Ids, as text.|',
          '|body|body|object|false|none|',
          '|» ids|body|[string]|false|Ids, as list.|',
          '|» note|body|string|false|Note.|',
        ],
        below:
          '#### Detailed descriptions\n\n**» ids**: Ids, as list.\n\n- **x**: not a title\n\n**note**: neither\n\n**» note**: Note.\nMore.\n\n',
      }),
    )
    expect(parameters[0]?.description).toBe('Ids, as text.')
    expect(body?.schema?.properties?.['ids']?.description).toBe(
      'Ids, as list.\n\n- **x**: not a title\n\n**note**: neither',
    )
    expect(body?.schema?.properties?.['note']?.description).toBe('Note.\nMore.')
  })

  test('detailed descriptions with marks of their own, and of rows without a name', () => {
    const { parameters, body } = readOne(
      operation({
        parameters: [
          '|digest|header|string|true|The [RFC 1][1] digest of the load.|',
          '|body|body|object|false|none|',
          '|» home|body|any|false|none|',
          '|»» *anonymous*|body|object|false|Where it lies. Or `null`|',
          '|»»» port|body|string|false|none|',
          '|»» *anonymous*|body|any|false|none|',
          '|» note|body|string|false|Note.|',
        ],
        below:
          '#### Detailed descriptions\n\n**digest**: The [RFC 1][1] digest of the load.\n\nIn base 64.\n\n[1]: https://example.com/1\n\n**»» *anonymous***: Where it lies. Or `null`\nat sea.\n\n**» note**: Note.\nMore.\n\n',
      }),
    )
    expect(parameters[0]?.description).toBe(
      'The [RFC 1][1] digest of the load.\n\nIn base 64.\n\n[1]: https://example.com/1',
    )
    const { home, note } = body?.schema?.properties ?? {}
    expect(home?.description).toBe('Where it lies. Or `null`\nat sea.')
    expect(note?.description).toBe('Note.\nMore.')
  })

  test('values go to the parameter of that name, or to its items', () => {
    const { parameters } = readOne(
      operation({
        parameters: ['|state|query|string|false|none|', '|sizes|query|array[integer]|false|none|'],
        below:
          '#### Enumerated Values\n\n|Parameter|Value|\n|---|---|\n|state|open|\n|state|a\\|b|\n|sizes|1|\n|sizes|2|\n\n',
      }),
    )
    expect(parameters[0]?.schema.enum).toEqual(['open', 'a|b'])
    expect(parameters[1]?.schema.items?.enum).toEqual([1, 2])
  })
})

describe('bodies', () => {
  const bodyOf = (parameters: string[], sample: unknown) =>
    readOne(operation({ line: 'POST /boats', body: json(sample), parameters })).body

  test('a reference', () => {
    const body = bodyOf(['|body|body|[Boat](#schemaboat)|true|The boat|'], { name: 'x' })
    expect(body).toMatchObject({
      required: true,
      description: 'The boat',
      schema: { $ref: '#/schemas/Boat' },
    })
  })

  test('fields by depth below the body', () => {
    const body = bodyOf(
      [
        '|body|body|object|false|none|',
        '|» name|body|string|true|none|',
        '|» size|body|object|false|none|',
        '|»» w|body|number|false|none|',
      ],
      { name: 'x', size: { w: 0 } },
    )
    expect(body?.schema).toMatchObject({
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string' },
        size: { type: 'object', properties: { w: { type: 'number' } } },
      },
    })
  })

  test('fields without depth where the body is left out', () => {
    const body = bodyOf(
      ['|name|body|string|true|none|', '|size|body|object|false|none|', '|» w|body|number|false|none|'],
      { name: 'x', size: { w: 0 } },
    )
    expect(Object.keys(body?.schema?.properties ?? {})).toEqual(['name', 'size'])
  })

  test('one field without depth, told from the body by the sample', () => {
    const rows = ['|size|body|object|false|none|', '|» w|body|number|false|none|']
    expect(Object.keys(bodyOf(rows, { size: { w: 0 } })?.schema?.properties ?? {})).toEqual(['size'])
    expect(Object.keys(bodyOf(rows, { w: 0 })?.schema?.properties ?? {})).toEqual(['w'])
  })

  test('a body of which a field is called body', () => {
    expect(bodyOf(['|body|body|[Note](#schemanote)|true|none|'], { body: 'x' })?.schema?.$ref).toBe(
      '#/schemas/Note',
    )
    expect(
      Object.keys(bodyOf(['|body|body|string|true|none|'], { body: 'x' })?.schema?.properties ?? {}),
    ).toEqual(['body'])
  })

  test('kinds of content without a sample', () => {
    const page = operation({
      line: 'POST /boats',
      body: '',
      parameters: ['|body|body|string(binary)|false|none|'],
    })
    expect(readOne(page).body).toMatchObject({ samples: [], schema: { type: 'string', format: 'binary' } })
  })

  test.each([
    [
      'null',
      ['|»» *anonymous*|body|null|false|none|', '|»» *anonymous*|body|[Kind](#schemakind)|false|none|'],
      { anyOf: [{ $ref: '#/schemas/Kind' }, { type: 'null' }] },
      [],
    ],
    [
      'one type',
      ['|»» *anonymous*|body|string(uri)|false|none|', '|»» *anonymous*|body|string|false|none|'],
      { type: 'string' },
      [],
    ],
    [
      'several types',
      ['|»» *anonymous*|body|string|false|none|', '|»» *anonymous*|body|integer|false|none|'],
      {},
      ['branch/ambiguous'],
    ],
  ])('branches without a word: %s', (_, branches, want, codes) => {
    const page = operation({
      line: 'POST /boats',
      body: json({ kind: {} }),
      parameters: ['|body|body|object|true|none|', '|» kind|body|any|false|none|', ...branches],
    })
    const {
      at: _at,
      inferred: _inferred,
      ...kind
    } = readOne(page, codes).body?.schema?.properties?.['kind'] ?? {}
    expect(kind).toMatchObject(want)
    expect(Object.keys(kind).sort()).toEqual(Object.keys(want).sort())
  })

  test('branches whose word stands in the type of the list', () => {
    const page = operation({
      line: 'POST /boats',
      body: json({ parts: [] }),
      parameters: [
        '|body|body|object|true|none|',
        '|» parts|body|[anyOf]|false|none|',
        '|»» *anonymous*|body|string|false|none|',
        '|»» *anonymous*|body|integer|false|none|',
      ],
    })
    const parts = readOne(page).body?.schema?.properties?.['parts']
    expect(parts?.items?.anyOf?.map(({ type }) => type)).toEqual(['string', 'integer'])
  })
})

describe('responses', () => {
  test('descriptions, schemas, samples by status', () => {
    const { responses } = readOne(
      operation({
        exampleResponses: `> Example responses\n\n> 200 Response\n\n${json([{ id: 'x' }])}${fence('xml', '<x/>')}> Bad\n\n${json({ title: 'x' })}`,
        responses: [
          '|200|[OK](https://x.test)|All boats|[[Boat](#schemaboat)]|',
          '|4XX|Unknown|Bad|[Problem](#schemaproblem)|',
          '|default|Default|none|None|',
        ],
      }),
    )
    expect(responses.map(({ status, description }) => [status, description])).toEqual([
      ['200', 'All boats'],
      ['4XX', 'Bad'],
      ['default', undefined],
    ])
    expect(responses.map(({ samples }) => samples.map(({ language }) => language))).toEqual([
      ['json', 'xml'],
      ['json'],
      [],
    ])
    expect(responses[0]?.schema).toMatchObject({ type: 'array', items: { $ref: '#/schemas/Boat' } })
    expect(responses[2]?.schema).toBeUndefined()
  })

  test('headers', () => {
    const end =
      '### Response Headers\n\n|Status|Header|Type|Format|Description|\n|---|---|---|---|---|\n|200|X-Total|integer|int32|How many|\n|200|X-Odd|undefined||none|\n\n'
    const [response] = readOne(operation({ end })).responses
    expect(response?.headers).toMatchObject([
      { name: 'X-Total', description: 'How many', schema: { type: 'integer', format: 'int32' } },
      { name: 'X-Odd', schema: {} },
    ])
  })

  test('a status without a row is told', () => {
    const fragment = readText(
      HEAD +
        BOATS +
        operation({
          responseSchema:
            'Status Code **404**\n\n|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n|» a|string|false|none|none|\n\n',
        }),
    )
    expect(codesOf(fragment)).toEqual(['response/no-row'])
  })
})

describe('notes on authentication', () => {
  const securityOf = (words: string) =>
    readOne(
      operation({
        end: `<aside class="warning">\nTo perform this operation, you must be authenticated by means of one of the following methods:\n${words}\n</aside>\n`,
      }),
    ).security

  type Row = [given: string, want: { name: string; scopes: string[] }[][]]
  const one = (name: string, ...scopes: string[]) => ({ name, scopes })
  const rows: Row[] = [
    ['key', [[one('key')]]],
    ['key, None', [[one('key')], []]],
    ['key & app', [[one('key'), one('app')]]],
    ['oauth ( Scopes: read write )', [[one('oauth', 'read', 'write')]]],
    ['oauth ( Scopes: read ), key & app', [[one('oauth', 'read')], [one('key'), one('app')]]],
    ['my key', [[one('my key')]]],
    ['None', [[]]],
  ]
  test.each(rows)('%s', (given, want) =>
    expect(securityOf(given)).toEqual({ isNeeded: true, alternatives: want }),
  )

  test('none is needed', () =>
    expect(readOne(operation({})).security).toEqual({ isNeeded: false, alternatives: [] }))
})

describe('callbacks', () => {
  const inner = operation({ id: 'onDone', heading: 'listBoats', line: 'POST /', prose: '*Done*\n\n' })

  test.each([
    ['version 4', (text: string) => text],
    ['version 3', (text: string) => `<div class="content well">\n\n${text}</div>\n\n`],
  ])('%s', (_, frame) => {
    const end = `### Callbacks\n\n${frame(`#### done\n\n**{$request.body#/url}**\n\n${inner}`)}<aside class="success">\nThis operation does not require authentication\n</aside>\n`
    const { callbacks, operationId, security } = readOne(operation({ end }))
    expect(operationId).toBe('listBoats')
    expect(security?.isNeeded).toBe(false)
    expect(callbacks).toMatchObject([
      {
        name: 'done',
        expression: '{$request.body#/url}',
        operation: { method: 'POST', operationId: 'onDone', summary: 'Done' },
      },
    ])
  })
})
