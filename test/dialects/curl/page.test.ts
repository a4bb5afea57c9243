import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { detectDialect } from '../../../src/reading/signs.ts'
import { curl } from '../../../src/dialects/curl/index.ts'
import { outlineOf } from '../../../src/markdown/outline.ts'
import { lineOf, readOne, readPage } from './read-page.ts'

/** Lines without any Markdown, as a rendered page gives them when it is copied. */
const PLAIN_LINES = `There is a switch --docs bool
in the harbour with harbour serve
Set environment variables for the address, the key and so on.
# where your harbour listens
export HARBOUR_URL "http://harbour.test"
# your key - ask the harbour master
export HARBOUR_TOKEN="kq...w7"
export API_ROUTE="api/v3"
# a quay
# (not a berth)
export QUAY_ID="77b...e01"
If you like fish, use
set -x HARBOUR_URL "http://harbour.test"
The variables
HARBOUR_URL
andHARBOUR_TOKEN
are also known to the harbour
CLI.
The short way
curl "$HARBOUR_URL/$API_ROUTE/boats" \\
-H "Harbour-Token: $HARBOUR_TOKEN"
Get your boats
The list is sorted by name
, then by length
. See q
curl --request GET \\
--url "$HARBOUR_URL/$API_ROUTE/boats?\\
q=owner:me" \\
--header "Harbour-Token: $HARBOUR_TOKEN"
Moor a boat
To
curl --request POST
--url "$HARBOUR_URL/api/v3/quays/$QUAY_ID/boats"
--header "Harbour-Token: $HARBOUR_TOKEN"
--data '{
"name": "Heron",
"crew": [
{
"email": "[email protected]",
"site": "https://crew.test/a"
}
],
"type_id": "'$TYPE_ID'"
}'
Show one quay
curl --request GET \\
--url "$HARBOUR_URL/$API_ROUTE/quays/\\
$QUAY_ID" \\
--header "Harbour-Token: $HARBOUR_TOKEN"
Afloat
curl --request GET \\
--url "$HARBOUR_URL/$API_ROUTE/boats/count\\
?limit=5&q=kind:sloop+\\
state:afloat+" \\
--header "Harbour-Token: $HARBOUR_TOKEN"
Empty
`

describe('plain lines', () => {
  const page = readPage(PLAIN_LINES)

  test('an operation for each command', () => {
    expect(page.operations.map(lineOf)).toEqual([
      'GET http://harbour.test/api/v3/boats',
      'GET http://harbour.test/api/v3/boats query:q=string~owner:me',
      'POST http://harbour.test/api/v3/quays/{quay_id}/boats path:quay_id=string~77b...e01 {name: string, crew: [{email: string, site: string(uri)}], type_id: string}',
      'GET http://harbour.test/api/v3/quays/{quay_id} path:quay_id=string~77b...e01',
      'GET http://harbour.test/api/v3/boats/count query:limit=integer~5 query:q=string~kind:sloop state:afloat ',
    ])
    expect(page.codes).toEqual([])
    expect(page.unread).toEqual([])
  })

  test('summaries and descriptions', () => {
    expect(page.operations.map(({ summary, description }) => [summary, description])).toEqual([
      [undefined, 'The short way'],
      ['Get your boats', 'The list is sorted by name, then by length. See q'],
      ['Moor a boat', undefined],
      ['Show one quay', undefined],
      ['Afloat', undefined],
    ])
  })

  test('variables tell of parameters, security and server', () => {
    expect(page.operations[3]?.parameters[0]?.description).toBe('a quay\n(not a berth)')
    expect(page.operations[3]?.inferred ?? []).not.toContain('security')
    expect(page.operations[3]?.security).toEqual({
      isNeeded: true,
      alternatives: [[{ name: 'HarbourToken', scopes: [] }]],
    })
    expect(page.securitySchemes.map(({ scheme }) => scheme)).toEqual([
      {
        type: 'apiKey',
        in: 'header',
        name: 'Harbour-Token',
        description: 'your key - ask the harbour master',
      },
    ])
    expect(page.servers).toMatchObject([
      { url: 'http://harbour.test/api/v3', description: 'where your harbour listens' },
    ])
  })

  test('places', () => {
    const { at, requests, parameters } = page.operations[1] ?? {}
    expect([at?.start, at?.end]).toEqual([
      { line: 26, column: 1 },
      { line: 29, column: 41 },
    ])
    expect(requests?.[0]?.at).toEqual(at)
    expect(parameters?.[0]?.at.start).toEqual({ line: 27, column: 7 })
  })
})

