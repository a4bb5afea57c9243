/**
 * The part of the HTML page that tells of operations and schemas: a row each, with its line and its parts.
 */
import { htmlText } from '../../core/escape.ts'
import type { EntryChange, Timeline, TimelineEntry } from '../../history/types.ts'
import { countOf } from '../changes/words.ts'
import { marksOf, type Group, type Mark } from './groups.ts'
import { legendMark, lifeline, type Axis } from './html-lifeline.ts'
import { groupAnchor, type Links } from './links.ts'
import { grouped } from './words.ts'

export interface LivesContext {
  timeline: Timeline
  axis: Axis
  links: Links
}

export function livesSections(groups: readonly Group[], context: LivesContext): string[] {
  const rows = groups.map((group, index) => ({
    kind: group.root.kind,
    lines: lifeRow(group, index, context),
  }))
  const section = (kind: TimelineEntry['kind'], id: string, title: string): string[] => {
    const own = rows.filter((row) => row.kind === kind)
    return own.length === 0
      ? []
      : [
          `<section id="${id}" class="lives"><h2>${title} <span class="quiet">${grouped(own.length)}</span></h2>`,
          axisRow(context),
          ...own.flatMap(({ lines }) => lines),
          '</section>',
        ]
  }
  return [...section('operation', 'operations', 'Operations'), ...section('schema', 'schemas', 'Schemas')]
}

export function legend(): string {
  const items = [
    [legendMark('breaking'), 'breaking'],
    [legendMark('warning'), 'warning'],
    [legendMark('info'), 'info'],
    [legendMark('reach'), 'a schema that it uses changed'],
    [legendMark('end'), 'gone'],
  ]
  return `<p class="legend">${items.map(([mark, words]) => `<span>${mark} ${words}</span>`).join(' ')}</p>`
}

/** What the lines are measured by: the oldest release at the left, the newest at the right. */
function axisRow({ timeline: { releases } }: LivesContext): string {
  const [first, last] = [releases[0]?.label ?? '', releases.at(-1)?.label ?? '']
  return `<p class="axis" aria-hidden="true"><span>${htmlText(first)}</span><span>${htmlText(last)}</span></p>`
}

function lifeRow(group: Group, index: number, context: LivesContext): string[] {
  const { root, marks, parts } = group
  const isWhole = root.since === context.timeline.releases[0]?.label && root.gaps === undefined
  const isQuiet = isWhole && marks.length === 0 && root.removedIn === undefined
  const anchor = groupAnchor(index)
  return [
    `<article class="life" id="${anchor}"${isQuiet ? ' data-quiet' : ''}>`,
    `<h3${root.removedIn === undefined ? '' : ' class="gone"'}><a href="#${anchor}">${htmlText(root.where)}</a></h3>`,
    lifeline(group, context.axis),
    `<p class="facts">${facts(group, context)}${chips(marks, context)}</p>`,
    ...partsOf(root, parts, context),
    '</article>',
  ]
}

/** Releases link to the change that tells it, or else to the release. */
function facts({ root: entry, turns }: Group, { timeline: { releases }, axis, links }: LivesContext): string {
  const at = (label: string) => {
    const turn = turns.get(label)
    const change = turn && links.change(label, turn.fingerprint)
    return `<a href="#${change ?? links.release(axis.numbers.get(label) ?? 0)}">${htmlText(label)}</a>`
  }
  const since = `since ${at(entry.since)}${entry.since === releases[0]?.label ? ' or earlier' : ''}`
  const gaps = (entry.gaps ?? []).map(
    ({ removedIn, backIn }) => `away from ${at(removedIn)} to ${at(backIn)}`,
  )
  const gone = entry.removedIn === undefined ? [] : [`<b>removed in ${at(entry.removedIn)}</b>`]
  const names = (entry.earlier ?? []).map(
    ({ where, until }) => `until ${at(until)} <code>${htmlText(where)}</code>`,
  )
  return [since, ...gaps, ...names, ...gone].join(', ')
}

/** One link for each release that changed it, to the first of its changes there. */
function chips(marks: readonly Mark[], { timeline: { releases }, links }: LivesContext): string {
  return marks
    .map(({ release, level, changes }) => {
      const label = htmlText(releases[release]?.label ?? '')
      const count = new Set(changes.map(({ fingerprint }) => fingerprint)).size
      const words = `${countOf(count, ['change', 'changes'])} in ${label}, ${count === 1 ? '' : 'the worst '}${level}`
      return ` <a class="chip ${level}" href="#${targetOf(changes, links)}" title="${words}">${label}<span class="count">${count}</span></a>`
    })
    .join('')
}

/** The worst of the changes. */
function targetOf(changes: readonly EntryChange[], links: Links): string {
  const order = ['breaking', 'warning', 'info', 'docs']
  const [first] = changes.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return (first && links.change(first.in, first.fingerprint)) ?? 'changes'
}

function partsOf(root: TimelineEntry, parts: readonly TimelineEntry[], context: LivesContext): string[] {
  const reached = reachedBy(root, context)
  if (parts.length === 0) return reached
  const isOwn = ({ since, removedIn, changes }: TimelineEntry) =>
    since !== root.since || removedIn !== root.removedIn || changes.length > 0
  const own = parts.filter(isOwn).length
  const note = own === 0 || parts.length === 1 ? '' : `, ${own} with a history of their own`
  return [
    ...reached,
    `<details><summary>${countOf(parts.length, ['part', 'parts'])}${note}</summary>`,
    '<table><thead><tr><th>Part</th><th>Since</th><th>Changed in</th><th>Removed in</th></tr></thead><tbody>',
    ...parts.map((part) => partRow(root, part, context)),
    '</tbody></table></details>',
  ]
}

function partRow(root: TimelineEntry, part: TimelineEntry, context: LivesContext): string {
  const own = part.where.startsWith(root.where)
    ? part.where.slice(root.where.length).replace(/^#/u, '')
    : part.where
  const value = part.kind === 'value' ? `${own === '' ? '' : ' '}= ${JSON.stringify(part.value)}` : ''
  const marks = marksOf([part], context.axis.numbers).filter(({ release }) => {
    const label = context.timeline.releases[release]?.label ?? ''
    return part.changedIn.includes(label)
  })
  const turn = (label: string) => {
    const change = part.changes.find((one) => one.in === label && !part.changedIn.includes(label))
    const anchor = change && context.links.change(label, change.fingerprint)
    return anchor === undefined ? htmlText(label) : `<a href="#${anchor}">${htmlText(label)}</a>`
  }
  const gone = part.removedIn === undefined ? '' : turn(part.removedIn)
  return (
    `<tr${gone === '' ? '' : ' class="gone"'}><td><code>${htmlText(`${own}${value}`)}</code></td>` +
    `<td>${turn(part.since)}</td><td>${chips(marks, context)}</td><td>${gone}</td></tr>`
  )
}

function reachedBy({ reachedBy: reached = [] }: TimelineEntry, { axis, links }: LivesContext): string[] {
  if (reached.length === 0) return []
  const items = reached.map(
    ({ in: label, count, level }) =>
      `<a class="chip hollow ${level}" href="#${links.release(axis.numbers.get(label) ?? 0)}">${htmlText(label)}<span class="count">${count}</span></a>`,
  )
  return [`<p class="facts">reached by changes of schemas in ${items.join(' ')}</p>`]
}
