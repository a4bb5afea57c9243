import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder, type TemporaryFolder } from '../support/folder.ts'
import { deosil } from './harness.ts'
import { CLEAN } from './pages.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const TEXT = { 'application/json': { schema: { type: 'string' } } }

/** What the clean page documents, as an OpenAPI file. */
const specification = (speed: object, more: object = {}): string =>
  JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: 'Boats', version: '1' },
      servers: [{ url: 'http://coder-server:8080/api/v2' }],
      paths: {
        '/boats': {
          get: {
            parameters: [{ name: 'speed', in: 'query', schema: { minimum: 1, ...speed } }],
            responses: { 200: { description: 'OK', content: TEXT } },
          },
          post: { responses: { 200: { description: 'OK' } } },
        },
        ...more,
      },
    },
    null,
    2,
  )

const verify = async (openapi: string, ...more: string[]) => {
  folder.write({ 'docs/boats.md': CLEAN, 'openapi.json': openapi })
  return await deosil(folder.path, ['verify', 'docs', 'openapi.json', '--no-cache', ...more])
}

describe('deosil verify', () => {
  test('passes where both sides agree in what both state', async () => {
    const { code, out } = await verify(specification({ type: 'integer' }))
    expect(out).toBe('Boats docs → openapi: no disagreements\n\nPassed: no breaking disagreements\n')
    expect(code).toBe(0)
  })

  test('shows a disagreement at both places', async () => {
    const { code, out } = await verify(specification({ type: 'boolean' }))
    expect(code).toBe(1)
    expect(out).toContain('The type of a parameter differs [parameter-type-changed]')
    expect(out).toMatch(
      /GET \/api\/v2\/boats#query\.speed {2}integer → boolean\n.*documented docs\/boats\.md:19:1, specified openapi\.json:\d+:\d+/u,
    )
    expect(out).toContain('Failed: 1 breaking disagreement')
    expect(out).not.toContain('Version:')
  })

  test.each([
    ['oneline', /^breaking {2}parameter-type-changed.*documented docs\/boats\.md:19:1, specified/u],
    ['markdown', /1 disagreement: 1 breaking[\s\S]*documented docs\/boats\.md:19:1, specified/u],
    ['github', /::error file=openapi\.json,.*documented docs\/boats\.md:19:1, specified/u],
    ['html', /<p>1 disagreement<\/p>[\s\S]*documented <code>boats\.md:19:1</u],
    ['junit', /<failure message="The type of a parameter differs"/u],
    ['sarif', /"text": "In the docs"/u],
    ['json', /"kind": "specification"/u],
  ])('has the formats of diff: %s', async (format, want) => {
    const { out } = await verify(specification({ type: 'boolean' }), '--format', format)
    expect(out).toMatch(want)
  })

  test('reports an operation that is not documented, and passes', async () => {
    const { code, out } = await verify(
      specification(
        { type: 'integer' },
        { '/ports': { get: { responses: { 200: { description: 'OK' } } } } },
      ),
    )
    expect(out).toContain('An operation is specified but not documented [operation-added]')
    expect(code).toBe(0)
  })

  test('takes the docs from the configuration', async () => {
    folder.write({ 'deosil.config.json': '{"source":"docs"}', 'docs/boats.md': CLEAN })
    folder.write({ 'openapi.json': specification({ type: 'integer' }) })
    expect((await deosil(folder.path, ['verify', 'openapi.json', '--no-cache'])).code).toBe(0)
  })

  test('says so where the sides were exchanged', async () => {
    folder.write({ 'docs/boats.md': CLEAN, 'openapi.json': specification({ type: 'integer' }) })
    const { code, told } = await deosil(folder.path, ['verify', 'openapi.json', 'docs', '--no-cache'])
    expect(told).toBe(
      'deosil: "docs" is not an OpenAPI specification. Name the docs first, then the specification.\n',
    )
    expect(code).toBe(2)
  })
})
