import { expect, test } from 'vitest'
import { emitters } from '../../src/emit/registry.ts'
import { DEFAULT_EMIT_OPTIONS } from '../../src/emit/types.ts'
import { readModel } from '../../src/model/read.ts'
import { fence, HEAD, operation, properties, schema, SCHEMAS, values } from '../dialects/widdershins/pages.ts'
import { linkText } from './pages.ts'

const BIG = '9223372036854775807'

async function filesOf(page: string): Promise<Map<string, string>> {
  const { model, origins } = linkText(page)
  const input = { model, origins, options: DEFAULT_EMIT_OPTIONS }
  const files = await Promise.all(emitters.map(async ({ emit }) => await emit(input)))
  return new Map(files.flat().map(({ path, text }) => [path, text]))
}

test.each([
  ['json', `{\n  "id": ${BIG},\n  "ratio": 1.0\n}`],
  ['yaml', `id: ${BIG}\nratio: 1.0\n`],
])('samples in %s keep the digits of their numbers in every file', async (language, sample) => {
  const page =
    HEAD +
    operation({
      exampleResponses: `> Example responses\n\n> 200 Response\n\n${fence(language, sample)}`,
      responses: ['|200|OK|OK|Inline|'],
    })
  const files = await filesOf(page)
  for (const file of ['openapi.json', 'model.json']) {
    expect(files.get(file)).toContain(`"id": ${BIG}`)
    expect(files.get(file)).toContain('"ratio": 1.0')
  }
  const content = linkText(page).model.operations['GET /boats']?.responses['200']?.content ?? {}
  expect(Object.values(content)[0]?.schema?.properties).toMatchObject({
    id: { type: 'integer' },
    ratio: { type: 'number' },
  })
})

test('listed integers keep their digits in every file, and in a model that is read back', async () => {
  const page =
    HEAD +
    SCHEMAS +
    schema('Flag', 1, properties('|*anonymous*|integer|false|none|none|'), values(`|*anonymous*|${BIG}|`))
  const files = await filesOf(page)
  for (const file of ['openapi.json', 'model.json', 'schemas.json', 'types.ts'])
    expect(files.get(file)).toContain(BIG)
  const again = readModel(files.get('model.json') ?? '')
  expect(String(again.schemas['Flag']?.enum?.[0])).toBe(BIG)
})
