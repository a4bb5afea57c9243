/**
 * The JSON Schema of the JSON format, with a word on every member. The same stands in
 * `schemas/changes.schema.json`, for programs that do not import this package.
 */
import { FAIL_ON } from '../../diff/gate.ts'
import { APPROVAL_KINDS, LEVELS } from '../../diff/types.ts'
import { CHANGES_FORMAT } from './json.ts'

const TEXT = { type: 'string' }
const TEXTS = { type: 'array', items: TEXT }
const COUNT = { type: 'integer', minimum: 0 }
const FINGERPRINT = {
  description: 'Stays the same while rule, place and values do; independent of wording, severity and lines.',
  type: 'string',
  pattern: '^[0-9a-f]{16}$',
}
const BUMP = { enum: ['major', 'minor', 'patch', 'none'] }
const VALUE = {
  description: 'A type, a value, a name, a flag, a count, or a list of several enum values. null: nothing.',
}

const PLACE = object(['file', 'line', 'column'], {
  file: { description: 'With / between folders.', type: 'string' },
  line: { description: 'From 1.', type: 'integer', minimum: 1 },
  column: { description: 'From 1, in UTF-16 units.', type: 'integer', minimum: 1 },
  heading: { description: 'The operation or schema under which the line stands.', type: 'string' },
  anchor: { description: 'The anchor that Markdown viewers make of that heading.', type: 'string' },
  nearest: {
    description: 'The thing itself is not in this revision; this is its nearest parent or neighbour.',
    const: true,
  },
})

const APPROVAL = object(['fingerprint', 'reason', 'kind'], {
  fingerprint: TEXT,
  reason: TEXT,
  kind: { enum: APPROVAL_KINDS },
  who: TEXT,
  until: { description: 'The last day (2025-12-31) or the last version for which it holds.', type: 'string' },
  rule: TEXT,
  where: TEXT,
})

const REVISION = object(['label', 'operations', 'schemas'], {
  label: { description: 'A folder, a tag, a date.', type: 'string' },
  title: TEXT,
  version: TEXT,
  operations: COUNT,
  schemas: COUNT,
})

const CHANGE = object(
  [
    'rule',
    'severity',
    'where',
    'before',
    'after',
    'requestOperations',
    'responseOperations',
    'places',
    'fingerprint',
  ],
  {
    rule: { description: 'Explained by: deosil explain RULE.', type: 'string' },
    severity: { description: 'docs: only words changed.', enum: LEVELS },
    where: {
      description:
        'GET /p, GET /p#query.limit, GET /p#200, GET /p#body, or pkg.Schema#prop.sub[].leaf; * stands for any member.',
      type: 'string',
    },
    before: VALUE,
    after: VALUE,
    requestOperations: {
      description: 'Operations whose requests it reaches, directly or through schemas.',
      ...TEXTS,
    },
    responseOperations: { description: 'Operations whose responses it reaches.', ...TEXTS },
    places: object([], { before: PLACE, after: PLACE }),
    fingerprint: FINGERPRINT,
    hint: { description: 'Further notes, in words.', type: 'string' },
    standsFor: {
      description: 'The plain changes that this one sums up: a move is one removed and one added operation.',
      type: 'array',
      items: object(['rule', 'where'], { rule: TEXT, where: TEXT }),
    },
    inferred: { description: 'Based on a fact that was inferred from a sample, not stated.', const: true },
    unreachable: { description: 'In a schema that no operation of both revisions uses.', const: true },
    approval: APPROVAL,
  },
)

const GATE = object(['failOn', 'failed', 'failing', 'approved', 'unused', 'expired', 'advice'], {
  failOn: { enum: FAIL_ON },
  failed: { type: 'boolean' },
  failing: { description: 'Fingerprints of the changes that make the run fail.', ...TEXTS },
  approved: COUNT,
  unused: { description: 'Approvals that no change matches.', type: 'array', items: APPROVAL },
  expired: { description: 'Approvals that have expired.', type: 'array', items: APPROVAL },
  advice: object(['bump'], {
    bump: { description: 'The version bump that the changes require.', ...BUMP },
    because: { description: 'The fingerprint of the change that requires it.', type: 'string' },
    actual: { description: 'The bump between the labels, if both are versions.', ...BUMP },
    enough: { type: 'boolean' },
  }),
})

export const CHANGES_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Changes between two revisions of API docs',
  description: 'What deosil diff and deosil verify print with --format json.',
  ...object(['format', 'before', 'after', 'counts', 'changes'], {
    format: { const: CHANGES_FORMAT },
    kind: {
      description: 'Docs (before) were compared with a specification (after): deosil verify.',
      const: 'specification',
    },
    before: REVISION,
    after: REVISION,
    counts: object(LEVELS, Object.fromEntries(LEVELS.map((level) => [level, COUNT]))),
    gate: GATE,
    changes: { description: 'Worst first, then by rule, place and values.', type: 'array', items: CHANGE },
  }),
}

function object(required: readonly string[], properties: Record<string, unknown>) {
  return { type: 'object', required, properties, additionalProperties: false }
}
