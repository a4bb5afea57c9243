import { describe, expect, test } from 'vitest'
import { groupsOf } from '../../../src/reading/locate/groups.ts'
import { locateIn } from '../../../src/reading/locate/locate.ts'
import { isPartTitle } from '../../../src/reading/labels/parts.ts'
import { sectionsOf } from '../../../src/reading/outline/sections.ts'

/** What all groups of a page state: `locator METHOD path`. */
function stated(text: string, path = 'page.md'): string[] {
  const page = sectionsOf(text.split('\n'))
  return groupsOf(page, path, isPartTitle)
    .flatMap((group) => locateIn(group).statements)
    .map(({ locator, method, target }) => `${locator} ${method} ${target.path}`)
}

type Row = [name: string, page: string, want: string[]]

const forms: Row[] = [
  [
    'method and route in the front matter',
    '---\nname: Moor\nmethod: post\nroute: /boats/{id}/moor\n---\n\nText',
    ['front-matter POST /boats/{id}/moor'],
  ],
  [
    '`api:` in the front matter',
    "---\ntitle: Moor\napi: 'POST /boats/{id}/moor'\n---\n",
    ['front-matter POST /boats/{id}/moor'],
  ],
  [
    '`openapi:` with the file of a specification',
    '---\nopenapi: harbour.json GET /boats\n---\n',
    ['front-matter GET /boats'],
  ],
  ['a tag with attributes', '## Boats\n\n<Endpoint path="/boats" method="GET" />', ['element GET /boats']],
  [
    'a tag over several lines',
    '## Boats\n\n<Endpoint\n  method={"GET"}\n  url="/boats"\n/>',
    ['element GET /boats'],
  ],
  [
    'a tag with the path as its text',
    '## Boats\n<Route method="PATCH">/boats/[\\{boat.id\\}](/boat#boat-object)</Route>',
    ['element PATCH /boats/{boat.id}'],
  ],
  [
    'an attribute that holds an angle bracket',
    '<Endpoint title="a > b" method="GET" path="/boats/<id>"/>',
    ['element GET /boats/{id}'],
  ],
  [
    'a block tag',
    '{% swagger baseUrl="https://h.example" method="get" path="/boats" summary="List" %}\n{% endswagger %}',
    ['element GET /boats'],
  ],
  ['a shortcode', '{{< api method="GET" path="/boats/:id" >}}', ['element GET /boats/{id}']],
  [
    'HTML whose text is METHOD and path',
    '<div class="api">\n  <i class="get">GET</i>\n  <h6>/boats/&lt;id&gt;</h6>\n</div>',
    ['element GET /boats/{id}'],
  ],
  [
    'a table',
    '| Path | Method |\n| --- | --- |\n| `/boats/:id` | `GET` |\n| `/boats` | `GET`, `POST` |',
    ['table GET /boats/{id}', 'table GET /boats', 'table POST /boats'],
  ],
  [
    'a table with several paths in a cell',
    '| HTTP Method | Endpoint |\n|---|---|\n| GET | `/boats`<br>`/ships` |',
    ['table GET /boats', 'table GET /ships'],
  ],
  [
    'a table in HTML',
    '<table>\n<tr><th>Method</th><th>URL</th></tr>\n<tr><td>GET</td><td>/boats</td></tr>\n</table>',
    ['table GET /boats'],
  ],
  ['a heading', '### DELETE /boats/:boat_id\n\nText', ['heading DELETE /boats/{boat_id}']],
  ['a heading with a title', '### `GET /boats`: List boats', ['heading GET /boats']],
  ['a heading with the path first', '## /boats/{id} (GET)', ['heading GET /boats/{id}']],
  ['an underlined heading', 'GET /boats\n----------\n\nText', ['heading GET /boats']],
  ['a title with the request in brackets', '## List boats [GET /boats{?page,size}]', ['heading GET /boats']],
  [
    'a path above methods',
    '# Boats [/boats/{?page}]\n\n## GET\n\n## Moor [POST]',
    ['heading GET /boats/', 'heading POST /boats/'],
  ],
  ['a code line', '## Boats\n\n`GET /boats`', ['code-line GET /boats']],
  ['a bold method', '## Boats\n\n**GET** `/boats`', ['code-line GET /boats']],
  [
    'the method alone in the code span',
    '## Boats\n\n`GET` https://h.example/v1/boats',
    ['code-line GET /v1/boats'],
  ],
  ['a label before the code line', '## Boats\n\n**HTTP request**: `GET /boats`', ['code-line GET /boats']],
  [
    'code lines after breaks',
    '## Boats\n\n`GET /boats`<br/>`GET /ships`',
    ['code-line GET /boats', 'code-line GET /ships'],
  ],
  [
    'a code line with a note',
    '## Boats\n\n`GET /boats/{slug}` (replace `{slug}`)',
    ['code-line GET /boats/{slug}'],
  ],
  [
    'a fence with two operations',
    '## Query\n\n```\nGET /query\nPOST /query\n```',
    ['fence GET /query', 'fence POST /query'],
  ],
  ['a fence with methods in a row', '```bash\nGET, POST /stop\n```', ['fence GET /stop', 'fence POST /stop']],
  ['an indented fence', '1. List\n\n   ```http\n   GET /boats HTTP/1.1\n   ```', ['fence GET /boats']],
  ['a query over several lines', '```\nGET /boats\n  ?page=1\n  &size=2\n```', ['fence GET /boats']],
  [
    'a bullet with prose',
    'Get boats\n---------\n\n* `GET /docks/3/boats.json` will return the boats.',
    ['bullet GET /docks/{dock_id}/boats.json'],
  ],
  ['label lines', '## Boats\n\n**Method**: GET\n\n**URL**: /boats', ['label-lines GET /boats']],
  [
    'labels with the values below',
    '* **URL**\n\n  /boats/:id\n\n* **Method:**\n\n  `GET`',
    ['label-lines GET /boats/{id}'],
  ],
  [
    'a table of two columns',
    '# Files\n\n| method: | POST |\n| --- | --- |\n| **url:** | https://shop.example/files |',
    ['label-lines POST /files'],
  ],
  [
    'a heading on a page that prints a specification',
    '<redoc spec-url="harbour.yaml"></redoc>\n\n## GET /boats\n\nText',
    ['heading GET /boats'],
  ],
  [
    'a fence beside the name of a viewer',
    'Boats in {{< openapi >}}\n\n```\nGET /boats\n```',
    ['fence GET /boats'],
  ],
  ['a bare line', '## Boats\n\nGET /boats/$ID\n\nText', ['bare-line GET /boats/{ID}']],
]

