/**
 * Timelines for the tests of formats: of small APIs, of any models, and full of one text.
 */
import type { ExampleApi } from '../../../src/diff/rule.ts'
import { TimelineBuilder } from '../../../src/history/timeline.ts'
import type { Timeline } from '../../../src/history/types.ts'
import { refTo, type Schema } from '../../../src/model/schema.ts'
import type { ApiModel } from '../../../src/model/api.ts'
import { side } from '../../diff/sides.ts'

const TEXT = { type: 'string' as const }

const user = (...names: string[]): Record<string, Schema> => ({
  User: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, TEXT])) },
})

const answer = { '200': { content: { 'application/json': { schema: { $ref: refTo('User') } } } } }

const status = (...values: string[]) => ({
  parameters: [{ name: 'status', in: 'query' as const, required: false, schema: { ...TEXT, enum: values } }],
})

/** Operations and schemas that stay, change, move, go and are back. */
export const RELEASES: readonly [string, ExampleApi][] = [
  [
    'v1.0.0',
    {
      operations: {
        'GET /still': { summary: 'Still' },
        'GET /users': { summary: 'List users', responses: answer, ...status('on', 'off') },
        'GET /old': { summary: 'Old' },
        'GET /away': { summary: 'Away' },
      },
      schemas: user('id', 'name'),
    },
  ],
  [
    'v1.9.0',
    {
      operations: {
        'GET /still': { summary: 'Still' },
        'GET /users': { summary: 'List users', responses: answer, ...status('on') },
        'GET /new': { summary: 'Old' },
      },
      schemas: user('id', 'email'),
    },
  ],
  [
    'v1.10.0',
    {
      operations: {
        'GET /still': { summary: 'Still' },
        'GET /users': { summary: 'List users', responses: answer, ...status('on', 'idle') },
        'GET /new': { summary: 'Old' },
        'GET /away': { summary: 'Away' },
      },
      schemas: {
        ...user('id', 'email'),
        Group: { type: 'object', properties: { size: { type: 'integer' } } },
      },
    },
  ],
]

export function sampleTimeline(): Timeline {
  const builder = new TimelineBuilder({ prose: true })
  for (const [label, api] of RELEASES) builder.add(side(api, label))
  return { ...builder.finish([{ label: 'v0.9.0', reason: 'No pages.' }]), title: 'Users API' }
}

export function timelineOfModels(...models: ApiModel[]): Timeline {
  const builder = new TimelineBuilder({ prose: true })
  for (const [index, model] of models.entries()) builder.add({ model, origins: {}, label: `v${index}` })
  return builder.finish()
}

/** One text wherever a text of a document, a tag or a folder can stand. */
export function timelineFullOf(text: string): Timeline {
  const { releases, entries } = sampleTimeline()
  // Two releases of one name cannot be.
  const labels = new Map(releases.map(({ label }, index) => [label, `${text}${index}`]))
  const relabel = (label: string) => labels.get(label)!
  const names = { where: text, of: text }
  return {
    title: text,
    leftOut: [{ label: text, reason: text }],
    releases: releases.map((release) => ({
      ...release,
      label: relabel(release.label),
      title: text,
      version: text,
      addedOperations: release.addedOperations.map(() => text),
      changes: release.changes.map((change) => ({
        ...change,
        where: text,
        before: text,
        after: text,
        hint: text,
        requestOperations: [text],
        responseOperations: [`${text} 2`],
        places: { after: { file: text, line: 1, column: 1, heading: text, anchor: text } },
      })),
    })),
    entries: entries.map(({ removedIn, gaps, ...entry }) => ({
      ...entry,
      ...names,
      ...(entry.kind === 'value' ? { value: text } : {}),
      since: relabel(entry.since),
      changedIn: entry.changedIn.map(relabel),
      ...(removedIn === undefined ? {} : { removedIn: relabel(removedIn) }),
      ...(gaps && {
        gaps: gaps.map((gap) => ({ removedIn: relabel(gap.removedIn), backIn: relabel(gap.backIn) })),
      }),
      earlier: [{ where: text, until: relabel(entry.since) }],
      changes: entry.changes.map((change) => ({ ...change, in: relabel(change.in) })),
      reachedBy: [{ in: relabel(entry.since), level: 'info', count: 1 }],
    })),
  }
}
