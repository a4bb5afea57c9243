import { expect, test } from 'vitest'
import { readPage } from '../../src/pipeline/read/read-page.ts'

const APIMATIC = `# Boats

## Class Name

\`BoatsApi\`

## Methods

* [List Boats](../../doc/api/boats.md#list-boats)

# List Boats

## Parameters

| Parameter | Type | Tags | Description |
|  --- | --- | --- | --- |
| \`limit\` | \`number \\| undefined\` | Query, Optional | How many |
`

const FERN = `# Reference
<details><summary><code>client.boats.<a href="src/boats/client.py">list</a>(...) -> BoatPage</code></summary>
<dl>
<dd>

#### 🔌 Usage

#### ⚙️ Parameters

**limit:** \`typing.Optional[int]\`
</dd>
</dl>
</details>
`

const SPEAKEASY = `# boats

### Parameters

| Parameter | Type | Required | Description |
| --------- | ---- | -------- | ----------- |
| \`limit\` | *Optional[int]* | :heavy_minus_sign: | How many |
`

const rows: [string, { given: string; want: (string | undefined)[] }][] = [
  ['APIMatic', { given: APIMATIC, want: ['APIMatic'] }],
  ['Fern', { given: FERN, want: ['Fern'] }],
  ['old Speakeasy', { given: SPEAKEASY, want: ['Speakeasy, in an old version'] }],
  [
    'a page of Speakeasy with routes',
    { given: `${SPEAKEASY}\n<!-- UsageSnippet language="python" method="get" path="/boats" -->\n`, want: [] },
  ],
]
test.each(rows)('%s', (_, { given, want }) => {
  const { fragment } = readPage({ path: 'docs/boats.md', text: given })
  const refusals = fragment.findings.filter(({ code }) => code === 'page/no-routes')
  expect(refusals.map(({ args }) => args['generator'])).toEqual(want)
})
