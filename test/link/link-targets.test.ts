import { expect, test } from 'vitest'
import { HEAD, operation, properties, schema, SCHEMAS } from '../dialects/widdershins/pages.ts'
import { linkText } from './pages.ts'

const BOAT = schema('dock.Boat', { name: 'string' }, properties('|name|string|false|none|none|'))
const CREW = schema('dock.Crew', { size: 0 }, properties('|size|integer|false|none|none|'))

const referenceOf = (cell: string) => {
  const { model, diagnostics } = linkText({
    'boats.md': HEAD + operation({ responses: [`|200|OK|OK|${cell}|`] }),
    'schemas.md': HEAD + SCHEMAS + BOAT + CREW,
  })
  const content = model.operations['GET /boats']?.responses['200']?.content
  const codes = diagnostics.map(({ code }) => code).filter((code) => /^(?:link|schema)\//.test(code))
  return { $ref: Object.values(content ?? {})[0]?.schema?.$ref, codes, names: Object.keys(model.schemas) }
}

test.each([
  ['text and target agree', '[dock.Boat](schemas.md#dockboat)', 'dock.Boat', []],
  ['the text is a description', '[the boat object](schemas.md#dockboat)', 'dock.Boat', []],
  ['the text names another schema', '[dock.Crew](#schemadock.boat)', 'dock.Boat', ['link/other-target']],
  ['the target is not documented', '[dock.Crew](#elsewhere)', 'dock.Crew', ['link/other-target']],
])('where %s', (_, cell, name, codes) =>
  expect(referenceOf(cell)).toEqual({
    $ref: `#/schemas/${name}`,
    codes,
    names: ['dock.Boat', 'dock.Crew'],
  }),
)
