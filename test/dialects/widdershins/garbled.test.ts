/**
 * Whatever happened to a page, reading and linking it never throws, and every block is in the ledger.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dialects } from '../../../src/dialects/registry.ts'
import { BOATS, fence, HEAD, json, operation, properties, schema, SCHEMAS, values } from './pages.ts'
import { modelOf, readText } from './read-text.ts'

const PAGE = [
  HEAD,
  'Base URLs:\n\n* <a href="https://{r}.h.test/v1">https://{r}.h.test/v1</a>\n\n    * **r** - x Default: eu\n\n',
  '# Authentication\n\n* API Key (key)\n    - Parameter Name: **k**, in: query. \n\n- oAuth2 authentication. \n\n    - Flow: implicit\n\n|Scope|Scope Description|\n|---|---|\n|read|Read|\n\n',
  BOATS,
  operation({
    samples: `> Code samples\n\n${fence('shell', "curl -X POST https://h.test/v1/boats \\\n  -H 'Accept: application/json'")}`,
    line: 'POST /boats',
    prose: '*Make*\n\nText.\n\n',
    body: json({ name: 'x' }),
    parameters: [
      '|q|query|string|false|a|',
      '|body|body|object|true|none|',
      '|» name|body|string|true|First|',
      '|» kind|body|any|false|none|',
      '|»» *anonymous*|body|null|false|none|',
      '|»» *anonymous*|body|[Boat](#schemaboat)|false|none|',
    ],
    below:
      '#### Detailed descriptions\n\n**» name**: First\nand more\n\n#### Enumerated Values\n\n|Parameter|Value|\n|---|---|\n|q|a|\n\n',
    exampleResponses: `> Example responses\n\n> 200 Response\n\n${json([{ a: 1 }])}`,
    responses: [
      '|200|[OK](https://x.test)|none|Inline|',
      '|404|[No](https://x.test)|No|[Boat](#schemaboat)|',
    ],
    responseSchema: `Status Code **200**\n\n${properties('|» a|integer|false|none|none|', '|»» b|string|false|none|none|')}${values('|a|1|')}`,
    end: '### Callbacks\n\n#### done\n\n**{$x}**\n\n## x\n\n`POST /`\n\n<aside class="warning">\nTo perform this operation, you must be authenticated by means of one of the following methods:\nkey, a ( Scopes: b )\n</aside>\n\n',
  }),
  SCHEMAS,
  schema(
    'Boat',
    { a: 'x' },
    properties('|a|string|true|read-only|text\nwith break|', '|b|[anyOf]|false|none|none|'),
    'anyOf\n\n',
    properties('|» *anonymous*|string|false|none|none|'),
    'or\n\n',
    'continued\n\n',
    properties('|c|integer|false|none|none|'),
    values('|c|1|'),
  ),
].join('')

const lines = PAGE.split('\n')

/** What copies, editors and formatters do to lines, at random places. */
const damage = fc.array(
  fc.record({
    at: fc.nat(lines.length - 1),
    kind: fc.constantFrom('drop', 'double', 'cut', 'blank', 'swap', 'pipe', 'glue', 'junk'),
    column: fc.nat(60),
    junk: fc.constantFrom(
      '|',
      '`',
      '»',
      '# ',
      '## ',
      '```',
      '<h1 id="x">',
      '</',
      '**',
      '> ',
      '- ',
      '\t',
      '\u0000',
      '{',
      '](',
      '¦',
    ),
  }),
  { minLength: 1, maxLength: 12 },
)

function damaged(steps: readonly { at: number; kind: string; column: number; junk: string }[]): string {
  const copy = [...lines]
  for (const { at, kind, column, junk } of steps) {
    const line = copy[at] ?? ''
    if (kind === 'drop') copy.splice(at, 1)
    else if (kind === 'double') copy.splice(at, 0, line)
    else if (kind === 'cut') copy[at] = line.slice(0, column)
    else if (kind === 'blank') copy.splice(at, 0, '')
    else if (kind === 'swap') copy.splice(at, 2, copy[at + 1] ?? '', line)
    else if (kind === 'pipe') copy[at] = line.replaceAll('|', ' ')
    else if (kind === 'glue') copy.splice(at, 2, line + (copy[at + 1] ?? ''))
    else copy[at] = line.slice(0, column) + junk + line.slice(column)
  }
  return copy.join('\n')
}

test('garbled pages are read and linked without a throw', () => {
  fc.assert(
    fc.property(damage, (steps) => {
      const text = damaged(steps)
      for (const dialect of dialects) expect(readText(text, { dialect }).ledger.length).toBeGreaterThan(0)
      expect(modelOf(text)).toHaveProperty('operations')
    }),
    { numRuns: 150 },
  )
})

test('any text at all is read without a throw', () => {
  const word = fc.constantFrom(
    '# ',
    '## x\n',
    '### Parameters\n\n',
    '|Name|In|Type|\n|---|---|---|\n',
    '|a|body|',
    '`GET /x`\n\n',
    '\n\n',
    '> Body parameter\n\n',
    '```\n',
    '{',
    '»',
    'oneOf\n\n',
    '**x**:',
    '<h2 id="tocS_X">X</h2>\n',
    '#### Enumerated Values\n\n',
    '|Value|\n|---|\n|1|\n',
    'Status Code **200**\n\n',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), (parts) => {
      expect(modelOf(HEAD + SCHEMAS + parts.join(''))).toHaveProperty('schemas')
      expect(modelOf(HEAD + BOATS + operation({}) + parts.join(''))).toHaveProperty('operations')
    }),
    { numRuns: 100 },
  )
})

test('the page itself is read whole', () => {
  expect(Object.keys(modelOf(PAGE).operations)).toEqual(['POST /v1/boats'])
})
