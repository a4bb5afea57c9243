import { expect, test } from 'vitest'
import { readRevision } from '../../src/pipeline/run.ts'
import { shippedRevision } from '../support/docs-input.ts'

const RELEASES = ['harbour/1.0', 'harbour/2.0', 'harbour/3.0', 'general/2026-01-05']

/** The name that a pointer ends in, where it is a name that the page must show. */
function documentedName(pointer: string): string | undefined {
  const match = /^\/schemas\/([^/]+)$|\/properties\/([^/]+)$|\/responses\/([^/]+)$/.exec(pointer)
  const name = match?.[1] ?? match?.[2] ?? match?.[3]
  return name?.replaceAll('~1', '/').replaceAll('~0', '~')
}

test.each(RELEASES)('each origin of %s points at the name that it stands for', async (release) => {
  const revision = shippedRevision(release)
  const lines = new Map(revision.pages.map(({ path, text }) => [path, text.split('\n')]))
  const { origins } = await readRevision(revision)
  const wrong = Object.entries(origins).flatMap(([pointer, { file, start, end }]) => {
    const name = documentedName(pointer)
    const shown =
      lines
        .get(file)
        ?.slice(start.line - 1, end.line)
        .join('\n') ?? ''
    return name === undefined || shown.includes(name) ? [] : [`${pointer} at ${file}:${start.line}`]
  })
  expect(Object.keys(origins).length).toBeGreaterThan(100)
  expect(wrong).toEqual([])
})

test('each part of the model that stands on a line has an origin', async () => {
  const { model, origins } = await readRevision(shippedRevision('harbour/2.0'))
  const wanted = [
    ...Object.keys(model.schemas).map((name) => `/schemas/${name}`),
    ...Object.entries(model.operations).flatMap(([key, operation]) => {
      const pointer = `/operations/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      return [
        pointer,
        ...operation.parameters.map((_, index) => `${pointer}/parameters/${index}`),
        ...Object.keys(operation.responses).map((status) => `${pointer}/responses/${status}`),
      ]
    }),
    ...Object.entries(model.schemas).flatMap(([name, schema]) =>
      Object.keys(schema.properties ?? {}).map((property) => `/schemas/${name}/properties/${property}`),
    ),
  ]
  expect(wanted.filter((pointer) => origins[pointer] === undefined)).toEqual([])
})
