import { describe, expect, test } from 'vitest'
import { lineOf, readPage } from '../../dialects/curl/read-page.ts'

type Row = [name: string, { given: string; want: string[]; codes?: string[] }]

/** One command, each in a fence of its own. */
const commands: Row[] = [
  ['no method', { given: 'curl https://h.test/boats', want: ['GET https://h.test/boats'] }],
  ['a method', { given: 'curl -X DELETE https://h.test/boats', want: ['DELETE https://h.test/boats'] }],
  ['glued and long options', { given: 'curl -sXPUT --url=h.test/boats', want: ['PUT http://h.test/boats'] }],
  ['lower case', { given: 'curl --request post https://h.test/boats', want: ['POST https://h.test/boats'] }],
  ['data makes it POST', { given: `curl h.test/boats -d '{}'`, want: ['POST http://h.test/boats {}'] }],
  ['head', { given: 'curl -I https://h.test/boats', want: ['HEAD https://h.test/boats'] }],
  [
    'get with data',
    {
      given: `curl -G h.test/boats -d a=1 --data-urlencode 'q=b+c'`,
      want: ['GET http://h.test/boats query:a=integer~1 query:q=string~b+c'],
    },
  ],
  [
    'options with values',
    { given: 'curl -o out.json -m 5 https://h.test/boats', want: ['GET https://h.test/boats'] },
  ],
  ['two long dashes', { given: 'curl \u2013\u2013request PUT h.test/a', want: ['PUT http://h.test/a'] }],
  [
    'one long dash',
    { given: 'curl \u2014request PUT \u2013url https://h.test/a', want: ['PUT https://h.test/a'] },
  ],
  ['several URLs', { given: 'curl h.test/a h.test/b', want: ['GET http://h.test/a', 'GET http://h.test/b'] }],
  [
    'several requests',
    { given: 'curl h.test/a --next -X PUT h.test/b', want: ['GET http://h.test/a', 'PUT http://h.test/b'] },
  ],
  ['a prompt', { given: '$ curl h.test/a', want: ['GET http://h.test/a'] }],
  ['inside a substitution', { given: 'ID=$(curl -s h.test/a | jq -r .id)', want: ['GET http://h.test/a'] }],
  ['behind others', { given: 'cd x && curl h.test/a | jq .', want: ['GET http://h.test/a'] }],
  [
    'two on two lines',
    { given: 'curl h.test/a\ncurl h.test/b', want: ['GET http://h.test/a', 'GET http://h.test/b'] },
  ],
  [
    'two on one line',
    { given: 'curl h.test/a curl -X PUT h.test/b', want: ['GET http://h.test/a', 'PUT http://h.test/b'] },
  ],
  ['redirections', { given: 'curl h.test/a 2>&1 -X PUT >out <in', want: ['PUT http://h.test/a'] }],
  [
    'lost backslashes',
    {
      given: 'curl --request PUT\n--url h.test/a\n-H "X-Tide: low"',
      want: ['PUT http://h.test/a header:X-Tide=string~low'],
    },
  ],
  [
    'the address on a line of its own',
    { given: 'curl -X PUT\nhttps://h.test/a', want: ['PUT https://h.test/a'] },
  ],
  ['joined lines', { given: 'curl -X PUT \\ --url h.test/a \\ -d "{}"', want: ['PUT http://h.test/a {}'] }],
  ['blank lines between', { given: 'curl \\\n\n-X PUT \\\n\n--url h.test/a', want: ['PUT http://h.test/a'] }],
  ['a backslash at the end', { given: 'curl h.test/a \\\n', want: ['GET http://h.test/a'] }],
  ['other shells', { given: 'curl -X PUT ^\n  h.test/a `\n  -d "{}"', want: ['PUT http://h.test/a {}'] }],
  [
    'a quote that is not closed',
    {
      given: 'curl --url "h.test/a/$B \\\n --data "{}"',
      want: ['POST http://h.test/a/{b} path:b=string {}'],
      codes: ['curl/quote-not-closed'],
    },
  ],
  [
    'a quote that is not closed before the next command',
    {
      given: `curl h.test/a -d '{"b": 1}\ncurl h.test/c`,
      want: ['POST http://h.test/a {b: integer}', 'GET http://h.test/c'],
      codes: ['curl/quote-not-closed'],
    },
  ],
  ['no URL', { given: 'curl -X GET', want: [], codes: ['curl/not-understood'] }],
  ['a URL that nobody knows', { given: 'curl "$URL"', want: [], codes: ['curl/not-understood'] }],
  ['an unknown method', { given: 'curl -X FETCH h.test/a', want: [], codes: ['curl/not-understood'] }],
  [
    'an unknown option',
    { given: 'curl --fathom h.test/a', want: ['GET http://h.test/a'], codes: ['curl/option-unknown'] },
  ],
  [
    'a stray word',
    { given: 'curl h.test/a stray', want: ['GET http://h.test/a'], codes: ['curl/not-understood'] },
  ],
  [
    'an installation',
    { given: 'curl -fsSL https://h.test/install.sh | sh', want: [], codes: ['curl/no-api'] },
  ],
  ['a download', { given: 'curl -LO https://h.test/harbour.tar.gz', want: [], codes: ['curl/no-api'] }],
  ['a comment', { given: '# curl h.test/a', want: [] }],
]

