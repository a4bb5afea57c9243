/**
 * A feed that people subscribe to: Atom 1.0 (RFC 4287), an entry for each release, the newest first. Ids follow from
 * where the docs come from and the label of the release, so that they stay when releases are added.
 */
import { createHash } from 'node:crypto'
import { htmlText, xmlText } from '../../core/escape.ts'
import { LEVELS, type Change } from '../../diff/types.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { changeCount, levelCounts, ruleTitle, valueWords } from '../changes/words.ts'
import type { TimelineFormat } from './types.ts'
import { comparedWords, timelineTitle } from './words.ts'

export const atom: TimelineFormat = {
  id: 'atom',
  title: 'Atom feed',
  file: 'timeline.atom',
  print: 'escaped',
  write: (timeline) => {
    const { releases } = timeline
    const times = releases.map(timeOf)
    const scope = scopeOf(timeline)
    const lines = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      `<id>${idOf(scope)}</id>`,
      `<title>Changes of ${xmlText(timelineTitle(timeline))}</title>`,
      `<updated>${times.toSorted().at(-1) ?? EPOCH}</updated>`,
      `<author><name>${xmlText(timeline.title?.trim() || 'API')}</name></author>`,
      '<generator>Deosil</generator>',
      ...releases
        .flatMap((release, index) => entryOf(release, { scope, updated: times[index]! }))
        .toReversed(),
      '</feed>',
    ]
    return `${lines.join('\n')}\n`
  },
}

const EPOCH = '1970-01-01T00:00:00Z'

/** The date of its commit; in plain folders the date in the label, or a fixed date if it has none. */
function timeOf({ date, label }: TimelineRelease): string {
  const day = date ?? /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)$/u.exec(label)?.[0]
  return day === undefined ? EPOCH : `${day}T00:00:00Z`
}

/** The repository, where its address is known; else the name of the API. */
function scopeOf({ title, releases }: Timeline): string {
  const { url, commit } = releases.at(-1) ?? {}
  return url?.replace(commit ?? '', '') ?? title ?? 'API'
}

/** A name-based UUID, of the form for which every namespace is free (version 8). */
function idOf(...parts: readonly string[]): string {
  const digits = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}

function entryOf(release: TimelineRelease, { scope, updated }: { scope: string; updated: string }): string {
  const { label, url, changes } = release
  const counts = changes.length === 0 ? 'no changes' : levelCounts(changes)
  const link = url === undefined ? '' : `<link rel="alternate" href="${xmlText(url)}"/>`
  return (
    `<entry><id>${idOf(scope, label)}</id><title>${xmlText(`${label}: ${counts}`)}</title>` +
    `<updated>${updated}</updated>${link}` +
    `<content type="html">${xmlText(contentOf(release))}</content></entry>`
  )
}

/** A small piece of HTML; what documents say is escaped in it, and it is escaped as a whole. */
function contentOf(release: TimelineRelease): string {
  const { changes, parent } = release
  if (parent === undefined) return '<p>The oldest release that was read.</p>'
  const head = `<p>${htmlText(`${changeCount(changes.length)} since ${comparedWords(release)}.`)}</p>`
  return head + LEVELS.map((level) => listOf(changes.filter((change) => change.level === level))).join('')
}

function listOf(changes: readonly Change[]): string {
  const [first] = changes
  if (first === undefined) return ''
  const items = changes.map((change) => {
    const values = valueWords(change)
    const words = `<code>${htmlText(change.where)}</code>${values === '' ? '' : ` ${htmlText(values)}`}`
    return `<li>${htmlText(ruleTitle(change))}: ${words}</li>`
  })
  return `<h3>${first.level}</h3><ul>${items.join('')}</ul>`
}
