/**
 * The JSON Schema of the JSON format, with a word on every member. The same stands in
 * `schemas/timeline.schema.json`, for programs that do not import this package.
 */
import { LEVELS } from '../../diff/types.ts'
import { ENTRY_KINDS } from '../../history/types.ts'
import { CHANGES_SCHEMA } from '../changes/schema.ts'
import { TIMELINE_FORMAT } from './json.ts'

const TEXT = { type: 'string' }
const COUNT = { type: 'integer', minimum: 0 }
const LABEL = { description: 'The label of a release.', type: 'string' }
const LABEL_OF = { type: 'string' }
const GAPS = {
  description: 'When it was away in between.',
  type: 'array',
  items: object(['removedIn', 'backIn'], { removedIn: LABEL, backIn: LABEL }),
}
const LABELS = { type: 'array', items: LABEL }
const KEYS = { type: 'array', items: TEXT }
const SEVERITY = { enum: LEVELS }

const RELEASE = object(
  [
    'label',
    'operations',
    'schemas',
    'counts',
    'addedOperations',
    'removedOperations',
    'addedSchemas',
    'removedSchemas',
    'changes',
  ],
  {
    label: { description: 'A tag, a folder, a date; no two are the same.', type: 'string' },
    parent: { description: 'The release that it continues; absent if it starts a line.', ...LABEL_OF },
    lane: {
      description:
        'The label of the newest release of its lane, such as a patch branch; absent in the main lane, which leads to the newest release.',
      type: 'string',
    },
    date: { description: 'The day of the commit, in UTC: 2025-01-20.', type: 'string' },
    commit: { description: 'Its id.', type: 'string' },
    url: { description: 'Where the release can be looked at.', type: 'string', pattern: '^https://' },
    mergeBase: {
      description: 'The commit that it was compared with, where it and its parent went apart there.',
      type: 'string',
    },
    title: TEXT,
    version: TEXT,
    operations: COUNT,
    schemas: COUNT,
    counts: {
      description: 'Changes since the parent, or since the merge base with it, by severity.',
      ...object(LEVELS, Object.fromEntries(LEVELS.map((level) => [level, COUNT]))),
    },
    addedOperations: { description: 'One that moved is neither added nor removed.', ...KEYS },
    removedOperations: KEYS,
    addedSchemas: { description: 'One that was renamed is neither added nor removed.', ...KEYS },
    removedSchemas: KEYS,
    changes: {
      description: 'As deosil diff --format json tells them; none in the oldest release.',
      type: 'array',
      items: { $ref: '#/$defs/change' },
    },
  },
)

const ENTRY = object(['kind', 'where', 'of', 'since', 'changedIn', 'changes'], {
  kind: { description: 'value: one of an enumeration.', enum: ENTRY_KINDS },
  where: {
    description:
      'As in changes, in the newest release that has it: GET /p, GET /p#query.limit, pkg.Schema#prop.sub[].leaf. Of a value: where it may stand.',
    type: 'string',
  },
  of: { description: 'The operation or schema that it is, or is a part of.', type: 'string' },
  value: { description: 'Of a value: the value.' },
  since: {
    description:
      'The first release that has it, of all lanes. Where that is the oldest one that was read, it may be older.',
    type: 'string',
  },
  changedIn: { description: 'Oldest first; not that it came or went.', ...LABELS },
  removedIn: { description: 'The first release without it.', type: 'string' },
  gaps: GAPS,
  lane: {
    description:
      'The lane that this describes, if the main lane never had it: the label of its newest release.',
    type: 'string',
  },
  lanes: {
    description: 'Lanes in which it came, went or changed its name apart from the above.',
    type: 'array',
    items: object(['since'], {
      lane: { description: 'Absent for the main lane.', type: 'string' },
      since: LABEL,
      removedIn: LABEL,
      gaps: GAPS,
    }),
  },
  earlier: {
    description: 'What it was called before, each with the release that ended the name.',
    type: 'array',
    items: object(['where', 'until'], { where: TEXT, until: LABEL }),
  },
  changes: {
    description: 'Oldest first; each stands in full with its release.',
    type: 'array',
    items: object(['in', 'rule', 'fingerprint', 'severity'], {
      in: LABEL,
      rule: { description: 'Explained by: deosil explain RULE.', type: 'string' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: SEVERITY,
    }),
  },
  reachedBy: {
    description: 'Of an operation: how many changes of other things, such as schemas, reach it.',
    type: 'array',
    items: object(['in', 'count', 'severity'], {
      in: LABEL,
      count: { type: 'integer', minimum: 1 },
      severity: { description: 'The worst of them.', ...SEVERITY },
    }),
  },
})

export const TIMELINE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The history of an API in its docs',
  description: 'What deosil history writes to timeline.json.',
  ...object(['format', 'releases', 'entries', 'leftOut'], {
    format: { const: TIMELINE_FORMAT },
    title: TEXT,
    releases: {
      description: 'Parents before their children, otherwise by version.',
      type: 'array',
      items: RELEASE,
    },
    entries: {
      description: 'Operations with their parts, then schemas with theirs.',
      type: 'array',
      items: ENTRY,
    },
    leftOut: {
      description: 'Revisions that were found and could not be read.',
      type: 'array',
      items: object(['label', 'reason'], { label: TEXT, reason: TEXT }),
    },
  }),
  $defs: { change: changeSchema() },
}

function changeSchema(): unknown {
  const changes = CHANGES_SCHEMA.properties['changes'] as { items: unknown }
  return changes.items
}

function object(required: readonly string[], properties: Record<string, unknown>) {
  return { type: 'object', required, properties, additionalProperties: false }
}