/** URLs: all of them in the fence of one command, with what the page sets above. */
const urls: Row[] = [
  ['a leading variable', { given: 'curl "$HARBOUR/boats"', want: ['GET https://{harbour}/boats'] }],
  [
    'a leading variable that is set',
    { given: 'export HARBOUR="https://h.test/"\ncurl "$HARBOUR/boats"', want: ['GET https://h.test/boats'] },
  ],
  [
    'a set host',
    { given: 'export HOST=h.test\ncurl "https://$HOST/boats"', want: ['GET https://h.test/boats'] },
  ],
  [
    'a base path',
    {
      given: 'export H="https://h.test"\nexport API_ROUTE="api/v1"\ncurl "$H/$API_ROUTE/boats"',
      want: ['GET https://h.test/api/v1/boats'],
    },
  ],
  ['a base path that nobody knows', { given: 'curl "$H/$API_ROUTE/boats"', want: ['GET https://{h}/boats'] }],
  ['fish', { given: 'set -x H "https://h.test"\ncurl $H/boats', want: ['GET https://h.test/boats'] }],
  [
    'no equals sign',
    { given: 'export H "https://h.test"\ncurl $H/boats', want: ['GET https://h.test/boats'] },
  ],
  ['a plain assignment', { given: 'H=https://h.test\ncurl $H/boats', want: ['GET https://h.test/boats'] }],
  [
    'one set by another',
    { given: 'A=h.test\nH=https://$A/v1\ncurl $H/boats', want: ['GET https://h.test/v1/boats'] },
  ],
  [
    'a path parameter',
    {
      given: 'curl h.test/boats/${BOAT_ID}',
      want: ['GET http://h.test/boats/{boat_id} path:boat_id=string'],
    },
  ],
  [
    'its value',
    {
      given: 'BOAT_ID=b-7\ncurl h.test/boats/${BOAT_ID}',
      want: ['GET http://h.test/boats/{boat_id} path:boat_id=string~b-7'],
    },
  ],
  [
    'names in mixed case stay',
    { given: 'curl h.test/boats/$boatId', want: ['GET http://h.test/boats/{boatId} path:boatId=string'] },
  ],
  [
    'other placeholders',
    {
      given: 'curl h.test/a/{b}/<your-c d>/:e/[f]/YOUR_G',
      want: [
        'GET http://h.test/a/{b}/{c_d}/{e}/{f}/{g} path:b=string path:c_d=string path:e=string path:f=string path:g=string',
      ],
    },
  ],
  [
    'a part of a segment',
    { given: 'curl h.test/boats/b-$ID.json', want: ['GET http://h.test/boats/b-{id}.json path:id=string'] },
  ],
  [
    'a name twice',
    {
      given: 'curl h.test/a/$ID/b/$ID',
      want: ['GET http://h.test/a/{id}/b/{id_2} path:id=string path:id_2=string'],
    },
  ],
  [
    'variables in single quotes',
    { given: `curl 'h.test/boats/$BOAT'`, want: ['GET http://h.test/boats/{boat} path:boat=string'] },
  ],
  [
    'an id',
    {
      given: 'curl h.test/api-keys/613e75c4-faef2f87-----376e',
      want: ['GET http://h.test/api-keys/{api_key_id} path:api_key_id=string~613e75c4-faef2f87-----376e'],
      codes: ['path/sample-value'],
    },
  ],
  [
    'a UUID',
    {
      given: 'curl h.test/quays/0b9d6c4e-7a51-4b43-9c5f-2f3c8a0d1e77',
      want: [
        'GET http://h.test/quays/{quay_id} path:quay_id=string(uuid)~0b9d6c4e-7a51-4b43-9c5f-2f3c8a0d1e77',
      ],
      codes: ['path/sample-value'],
    },
  ],
  [
    'a number behind a plural',
    {
      given: 'curl h.test/api/2/boats/42',
      want: ['GET http://h.test/api/2/boats/{boat_id} path:boat_id=string~42'],
      codes: ['path/sample-value'],
    },
  ],
  [
    'ids by their form',
    {
      given: 'curl h.test/boats/boat_7/crews/CR12x/quays/quay3',
      want: [
        'GET http://h.test/boats/{boat_id}/crews/{crew_id}/quays/{quay_id} path:boat_id=string~boat_7 path:crew_id=string~CR12x path:quay_id=string~quay3',
      ],
      codes: ['path/sample-value', 'path/sample-value', 'path/sample-value'],
    },
  ],
  [
    'an id where another command has a placeholder',
    {
      given: 'curl h.test/boat/b7\ncurl -X PUT h.test/boat/{id}\ncurl h.test/boat/search',
      want: [
        'GET http://h.test/boat/{id} path:id=string~b7',
        'PUT http://h.test/boat/{id} path:id=string',
        'GET http://h.test/boat/search',
      ],
      codes: ['path/sample-value'],
    },
  ],
  [
    'words with digits',
    {
      given: 'curl h.test/apis/v1beta2/logins/oauth2/files/log1.json',
      want: ['GET http://h.test/apis/v1beta2/logins/oauth2/files/log1.json'],
    },
  ],
  [
    'words stay',
    { given: 'curl h.test/users/me/tags/latest/v2', want: ['GET http://h.test/users/me/tags/latest/v2'] },
  ],
  [
    'one name for one place',
    {
      given: 'curl h.test/a/$WS_ID_PHP/b\ncurl h.test/a/$WS_ID',
      want: [
        'GET http://h.test/a/{ws_id}/b path:ws_id=string',
        'GET http://h.test/a/{ws_id} path:ws_id=string',
      ],
    },
  ],
  [
    'a documented name for an id',
    {
      given: 'curl h.test/as/123456\ncurl h.test/as/$KEY',
      want: [
        'GET http://h.test/as/{key} path:key=string~123456',
        'GET http://h.test/as/{key} path:key=string',
      ],
      codes: ['path/sample-value'],
    },
  ],
  [
    'a query',
    {
      given: 'curl "h.test/a?q=owner:me&limit=5&deep=true"',
      want: ['GET http://h.test/a query:q=string~owner:me query:limit=integer~5 query:deep=boolean~true'],
    },
  ],
  [
    'escapes in a query',
    {
      given: 'curl "h.test/a?q=a+b%20%C3%A9%zz"',
      want: ['GET http://h.test/a query:q=string~a b \u00e9%zz'],
    },
  ],
  [
    'a query over lines',
    {
      given: 'curl --url "h.test/a?\\\nq=b\\\n&c=$D" \\\n-H "X-A: b"',
      want: ['GET http://h.test/a query:q=string~b query:c=string header:X-A=string~b'],
    },
  ],
  [
    'a query on the next line',
    { given: 'curl "h.test/a\\\n?q=$Q:b"', want: ['GET http://h.test/a query:q=string~$Q:b'] },
  ],
  [
    'a query without a value',
    {
      given: 'curl "h.test/a?status:afloat"',
      want: ['GET http://h.test/a query:status:afloat=string'],
      codes: ['curl/query-without-value'],
    },
  ],
  [
    'a name twice in a query',
    { given: 'curl "h.test/a?b=1&b=2"', want: ['GET http://h.test/a query:b=[integer]~[1,2]'] },
  ],
  [
    'a moment in a query',
    {
      given: 'curl "h.test/a?b=2022-01-01T00:00:00.000000Z"',
      want: ['GET http://h.test/a query:b=string(date-time)~2022-01-01T00:00:00.000000Z'],
    },
  ],
  ['a slash at the end', { given: 'curl h.test/a/', want: ['GET http://h.test/a/'] }],
  [
    'a slash at the end that others lack',
    {
      given: 'curl "h.test/a/?b=c"\ncurl -X PUT h.test/a',
      want: ['GET http://h.test/a query:b=string~c', 'PUT http://h.test/a'],
    },
  ],
  ['a port', { given: 'curl localhost:8080/a', want: ['GET http://localhost:8080/a'] }],
  ['a user in the address', { given: 'curl https://a:b@h.test/a#c', want: ['GET https://h.test/a'] }],
]

