/**
 * Pages to damage: those of docs-input/, cut into sections of a readable size, and one of each other way of writing.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Sections of this many lines keep all parts of an operation together. */
const SECTION_LINES = 160

export function seedPages(folder) {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
  const sections = files.flatMap((name) => sectionsOf(readFileSync(join(folder, name), 'utf8')))
  return [...sections, ...OTHERS]
}

function sectionsOf(text) {
  const lines = text.split('\n')
  const count = Math.ceil(lines.length / SECTION_LINES)
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * SECTION_LINES, (index + 1) * SECTION_LINES).join('\n'),
  )
}

const REQUESTS = `# Berths

Ask for a berth with a token:

\`\`\`sh
export TOKEN="abc"
curl -X POST "https://harbour.example/v1/berths/{id}?dry=true" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"name": "north", "length": 12.5, "tags": ["a", "b"]}'
\`\`\`

\`\`\`json
{"id": "f3b1c1de-0000-4000-8000-000000000001", "free": true}
\`\`\`
`

const REFERENCE = `# Ships

## List ships

GET /v1/ships

### Query parameters

| Parameter | Type | Description |
| --- | --- | --- |
| \`limit\` | integer | Most ships in one answer. Default: 20 |
| \`flag\` | string, optional | One of \`red\`, \`blue\` |

**Response** 200

\`\`\`json
{ "ships": [{ "id": 1, "flag": "red" }] }
\`\`\`

## Create a ship

\`POST /v1/ships\`

- \`name\` (string, required): the name
- \`crew\` (object): who is on board
  - \`captain\` (string): the captain

\`\`\`http
POST /v1/ships HTTP/1.1
Host: harbour.example
Content-Type: application/json

{ "name": "Aurora" }
\`\`\`
`

const OTHERS = [REQUESTS, REFERENCE]
