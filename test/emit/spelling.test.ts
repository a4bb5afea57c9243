import { expect, test } from 'vitest'
import { openapi } from '../../src/emit/openapi/index.ts'
import { DEFAULT_EMIT_OPTIONS } from '../../src/emit/types.ts'
import type { ApiModel, Parameter } from '../../src/model/api.ts'
import { record } from '../../src/core/record.ts'

function modelWith(parameters: Parameter[]): ApiModel {
  const path = '/jobs/{jobid}'
  return {
    info: {},
    servers: [],
    securitySchemes: record(),
    tags: [],
    schemas: record(),
    operations: record([
      [
        `GET ${path}`,
        { method: 'GET', path, displayedPath: path, tags: [], parameters, responses: record() },
      ],
    ]),
  }
}

const row = (name: string): Parameter => ({ name, in: 'path', required: true, schema: { type: 'string' } })

test.each<[string, { given: Parameter[]; want: string[] }]>([
  ['spelled as in the path', { given: [row('jobid')], want: ['jobid'] }],
  ['spelled otherwise in the table: the path counts', { given: [row('jobID')], want: ['jobid'] }],
  ['missing in the table: taken from the path', { given: [row('other')], want: ['jobid'] }],
])('path parameter %s', async (_, { given, want }) => {
  const [file] = await openapi.emit({
    model: modelWith(given),
    origins: record(),
    options: DEFAULT_EMIT_OPTIONS,
  })
  const document = JSON.parse(file?.text ?? '{}')
  const names = (document.paths['/jobs/{jobid}'].get.parameters ?? []).map(
    (one: { name: string }) => one.name,
  )
  expect(names).toEqual(want)
  expect(file?.text.includes('x-docs-parameters')).toBe(given.some(({ name }) => name === 'other'))
})