const bodies: Row[] = [
  [
    'JSON',
    {
      given: `curl h.test -d '{"a": 1, "b": [{"c": true}, {"d": null}]}'`,
      want: ['POST http://h.test/ {a: integer, b: [{c: boolean, d: any}]}'],
    },
  ],
  [
    'escaped quotes',
    {
      given: 'curl h.test -d "{\n  \\"a\\": \\"b\\",\n  \\"c\\": 1.5   \n}"   ',
      want: ['POST http://h.test/ {a: string, c: number}'],
    },
  ],
  ['an empty object with blanks', { given: 'curl h.test -d "{   \n}"', want: ['POST http://h.test/ {}'] }],
  [
    'a spliced variable',
    { given: `curl h.test -d '{"id": "'"$ID"'"}'`, want: ['POST http://h.test/ {id: string}'] },
  ],
  [
    'a variable between single quotes',
    { given: `curl h.test -d '{"id": "'$ID'"}'`, want: ['POST http://h.test/ {id: string}'] },
  ],
  [
    'the format of a set variable',
    {
      given: `ID=0b9d6c4e-7a51-4b43-9c5f-2f3c8a0d1e77\ncurl h.test -d "{\\"id\\": \\"$ID\\"}"`,
      want: ['POST http://h.test/ {id: string(uuid)}'],
    },
  ],
  [
    'a variable without quotes',
    {
      given: `PORT=80\ncurl h.test -d '{"a": '$A', "b": $B, "port": '$PORT'}'`,
      want: ['POST http://h.test/ {a: any, b: any, port: integer}'],
    },
  ],
  [
    'a masked address',
    {
      given: `curl h.test -d '{"email": "[email protected]"}'`,
      want: ['POST http://h.test/ {email: string}'],
    },
  ],
  [
    'names of objects',
    {
      given: `curl h.test -d '{"__proto__": 1, "constructor": "a"}'`,
      want: ['POST http://h.test/ {__proto__: integer, constructor: string}'],
    },
  ],
  ['a comma too many', { given: `curl h.test -d '{"a": 1,}'`, want: ['POST http://h.test/ {a: integer}'] }],
  [
    'a comma too few',
    {
      given: `curl h.test -d '{"a": 1 "b": 2}'`,
      want: ['POST http://h.test/ {a: integer, b: integer}'],
      codes: ['curl/data-repaired'],
    },
  ],
  [
    'data nested too deep',
    {
      given: `curl h.test -d '${'['.repeat(999)}'`,
      want: ['POST http://h.test/ body'],
      codes: ['curl/data-not-understood'],
    },
  ],
  [
    'no JSON',
    {
      given: `curl h.test -H 'Content-Type: application/json' -d 'a: }{'`,
      want: ['POST http://h.test/ body'],
      codes: ['curl/data-not-understood'],
    },
  ],
  [
    'a file',
    {
      given: 'curl h.test -H "Content-Type: application/json" -d @boat.json',
      want: ['POST http://h.test/ body'],
    },
  ],
  [
    'a binary file',
    { given: 'curl h.test --data-binary @boat.png', want: ['POST http://h.test/ string(binary)'] },
  ],
  ['an upload', { given: 'curl -T boat.png h.test/a', want: ['PUT http://h.test/a string(binary)'] }],
  [
    'a form',
    {
      given: 'curl h.test -d a=1 -d "b=c d&e=$F"',
      want: ['POST http://h.test/ {a: integer, b: string, e: string}'],
    },
  ],
  [
    'a form with files',
    {
      given: 'curl h.test -F a=1 -F "b=@c.png;type=image/png"',
      want: ['POST http://h.test/ {a: integer, b: string(binary)}'],
    },
  ],
  [
    'JSON as an option',
    { given: `curl h.test --json '{"a": 1}'`, want: ['POST http://h.test/ {a: integer}'] },
  ],
  [
    'JSON in parts',
    {
      given: `curl h.test --json '{"a": 1,' --json '"b": "c"}'`,
      want: ['POST http://h.test/ {a: integer, b: string}'],
    },
  ],
  ['JSON from a file', { given: 'curl h.test --json @boat.json', want: ['POST http://h.test/ body'] }],
  [
    'fields whose values are files',
    {
      given: 'curl h.test --data-urlencode log@log.txt --data-urlencode "note=a b" -d @rest.txt',
      want: ['POST http://h.test/ {log: string, note: string}'],
    },
  ],
  [
    'an address of mail is no file',
    {
      given: 'curl h.test --data-urlencode mail=a@b.test',
      want: ['POST http://h.test/ {mail: string(email)}'],
    },
  ],
  [
    'a document inside the data',
    {
      given: `curl h.test -d "$(cat <<'END'\n{"a": [")"]}\nEND\n)" -H 'X-Tide: low'`,
      want: ['POST http://h.test/ header:X-Tide=string~low {a: [string]}'],
    },
  ],
  [
    'a document that never ends',
    {
      given: `curl h.test -H 'Content-Type: application/json' -d "$(cat <<END)"`,
      want: ['POST http://h.test/ body'],
      codes: ['curl/data-not-understood'],
    },
  ],
  [
    'a document behind the command',
    {
      given: 'curl h.test -d @- <<EOF\n{"a": 1}\nEOF\ncurl h.test/b',
      want: ['POST http://h.test/ {a: integer}', 'GET http://h.test/b'],
    },
  ],
  [
    'one variable that is set',
    { given: `B='{"a": 1}'\ncurl h.test -d "$B"`, want: ['POST http://h.test/ {a: integer}'] },
  ],
  ['text', { given: `curl h.test -H 'Content-Type: text/csv' -d 'a;b'`, want: ['POST http://h.test/ body'] }],
]

