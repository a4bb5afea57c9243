import { expect, test } from 'vitest'
import { modelOf } from './model-of.ts'

const REQUEST = '```http\nPOST /boats HTTP/1.1\nContent-Type: application/json\n\n{ "name": "Heron" }\n```\n'
const TABLE = '## Boat\n\n| Name | Type |\n| --- | --- |\n| `name` | string |\n\n'

test('a request of a page that only shows requests is an operation', () => {
  expect(Object.keys(modelOf({ 'a.md': `${TABLE}${REQUEST}` }).model.operations)).toEqual(['POST /boats'])
})

test('a request beside a specification that the site prints is none, and is reported', () => {
  const { model, codes } = modelOf({ 'a.md': `{{% boats-api spec="harbour" %}}\n\n${TABLE}${REQUEST}` })
  expect(Object.keys(model.operations)).toEqual([])
  expect(codes).toContain('operation/only-example')
})

test('it is an example of an operation that another page states', () => {
  const { model, codes } = modelOf({
    'a.md': `<redoc spec-url="h.yaml"></redoc>\n\n${TABLE}${REQUEST}`,
    'b.md': '## POST /boats\n\nText\n',
  })
  expect(Object.keys(model.operations)).toEqual(['POST /boats'])
  expect(codes).not.toContain('operation/only-example')
})
