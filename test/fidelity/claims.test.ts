import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/core/span.ts'
import { link } from '../../src/link/link.ts'
import type { Fragment } from '../../src/model/fragment.ts'
import { placePage, type PlacedPage } from '../../src/pipeline/read/place-page.ts'
import { planPage, type PagePlan } from '../../src/pipeline/read/plan-page.ts'
import type { PageUnits } from '../../src/pipeline/read/read-pages.ts'
import { readAndTally } from '../../src/pipeline/read/read-unit.ts'
import { settlePages, type SettledPages } from '../../src/pipeline/read/settle-pages.ts'
import { readRevision } from '../../src/pipeline/run.ts'
import type { Page } from '../../src/source/types.ts'
import { shippedRevision } from '../support/docs-input.ts'

const CURL = `# Boats

List all boats:

\`\`\`bash
curl https://dock.example/api/boats?size=3 -H 'Authorization: Bearer TOKEN'
\`\`\`

Rent one:

\`\`\`bash
curl -X POST https://dock.example/api/rents -d '{"boat": "b-1"}'
\`\`\`
`

const REFERENCE = `# Boats

## List boats

\`GET /boats\`

| Parameter | Type | Required | Description |
| --- | --- | --- | --- |
| size | integer | No | Length in metres. |

\`\`\`json
[{ "name": "Zoë" }]
\`\`\`

## Scrap a boat

\`DELETE /boats/{id}\`

| Parameter | Type | Required | Description |
| --- | --- | --- | --- |
| id | string | Yes | Which boat. |
`

const INPUTS: Page[][] = [
  shippedRevision('harbour/2.0').pages.slice(),
  shippedRevision('general/2026-01-05').pages.slice(),
  [{ path: 'curl.md', text: CURL }],
  [{ path: 'reference.md', text: REFERENCE }],
]

/** As JSON, since placing and linking use it up. */
const READ = INPUTS.map((pages) => pages.map(readToJson))

function readToJson(page: Page): { plan: PagePlan; json: string } {
  const plan = planPage(page)
  const units = plan.units.map((unit) => ({ ...readAndTally(unit), linesAbove: unit.linesAbove }))
  return { plan, json: JSON.stringify(units) }
}

function place(input: number): PlacedPage[] {
  return (READ[input] ?? []).map(({ plan: { path, dialect = null, toPlace }, json }) => {
    const units = JSON.parse(json) as PageUnits['units']
    return placePage({ path, dialect, repair: null, chrome: {}, units, toPlace, fromCache: 0 }, undefined)
  })
}

/** A draft that can get lost, and how. */
interface Hideable {
  kind: string
  at: Place
  hide: () => void
}

function among<T extends { at?: Place }>(kind: string, drafts: T[]): Hideable[] {
  return drafts.flatMap((draft) =>
    draft.at === undefined
      ? []
      : [{ kind, at: draft.at, hide: () => void drafts.splice(drafts.indexOf(draft), 1) }],
  )
}

function hideables(fragment: Fragment<Place>): Hideable[] {
  const { operations, schemas } = fragment
  return [
    ...among('server', fragment.servers),
    ...among('securityScheme', fragment.securitySchemes),
    ...among('tag', fragment.tags),
    ...among('operation', operations),
    ...among('schema', schemas),
    ...operations.flatMap((operation) => [
      ...among('parameter', operation.parameters),
      ...among('response', operation.responses),
      ...[operation.body, ...operation.responses].flatMap((part) => among('sample', part?.samples ?? [])),
      ...(operation.body === undefined
        ? []
        : [{ kind: 'body', at: operation.body.at, hide: () => void delete operation.body }]),
    ]),
    ...schemas.flatMap(({ schema, samples }) => [
      ...among('sample', samples),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
        property.at === undefined
          ? []
          : [{ kind: 'property', at: property.at, hide: () => void delete schema.properties?.[name] }],
      ),
    ]),
  ]
}

function hideablesOf(pages: PlacedPage[]): Hideable[] {
  return pages.flatMap(({ fragment }) => hideables(fragment))
}

function settle(pages: PlacedPage[]): SettledPages {
  const { diagnostics, arrived } = link(pages)
  return settlePages(pages, diagnostics, arrived)
}

/** Whether the ledger lists a place as unread, or a finding points at it. */
function isAccountedFor({ coverage, diagnostics }: SettledPages, { file, start }: Place): boolean {
  const holds = (at: Place): boolean =>
    at.file === file && at.start.line <= start.line && start.line <= at.end.line
  const isUnread = coverage.some(({ unread }) => unread.some(({ at }) => holds(at)))
  const isFound = diagnostics.some(({ at, related = [] }) => [at, ...related].some(holds))
  return isUnread || isFound
}

/** Every fact of every input, as the input and its number among those of its kind. */
const FACTS = INPUTS.flatMap((_, input) =>
  hideablesOf(place(input)).map(({ kind }, index) => ({ kind, input, index })),
)

const KINDS = [
  'body',
  'operation',
  'parameter',
  'property',
  'response',
  'sample',
  'schema',
  'securityScheme',
  'server',
  'tag',
]

test('there are facts of every kind', () => {
  expect([...new Set(FACTS.map(({ kind }) => kind))].sort()).toEqual(KINDS)
})

test.each(KINDS)('no fact can get lost on its way to the model unnoticed: %s', (kind) => {
  fc.assert(
    fc.property(fc.constantFrom(...FACTS.filter((fact) => fact.kind === kind)), ({ input, index }) => {
      const pages = place(input)
      const hidden = hideablesOf(pages)[index] as Hideable
      hidden.hide()
      const settled = settle(pages)
      expect({ at: hidden.at, isNoticed: isAccountedFor(settled, hidden.at) }).toEqual({
        at: hidden.at,
        isNoticed: true,
      })
    }),
    { numRuns: 12, endOnFailure: true },
  )
})

const OPERATION =
  '# Boats\n\n## List boats\n\n### Code samples\n\n```shell\ncurl -X GET http://h.test/boats\n```\n\n`GET /boats`\n\n### Responses\n\n| Status | Meaning | Description | Schema |\n|---|---|---|---|\n| 200 | OK | OK | string |\n\n'

async function unreadOf(text: string): Promise<string[]> {
  const { coverage } = await readRevision({ label: 'x', pages: [{ path: 'a.md', text }] })
  return coverage.flatMap(({ unread }) => unread.map(({ kind, at }) => `${at.start.line} ${kind}`))
}

describe('what was read and is nowhere counts as unread', () => {
  test('a chapter that no operation names as its own', async () => {
    expect(await unreadOf(OPERATION)).toEqual([])
    expect(await unreadOf(`${OPERATION}# Moorings\n\nThey are free at night.\n`)).toEqual([
      '19 heading',
      '21 paragraph',
    ])
  })

  test('a request beside the operations of a page is reported', async () => {
    const text = `${REFERENCE}\n## Example\n\n\`\`\`sh\ncurl https://dock.example/ping\n\`\`\`\n`
    const { diagnostics } = await readRevision({ label: 'x', pages: [{ path: 'a.md', text }] })
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['operation/only-example', { operation: 'GET /ping' }],
    ])
  })
})
