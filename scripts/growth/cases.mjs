/**
 * Work of any size, each of one form. In: a size. Out: a page, or a call.
 */
import { seedPages } from '../fuzz/pages.mjs'

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const lines = (count, make) => times(count, make).join('\n')

/** Puts lines behind the last line of a page that has a mark. */
const behind = (page, mark, added) => {
  const all = page.split('\n')
  const at = all.findLastIndex((line) => line.includes(mark))
  if (at < 0) throw new Error(`No page has ${mark}`)
  return [...all.slice(0, at + 1), added, ...all.slice(at + 1)].join('\n')
}

const seeds = seedPages()
const seedWith = (mark) => seeds.find((page) => page.includes(mark)) ?? ''
/** A row of each form of table and list, put behind one that is there. */
const ROWS = {
  'openapi-generator, parameters': [
    '**limit** | **Integer**',
    (n) => ` **f${n}** | **Integer**| Of it | [optional]`,
  ],
  'openapi-generator, properties': ['**name** | **String**', (n) => `**f${n}** | **String** | Of it |`],
  'openapi-to-md': ['kind?: enum[tug, ferry]', (n) => `f${n}?: string`],
  scalar: ['- **`pier`**', (n) => `\n    \`string\`\n\n  - **\`f${n}\`**`],
  speakeasy: ['List[[models.Sailor]', (n) => `| \`f${n}\` | *str* | :heavy_check_mark: | Of it |`],
  'speakeasy, values': ['| `TUG` | tug |', (n) => `| \`F${n}\` | f${n} |`],
  stainless: [
    '<code title="post /boats',
    (n) => `- <code title="get /f${n}">client.f.<a href="./f.ts">get${n}</a>() -> Boat</code>`,
  ],
  'swagger-markdown': ['| id | long |', (n) => `| f${n} | string |  | Yes |`],
  'reference, a table': ['| `orders[].desk.name`', (n) => `| \`orders[].f${n}\` | string | Of it |`],
  'reference, a list': ['- `strands` `(int: 3)`', (n) => `- \`f${n}\` \`(int: 3)\` - Of it.`],
  'reference, a nested list': ['  - `captain` (string)', (n) => `  - \`f${n}\` (string): of it`],
  widdershins: ['| `street`', (n) => `| \`f${n}\` | string | false | | |`],
  'curl, headers': ['-H "Authorization: Bearer $TOKEN" \\', (n) => `  -H "X-F${n}: a" \\`],
  'curl, variables': ['export TOKEN="abc"', (n) => `export F${n}="abc"`],
  'curl, data': [`-d '{"name": "north"`, (n) => ` -d 'f${n}=a' \\`],
}

const withRows =
  ([mark, row]) =>
  (size) =>
    behind(seedWith(mark), mark, lines(size, row))

const SCHEMA = (rows) =>
  `# Schemas\n\n## boats.Boat\n\n\`\`\`json\n{}\n\`\`\`\n\n### Properties\n\n|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n${rows}\n`
const OPERATION = (more) => `# Boats\n\n## List boats\n\n\`GET /boats\`\n\n${more}\n`
const sample = (json) => OPERATION(`### Response\n\n\`\`\`json\n${json}\n\`\`\``)

/** Forms that fill one place of a page. */
const FORMS = {
  'values of an enum': (n) =>
    `${SCHEMA('|id|string|true||')}\n#### Enumerated Values\n\n|Property|Value|\n|---|---|\n${lines(n, (i) => `|id|v${i}|`)}\n`,
  'values in a cell': (n) =>
    OPERATION(
      `| Parameter | Type | Description |\n|---|---|---|\n| a | string | One of ${times(n, (i) => `\`v${i}\``).join(', ')}. |`,
    ),
  'keys of a sample': (n) => sample(`{${times(n, (i) => `"k${i}": ${i}`).join(', ')}}`),
  'items of a sample': (n) => sample(`[${times(n, (i) => `{"id": ${i}, "k": {"a": "${i}"}}`).join(', ')}]`),
  'a sample that is cut off': (n) => sample(`{${times(n, (i) => `"k${i}": [`).join('')}`),
  'lines of a fence': (n) => OPERATION(`\`\`\`json\n${lines(n, () => 'a')}\n\`\`\``),
  'lines of code in a shell': (n) => OPERATION(`\`\`\`sh\n${lines(n, (i) => `echo ${i}`)}\n\`\`\``),
  commands: (n) => lines(n, (i) => `\`\`\`sh\ncurl https://a.example/v1/boats/f${i}\n\`\`\`\n`),
  'bare fences without an end': (n) => lines(n, (i) => `\`\`\`\nx\n\n## h${i}\n`),
  'tables with blank lines below their header': (n) => lines(n, (i) => `|a|b|\n|---|---|\n\n\n|c${i}|d|\n`),
  'fences without an end': (n) => lines(n, () => '## a\n\n```json\n{\n'),
  words: (n) => OPERATION('word '.repeat(n)),
  'marks of headings': (n) => OPERATION('#'.repeat(n)),
  'ends of links in a type': (n) => SCHEMA(`|id|${']('.repeat(n)}|true||`),
  'marks of lists': (n) =>
    SCHEMA(
      `|id|${'array of '.repeat(Math.min(n, 200))}string|true||\n${lines(n, (i) => `|f${i}|[string]|true||`)}`,
    ),
  'types in a union': (n) => SCHEMA(`|id|${times(n, (i) => `a${i}`).join('\\|')}|true||`),
  'beginnings of pictures': (n) => OPERATION(lines(n, () => '![a')),
  'beginnings of headings': (n) => OPERATION(lines(n, () => '<h1 ')),
  headings: (n) => OPERATION(lines(n, (i) => `### a${i}\n`)),
  'headings of operations': (n) => lines(n, (i) => OPERATION('').replaceAll('boats', `boats${i}`)),
  lists: (n) => OPERATION(lines(n, (i) => `- a${i}`)),
  quotations: (n) => OPERATION(lines(n, (i) => `> a${i}\n`)),
  responses: (n) =>
    OPERATION(`| Status | Description |\n|---|---|\n${lines(n, (i) => `| ${200 + (i % 300)} | a${i} |`)}`),
  'links to schemas': (n) => `${SCHEMA(lines(n, (i) => `|f${i}|[boats.Boat](#boat)|true||`))}`,
  'operations of one path': (n) =>
    lines(
      n,
      (i) =>
        `## Op ${i}\n\n\`POST /boats/{id}/f${i}\`\n\n| Parameter | Type |\n|---|---|\n| a${i} | string |\n`,
    ),
}

/** By name: the page that is read, made to files, and compared with itself. */
export const PAGES = {
  ...FORMS,
  ...Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [`rows of ${name}`, withRows(row)])),
}