describe('forms of operations', () => {
  test.each(forms)('%s', (_, page, want) => {
    expect(stated(page)).toEqual(want)
  })
})

const order: Row[] = [
  [
    'a code line over the sample above it',
    '## Boat\n\n```\nGET /boats/42\n```\n\n### HTTP request\n\n`GET /boats/:id`',
    ['code-line GET /boats/{id}'],
  ],
  [
    'a tag over a table',
    '## Boats\n\n| Method | Path |\n|-|-|\n| GET | /old |\n\n<Route method="GET">/boats</Route>',
    ['element GET /boats'],
  ],
  [
    'a definition over an example of the same form',
    '## Boat\n\n`GET /boats/{id}`\n\n### Example\n\n`GET /boats/42`',
    ['code-line GET /boats/{id}'],
  ],
  [
    'an example where nothing else states one',
    '## Boat\n\n### Example\n\n- GET `/boats`',
    ['code-line GET /boats'],
  ],
]

describe('a section takes its strongest locator', () => {
  test.each(order)('%s', (_, page, want) => {
    expect(stated(page)).toEqual(want)
  })
})

const nothing: [name: string, page: string, path?: string][] = [
  ['an index of links', '* [`GET /boats`](#boats)\n* [GET /ships](#ships)'],
  ['a mention in prose', 'Send `GET /boats` to list them.'],
  [
    'a sentence that gives an example',
    'For example, to get only the names you could specify that:\n\n```\nGET /boats?fields=name\n```',
  ],
  ['a table of rate limits', '| Method | Path | Limit |\n|-|-|-|\n| GET (per key) | /boats | 10 |'],
  ['a table of permissions', '| Endpoint | Method |\n|-|-|\n| /boats | any user |'],
  ['bullets of a change log', '# Changes\n\n* `GET /boats` returns names'],
  ['bullets on a page of changes', '* `GET /boats` returns names', 'docs/CHANGELOG.md'],
  ['a heading of two methods', '### POST/PUT\n\nText'],
  ['a fence of code', '```js\nGET("/boats")\n```'],
  [
    'a fence on a page that prints a specification',
    '## Boats\n\n{{% harbour-api spec="harbour" api="boats" %}}\n\n```\nPOST /boats\n```',
  ],
  [
    'a fence above the tag of a viewer',
    '## Boats\n\n```http\nGET /boats\n```\n\n<swagger-ui src="harbour.yaml"/>',
  ],
  ['a comment', '<!--\n`GET /boats`\n-->'],
  ['a heading below an example', '# Examples\n\n## GET /boats'],
]

describe('what states no operation', () => {
  test.each(nothing)('%s', (_, page, path) => {
    expect(stated(page, path)).toEqual([])
  })
})
