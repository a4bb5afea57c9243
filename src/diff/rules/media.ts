/**
 * Rules about content types: in what form a body is sent and an answer comes.
 */
import { TEXT, operationExample } from '../example.ts'
import { record } from '../../core/record.ts'
import type { Operation } from '../../model/api.ts'
import type { DiffRule, Found, OperationViewPair, RuleFamily, Spot } from '../rule.ts'
import type { ContentView } from '../view.ts'

const sent = (media: string): Partial<Operation> => ({
  requestBody: { required: true, content: record([[media, { schema: TEXT }]]) },
})
const answered = (media: string): Partial<Operation> => ({
  responses: record([['200', { content: record([[media, { schema: TEXT }]]) }]]),
})

const RULES: readonly DiffRule[] = [
  {
    id: 'request-media-changed',
    title: 'The content type of a request body changed',
    why: 'A body in the old form may be refused.',
    todo: 'Send the body in the new form.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'body',
    action: 'change',
    mirror: 'request-media-changed',
    facts: ['content', 'mediaTypes'],
    example: operationExample(sent('text/plain'), sent('application/json')),
  },
  {
    id: 'response-media-changed',
    title: 'The content type of an answer changed',
    why: 'A reader of the old form cannot read the new one.',
    todo: 'Read the answer in the new form.',
    level: { request: 'breaking', response: 'breaking' },
    area: 'response',
    action: 'change',
    mirror: 'response-media-changed',
    facts: ['content', 'mediaTypes'],
    example: operationExample(answered('text/plain'), answered('application/json')),
  },
]

function check({ before, after, spot, answers }: OperationViewPair, found: Found): void {
  const old = mediaOf(before.body?.contents)
  const now = mediaOf(after.body?.contents)
  if (isOther(old, now)) {
    const at = { ...spot, before: before.body?.at ?? spot.before, after: after.body?.at ?? spot.after }
    found('request-media-changed', at, { before: old.join(', '), after: now.join(', ') })
  }
  checkAnswers({ before, after, spot, answers }, found)
}

/** The same exchange in several answers of one operation is one change. */
function checkAnswers({ before, after, spot, answers }: OperationViewPair, found: Found): void {
  for (const [status, old] of before.responses) {
    const now = after.responses.get(status)
    const [oldMedia, newMedia] = [mediaOf(old.contents), mediaOf(now?.contents)]
    if (now === undefined || !isOther(oldMedia, newMedia)) continue
    const at: Spot = {
      ...spot,
      before: old.at,
      after: now.at,
      reach: answers,
    }
    found('response-media-changed', at, { before: oldMedia.join(', '), after: newMedia.join(', ') })
  }
}

/** Stands where the docs tell no content type. */
const ANY_MEDIA = '*/*'

/** Content types that are told and carry something; without a schema none is promised. */
function mediaOf(contents: readonly ContentView[] | undefined): string[] {
  const told = (contents ?? []).filter(({ media, shape }) => shape !== undefined && media !== ANY_MEDIA)
  return told.map(({ media }) => media).sort()
}

/** Whether a form that was understood is gone. Where one side tells none, nothing can be said. */
function isOther(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0 || after.length === 0) return false
  return before.join() !== after.join()
}

export const media: RuleFamily = { id: 'media', rules: RULES, checks: { operation: check } }