const PARAGRAPHS = `Harbour API

  1. Run harbour login.

  2. Save the token for your headers:

    curl \\
    -X GET "https://docs.harbour.test/api/" \\
    -H "Session-Token: Bk...nt"

Examples

These are example calls.

export URL "https://h.test"
export KEY="Jz6-----0C"

Example: list the boats of a month

Other lengths are week and year

curl --request GET \\
  --url "$URL/api/v0/boats?\\
start=2022-01-01T00:00:00.000000Z\\
&interval=1 month" \\
--header "Session-Token: $KEY" 

Example: rename a boat (and its flags)

curl --request PATCH \\
  --url "$URL/api/v0/boats/$BOAT" \\
  --header "Session-Token: $KEY" \\
  --data "{
      \\"name\\": \\"Teal\\",
      \\"ports\\": [\\"home\\",\\"$PORT\\"]    
  }"  

Example: Sink a boat

curl --request DELETE \\
  --url "$URL/api/v0/boats/$BOAT \\
  --header "Session-Token: $KEY" \\
  --data "{   
}"

See a mistake? Tell us.`

test('paragraphs: labels, indented code, a lost quotation mark', () => {
  const page = readPage(PARAGRAPHS)
  expect(page.operations.map((one) => `${one.summary} | ${one.description} | ${lineOf(one)}`)).toEqual([
    'Save the token for your headers | undefined | GET https://docs.harbour.test/api/',
    'list the boats of a month | Other lengths are week and year | GET https://h.test/api/v0/boats query:start=string(date-time)~2022-01-01T00:00:00.000000Z query:interval=string~1 month',
    'rename a boat (and its flags) | undefined | PATCH https://h.test/api/v0/boats/{boat} path:boat=string {name: string, ports: [string]}',
    'Sink a boat | undefined | DELETE https://h.test/api/v0/boats/{boat} path:boat=string {}',
  ])
  expect(page.findings).toEqual([
    {
      code: 'curl/quote-not-closed',
      at: { start: { line: 41, column: 9 }, end: { line: 41, column: 10 } },
      args: {},
    },
  ])
  expect(page.unread).toEqual([])
})

const README = `---
title: Harbour
---

# Harbour

Boats and quays. Install with \`curl -fsSL https://h.test/install.sh | sh\`.

## Boats

All calls need a token.

### List boats

Sorted by *name*.

\`\`\`bash
curl https://h.test/v1/boats -H "Authorization: Bearer $TOKEN"
\`\`\`

Returns:

\`\`\`json
[{ "id": 1, "name": "Heron" }, { "id": 2, "name": null }]
\`\`\`

### Add a boat

#### Example request

\`\`\`console
$ curl -u admin:secret https://h.test/v1/boats -d name=Teal
{"id": 3}
\`\`\`

## Quays

Where boats lie.

To list the quays:

\`\`\`
curl https://h.test/v1/quays?api_key=$KEY
\`\`\`

The answer is a list.

Close a quay. It opens again at dawn.

\`\`\`
# cURL
curl -X POST https://h.test/v1/quays/7/close -b 'session=abcdefghij; theme=dark'
\`\`\`

| Field | Meaning |
| --- | --- |
| a | b |
`

describe('headings, fences and prose', () => {
  const page = readPage(README)

  test('words', () => {
    expect(page.operations.map(({ tag, summary, description }) => [tag, summary, description])).toEqual([
      ['Boats', 'List boats', 'Sorted by *name*.'],
      ['Boats', 'Add a boat', undefined],
      ['Quays', 'To list the quays', 'The answer is a list.'],
      ['Quays', 'Close a quay', 'Close a quay. It opens again at dawn.'],
    ])
    expect(page.tags.map(({ name, description }) => [name, description])).toEqual([
      ['Boats', undefined],
      ['Quays', 'Where boats lie.'],
    ])
  })

  test('responses that the page shows', () => {
    expect(
      page.operations.map(({ responses }) => responses.map(({ status, inferred }) => [status, inferred])),
    ).toEqual([
      [['200', ['status', 'schema', 'mediaTypes']]],
      [['200', ['status', 'schema', 'mediaTypes']]],
      [],
      [],
    ])
    expect(page.operations[0]?.responses[0]?.samples[0]?.at.start).toEqual({ line: 24, column: 1 })
  })

  test('security schemes', () => {
    expect(page.securitySchemes.map(({ name, scheme }) => [name, scheme])).toEqual([
      ['bearerAuth', { type: 'http', scheme: 'bearer' }],
      ['basicAuth', { type: 'http', scheme: 'basic' }],
      ['apikey', { type: 'apiKey', in: 'query', name: 'api_key' }],
      ['session', { type: 'apiKey', in: 'cookie', name: 'session' }],
    ])
    expect(page.operations.map(lineOf).slice(2)).toEqual([
      'GET https://h.test/v1/quays',
      'POST https://h.test/v1/quays/{quay_id}/close path:quay_id=string~7 cookie:theme=string~dark',
    ])
  })

  test('what is neither command nor prose stays unread', () => {
    expect(page.unread.map(({ kind }) => kind)).toEqual(['tableRow', 'tableRow'])
    expect(page.codes).toEqual(['curl/no-api', 'path/sample-value'])
  })
})

