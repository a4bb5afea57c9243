/**
 * Rules about content types of request bodies and responses.
 */
import { TEXT, operationExample } from '../example.ts'
import { record } from '../../core/record.ts'
import type { Operation } from '../../model/api.ts'
import type { Schema } from '../../model/schema.ts'
import { essenceOf, normalizedMedia } from '../media-type.ts'
import type { DiffRule, ReportChange, OperationViewPair, Pair, RuleFamily, ChangeLocation } from '../rule.ts'
import type { Level } from '../types.ts'
import type { ContentView } from '../model-index.ts'

const both = (...media: string[]): Record<string, { schema: Schema }> =>
  record(media.map((one) => [one, { schema: TEXT }]))
const sentAs = (...media: string[]): Partial<Operation> => ({
  requestBody: { required: true, content: both(...media) },
})
const answeredAs = (...media: string[]): Partial<Operation> => ({
  responses: record([['200', { content: both(...media) }]]),
})

type Verb = Pick<DiffRule, 'title' | 'why' | 'todo' | 'action'> & {
  level: Level
  mirror: string
  samples: [string[], string[]]
}

const [TEXT_MEDIA, JSON_MEDIA] = ['text/plain', 'application/json']

const REQUEST: Record<string, Verb> = {
  changed: {
    title: 'The content type of a request body changed',
    why: 'A body of the old content type may be refused.',
    todo: 'Send the body with the new content type.',
    level: 'breaking',
    action: 'change',
    mirror: 'changed',
    samples: [[TEXT_MEDIA], [JSON_MEDIA]],
  },
  added: {
    title: 'A request body can have another content type',
    why: 'Existing content types are still accepted.',
    todo: 'Nothing.',
    level: 'info',
    action: 'widen',
    mirror: 'removed',
    samples: [[JSON_MEDIA], [JSON_MEDIA, TEXT_MEDIA]],
  },
  removed: {
    title: 'A request body can no longer have one of its content types',
    why: 'A body of this content type may be refused.',
    todo: 'Send the body with another content type.',
    level: 'breaking',
    action: 'narrow',
    mirror: 'added',
    samples: [[JSON_MEDIA, TEXT_MEDIA], [JSON_MEDIA]],
  },
  'parameters-changed': {
    title: 'The parameters of the content type of a request body changed',
    why: 'The content type itself is the same; few servers look at its parameters.',
    todo: 'Nothing, unless the server requires the parameter.',
    level: 'info',
    action: 'change',
    mirror: 'parameters-changed',
    samples: [[JSON_MEDIA], [`${JSON_MEDIA}; charset=utf-8`]],
  },
}

const RESPONSE: Record<string, Verb> = {
  changed: {
    ...REQUEST['changed']!,
    title: 'The content type of a response changed',
    why: 'Clients that parse the old content type cannot parse the new one.',
    todo: 'Parse the new content type.',
  },
  added: {
    ...REQUEST['added']!,
    title: 'A response can have another content type',
    why: 'Clients receive it only if they ask for it.',
  },
  removed: {
    ...REQUEST['removed']!,
    title: 'A response no longer has one of its content types',
    why: 'Clients that ask for it receive an error or another content type.',
    todo: 'Ask for another content type.',
  },
  'parameters-changed': {
    ...REQUEST['parameters-changed']!,
    title: 'The parameters of the content type of a response changed',
    why: 'The content type itself is the same; clients that compare the whole header see a difference.',
    todo: 'Nothing, unless a client compares the whole header.',
  },
}

function rulesOf(side: 'request' | 'response', verbs: Record<string, Verb>): DiffRule[] {
  const example = side === 'request' ? sentAs : answeredAs
  return Object.entries(verbs).map(([word, { samples, level, mirror, ...verb }]) => ({
    ...verb,
    id: `${side}-media-${word}`,
    level: { request: level, response: level },
    area: side === 'request' ? 'body' : 'response',
    mirror: `${side}-media-${mirror}`,
    facts: ['content', 'mediaTypes'],
    example: operationExample(example(...samples[0]), example(...samples[1])),
  }))
}

const RULES: readonly DiffRule[] = [...rulesOf('request', REQUEST), ...rulesOf('response', RESPONSE)]

function check({ before, after, spot, answers }: OperationViewPair, found: ReportChange): void {
  const at = { ...spot, before: before.body?.at ?? spot.before, after: after.body?.at ?? spot.after }
  compareMedia('request', { before: before.body?.contents, after: after.body?.contents, spot: at }, found)
  // The same exchange in several responses of one operation is one change.
  for (const [status, old] of before.responses) {
    const now = after.responses.get(status)
    if (now === undefined) continue
    const place: ChangeLocation = { ...spot, before: old.at, after: now.at, reach: answers }
    compareMedia('response', { before: old.contents, after: now.contents, spot: place }, found)
  }
}

/** Where one side documents no content type, nothing can be compared. */
function compareMedia(
  side: 'request' | 'response',
  { before, after, spot }: Pair<readonly ContentView[] | undefined>,
  found: ReportChange,
): void {
  const [old, now] = [mediaOf(before), mediaOf(after)]
  if (old.length === 0 || now.length === 0) return
  const gone = old.filter((one) => !now.some((other) => essenceOf(other) === essenceOf(one)))
  const come = now.filter((one) => !old.some((other) => essenceOf(other) === essenceOf(one)))
  const word = gone.length > 0 && come.length > 0 ? 'changed' : gone.length > 0 ? 'removed' : 'added'
  if (gone.length + come.length > 0)
    return found(`${side}-media-${word}`, spot, { before: old.join(', '), after: now.join(', ') })
  const [oldWhole, newWhole] = [old, now].map((media) => media.map(normalizedMedia).sort().join(', '))
  if (oldWhole !== newWhole)
    found(`${side}-media-parameters-changed`, spot, { before: old.join(', '), after: now.join(', ') })
}

/** Stands for a content type that the docs do not state. */
const ANY_MEDIA = '*/*'

/** Content types of what is documented; without a schema none is promised. */
function mediaOf(contents: readonly ContentView[] | undefined): string[] {
  const stated = (contents ?? []).filter(({ media, shape }) => shape !== undefined && media !== ANY_MEDIA)
  return stated.map(({ media }) => media).sort()
}

export const media: RuleFamily = { id: 'media', rules: RULES, checks: { operation: check } }