describe.each([
  ['commands', commands],
  ['URLs', urls],
  ['bodies', bodies],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_name, { given, want, codes = [] }) => {
    const page = readPage(`\`\`\`sh\n${given}\n\`\`\`\n`)
    expect(page.operations.map(lineOf)).toEqual(want)
    expect(page.codes).toEqual(codes)
  })
})

test('a finding and a property stand where the text stands', () => {
  const page = readPage(
    '1. Add:\n\n   ```sh\n   curl h.test \\\n     -d \'{\n       "a": 1\n     }\' x\n   ```\n',
  )
  expect(page.findings.map(({ at }) => at)).toEqual([
    { start: { line: 7, column: 9 }, end: { line: 7, column: 10 } },
  ])
  const property = page.operations[0]?.body?.schema?.properties?.['a']
  expect(property?.at).toEqual({ start: { line: 6, column: 8 }, end: { line: 6, column: 14 } })
})

test('media types, and what is inferred', () => {
  const [stated, concluded] = readPage(
    `\`\`\`\ncurl -X POST h.test/a -H "Content-Type: application/json; charset=utf-8" -d "{}"\ncurl h.test/a/$B -d "{}"\n\`\`\``,
  ).operations
  expect(stated?.inferred).toBeUndefined()
  expect(stated?.body).toMatchObject({ mediaTypes: ['application/json'], inferred: ['schema'] })
  expect(concluded?.inferred).toEqual(['method'])
  expect(concluded?.body).toMatchObject({
    mediaTypes: ['application/json'],
    inferred: ['schema', 'mediaTypes'],
  })
  expect(concluded?.parameters[0]).toMatchObject({ required: true, inferred: ['required', 'schema'] })
})
