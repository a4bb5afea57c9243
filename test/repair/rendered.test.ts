/**
 * Repairs of rendered text: how rows are split into cells, and what is doubted.
 */
import { expect, test } from 'vitest'
import { repairPage } from '../../src/repair/repair.ts'

interface Row {
  given: string[]
  want: string[]
  /** The text of each doubt. */
  doubts?: string[]
}

/** A page with one operation whose blocks follow. */
const page = (...blocks: string[]): string =>
  [
    'Berths',
    'List berths',
    'Code samples',
    "curl http://x/berths \\\n  -H 'Accept: application/json'",
    'GET /berths',
    ...blocks,
  ].join('\n\n')

/** What is in the repaired page behind the operation line. */
const behindOperation = (text: string): string[] =>
  text.slice(text.indexOf('`GET /berths`')).split('\n').slice(2, -1)

const PROPERTIES = 'Name Type Required Restrictions Description'
const PARAMETERS = 'Name In Type Required Description'
const RESPONSES = 'Status Meaning Description Schema'
const COLUMNS = '| Name | Type | Required | Restrictions | Description |'
const ANSWERS = ['| Status | Meaning | Description | Schema |', '|---|---|---|---|']

const rows: [string, Row][] = [
  [
    'a body, whose schema becomes a link',
    {
      given: [
        'Body parameter',
        '{\n  "a": 1\n}',
        'Parameters',
        `${PARAMETERS}\nbody body portsdk.NewBerth true New berth`,
      ],
      want: [
        '> Body parameter',
        '',
        '```json',
        '{',
        '  "a": 1',
        '}',
        '```',
        '',
        '### Parameters',
        '',
        '| Name | In | Type | Required | Description |',
        '|---|---|---|---|---|',
        '| `body` | body | [portsdk.NewBerth](schemas.md#portsdknewberth) | true | New berth |',
      ],
    },
  ],
  [
    'depth marks, roles and lists of schemas',
    {
      given: [
        'Response Schema',
        'Status Code 200',
        `${PROPERTIES}\n[array item] array false\n» [any property] array of portsdk.Ship true read-only The true one.`,
      ],
      want: [
        '<h3 id="list-berths-responseschema">Response Schema</h3>',
        '',
        'Status Code **200**',
        '',
        COLUMNS,
        '|---|---|---|---|---|',
        '| `[array item]` | array | false | | |',
        '| `» [any property]` | array of [portsdk.Ship](schemas.md#portsdkship) | true | read-only | The true one. |',
      ],
    },
  ],
  [
    'values, one a row and joined',
    {
      given: [
        'Enumerated Values',
        'Property Value\nstate open\nstate shut',
        'Enumerated Values',
        'Value(s)\nopen, shut',
      ],
      want: [
        '#### Enumerated Values',
        '',
        '| Property | Value |',
        '|---|---|',
        '| `state` | `open` |',
        '| `state` | `shut` |',
        '',
        '#### Enumerated Values',
        '',
        '| Value(s) |',
        '|---|',
        '| `open`, `shut` |',
      ],
    },
  ],
  [
    'a row that was cut in two, with the schema behind its rest',
    {
      given: ['Responses', `${RESPONSES}\n200 OK The berth, or\nnothing. portsdk.Berth`],
      want: [
        '### Responses',
        '',
        ...ANSWERS,
        '| 200 | OK | The berth, or',
        'nothing. | [portsdk.Berth](schemas.md#portsdkberth) |',
      ],
    },
  ],
  [
    'a response without schema',
    {
      given: ['Responses', `${RESPONSES}\n204 No Content The berth is gone`],
      want: ['### Responses', '', ...ANSWERS, '| 204 | No Content | The berth is gone | |'],
    },
  ],
  [
    'a primitive that a sample proves',
    {
      given: [
        'Example responses',
        '200 Response',
        '"open"',
        'Responses',
        `${RESPONSES}\n200 OK State string\n404 Not Found No such berth`,
      ],
      want: [
        '### Example responses',
        '',
        '> 200 Response',
        '',
        '```json',
        '"open"',
        '```',
        '',
        '### Responses',
        '',
        ...ANSWERS,
        '| 200 | OK | State | string |',
        '| 404 | Not Found | No such berth | |',
      ],
    },
  ],
  [
    'a word that could be a schema, without evidence',
    {
      given: ['Responses', `${RESPONSES}\n200 OK New Berth\n201 Created portsdk.Berth`],
      want: [
        '### Responses',
        '',
        ...ANSWERS,
        '| 200 | OK | New Berth | |',
        '| 201 | Created | | [portsdk.Berth](schemas.md#portsdkberth) |',
      ],
      doubts: ['200 OK New Berth'],
    },
  ],
  [
    'marks in text are text',
    { given: ['Moors a*b and _c_ at <d>.'], want: ['Moors a\\*b and \\_c\\_ at \\<d>.'] },
  ],
  [
    'a line that is no sentence is doubted',
    { given: ['Since spring'], want: ['Since spring'], doubts: ['Since spring'] },
  ],
]

test.each(rows)('rendered: %s', (_, { given, want, doubts = [] }) => {
  const { repair, repaired } = repairPage(page(...given))
  expect(repair).toBe('rendered')
  expect(behindOperation(repaired.text)).toEqual(want)
  expect(repaired.doubts.map(({ text }) => text)).toEqual(doubts)
})

test('a title, a remark that was a quote, and JSON in a description, which is doubted', () => {
  const copy = [
    'Schemas',
    'This page is incomplete, stay tuned.',
    'tide.Map',
    '{}',
    'Tides by name',
    '{"low": 1}',
    'Properties',
    'None',
  ]
  const { repaired } = repairPage(copy.join('\n\n'))
  expect(repaired.text).toMatch(/^# Schemas\n\n> This page is incomplete, stay tuned\.\n\n## tide\.Map\n/u)
  expect(repaired.text).not.toContain('# Tides')
  expect(repaired.doubts.map(({ text }) => text)).toEqual(['Tides by name', '{"low": 1}'])
})

test('a schemas page links within itself, also to names without a package', () => {
  const copy = [
    'Schemas',
    'Pet',
    '{}',
    'Properties',
    'None',
    'Owner',
    '{\n  "pet": {}\n}',
    'Properties',
    `${PROPERTIES}\npet Pet false`,
  ]
  const { repair, repaired } = repairPage(copy.join('\n\n'))
  expect(repair).toBe('rendered')
  expect(repaired.text).toContain('## Owner\n\n```json\n{\n  "pet": {}\n}\n```\n\n### Properties\n')
  expect(repaired.text).toContain('| `pet` | [Pet](#pet) | false | | |')
})
