import { describe, expect, test } from 'vitest'
import { readTarget } from '../../../src/reading/locate/target.ts'

const rows: [text: string, path: string, names: string[], query?: string[]][] = [
  ['/boats/{boat_id}', '/boats/{boat_id}', ['boat_id']],
  ['/boats/:boat_id.json', '/boats/{boat_id}.json', ['boat_id']],
  ['/boats/<int:id>', '/boats/{id}', ['id']],
  ['/boats/&lt;id&gt;', '/boats/{id}', ['id']],
  ['/boats/(id)/crew', '/boats/{id}/crew', ['id']],
  ['/boats/$ID', '/boats/{ID}', ['ID']],
  ['/boats/${ID}', '/boats/{ID}', ['ID']],
  ['/boats/{{boat id}}', '/boats/{boat_id}', ['boat_id']],
  ['/boats/\\{boat.id\\}', '/boats/{boat.id}', ['boat.id']],
  ['/boats/{id}/crew/{id}', '/boats/{id}/crew/{id_2}', ['id', 'id_2']],
  ['/boats/42', '/boats/{boat_id}', ['boat_id']],
  ['/boats/3fa85f64-5717-4562-b3fc-2c963f66afa6', '/boats/{boat_id}', ['boat_id']],
  ['/boats/*', '/boats/{path}', ['path']],
  ['/boats{?page,size}', '/boats', [], ['page', 'size']],
  ['/boats?page=1&size=:size#top', '/boats', [], ['page', 'size']],
  ['{{base_url}}/boats', '/boats', []],
  ['${HOST}/boats', '/boats', []],
  ['http://localhost:8080/boats', '/boats', []],
  ['api.example.com/v1/boats', '/v1/boats', []],
  ['api/v1/boats', '/api/v1/boats', []],
  ['/v1/boats:batch', '/v1/boats:batch', []],
]

describe('readTarget', () => {
  test.each(rows)('%s', (text, path, names, query = []) => {
    const target = readTarget(text)
    expect(target?.path).toBe(path)
    expect(target?.parameters.map(({ name }) => name)).toEqual(names)
    expect(target?.query.map(({ name }) => name)).toEqual(query)
  })

  test.each(['boats', 'a, b', '/…', '"x"/y', 'and so on'])('is no path: %s', (text) => {
    expect(readTarget(text)).toBeUndefined()
  })

  test('keeps the origin that is written', () => {
    expect(readTarget('https://h.example/v1/boats')?.origin).toBe('https://h.example')
    expect(readTarget('https://{host}/v1/boats')?.origin).toBeUndefined()
  })
})