test('a block whose command cannot be read stays unread', () => {
  const page = readPage('Text\n\n```\ncurl -X GET\n```\n\n    curl h.test/a\n')
  expect(page.unread).toMatchObject([{ kind: 'code', at: { start: { line: 3 } } }])
  expect(page.operations.map(lineOf)).toEqual(['GET http://h.test/a'])
})

test('prose that names the tool is no command', () => {
  const page = readPage(
    'curl is a tool. Use curl -v to see more, or curl and jq.\n\n- `curl`\n- `curl --help`\n',
  )
  expect([page.operations, page.codes]).toEqual([[], []])
})

test('commands in the middle of joined lines', () => {
  const page = readPage(
    'List boats curl "$H/boats" -H "A: b" Add one curl -X POST $H/boats -d "{}" Done, or `curl $H/quays`.\n',
  )
  expect(page.operations.map(lineOf)).toEqual([
    'GET https://{h}/boats header:A=string~b',
    'POST https://{h}/boats {}',
    'GET https://{h}/quays',
  ])
})

test('a code span with a whole command', () => {
  expect(lineOf(readOne('To list, run `curl -s https://h.test/boats` and look.'))).toBe(
    'GET https://h.test/boats',
  )
})

describe('detect', () => {
  const scoreOf = (text: string) => detectDialect(curl, outlineOf('page.md', text)).score

  test.each([
    ['plain lines', PLAIN_LINES, 0.8],
    ['a page without commands', '# Boats\n\nThe tool curl.\n', 0],
    ['a page of a generator', '## Boats\n\n```sh\ncurl -X GET h.test/boats\n```\n\n`GET /boats`\n', 0.05],
    [
      'a page that prints a specification',
      '## Boats\n\n{{< swaggerui src="h.yaml" >}}\n\n```sh\ncurl h.test/boats\n```\n',
      0.05,
    ],
  ])('%s', (_, text, score) => {
    expect(scoreOf(text)).toBe(score)
  })
})

const PIECES = PARAGRAPHS.split(/(?<=[\s"'{}\\])/)

property.prop([
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 60 }),
])('any mixture of pieces: never throws, places lie on the page', (pieces) => {
  const text = pieces.join('')
  const lines = text.split(/\r\n|\n|\r/)
  const { operations, findings } = readPage(text)
  for (const { start, end } of [...operations, ...findings].map(({ at }) => at)) {
    expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1)
    expect(end.line).toBeLessThanOrEqual(lines.length)
    expect(end.line > start.line || end.column >= start.column).toBe(true)
  }
})

property.prop([fc.constantFrom(PLAIN_LINES, PARAGRAPHS, README)])('line ends do not matter', (text) => {
  expect(readPage(text.replaceAll('\n', '\r\n')).operations.map(lineOf)).toEqual(
    readPage(text).operations.map(lineOf),
  )
})

const TITLED = '# Harbours\n\nAll *harbours*.\n\n## Boats\n\nList boats:\n\n```\ncurl h.test/boats\n```\n'

type InfoRow = [name: string, { given: string; want: object | undefined }]

const infos: InfoRow[] = [
  ['the only top heading', { given: TITLED, want: { title: 'Harbours', description: 'All *harbours*.' } }],
  ['a text for the command', { given: TITLED.replace('## Boats\n', ''), want: { title: 'Harbours' } }],
  ['several top headings', { given: `${TITLED}\n# Quays\n`, want: undefined }],
  ['a heading above', { given: `## How to begin\n\n${TITLED}`, want: undefined }],
  ['no requests', { given: '# Harbours\n\nText\n', want: undefined }],
]

test.each(infos)('the title of the API: %s', (_, { given, want }) => {
  const { info } = readPage(given)
  expect(info && { ...info, at: undefined }).toEqual(want)
})

test('a program that prints the answer is no installation', () => {
  const page = readPage('```\ncurl h.test/a | python3 -m json.tool\ncurl h.test/b | tee b.json | jq .\n```\n')
  expect([page.operations.map(lineOf), page.codes]).toEqual([
    ['GET http://h.test/a', 'GET http://h.test/b'],
    [],
  ])
})

test('ids that a sample shows are no words of paths', () => {
  const page = readPage(
    '```\ncurl h.test/boats/heron\n```\n\n```json\n{"slug": "heron", "name": "motor"}\n```\n\n```\ncurl h.test/boats/motor\n```\n',
  )
  expect(page.operations.map(lineOf)).toEqual([
    'GET http://h.test/boats/{boat_id} path:boat_id=string~heron',
    'GET http://h.test/boats/motor',
  ])
})
