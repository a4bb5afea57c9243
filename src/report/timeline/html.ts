/**
 * One HTML page that needs nothing else: a plot, a table of releases, the lives of operations and schemas, and
 * all changes, with search. The script of the page is a constant; no text of a document stands in it.
 */
import { htmlText } from '../../core/escape.ts'
import { policyOf } from '../../core/html-page.ts'
import { LEVELS } from '../../diff/types.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { groupsOf, numbersOf } from './groups.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './html-assets.ts'
import { changesSection } from './html-changes.ts'
import { legend, livesSections } from './html-lives.ts'
import { plotOf } from './html-plot.ts'
import { linksOf } from './links.ts'
import type { TimelineFormat } from './types.ts'
import {
  RELEASE_COLUMNS,
  comparedWords,
  grouped,
  leftOutWords,
  runsOf,
  timelineCounts,
  timelineTitle,
} from './words.ts'

export const html: TimelineFormat = {
  id: 'html',
  title: 'HTML page',
  file: 'timeline.html',
  print: 'escaped',
  write: (timeline) => {
    const groups = groupsOf(timeline)
    const links = linksOf(timeline, groups)
    const axis = { numbers: numbersOf(timeline.releases), count: timeline.releases.length }
    const lines = [
      ...head(timeline),
      ...toolbar(timeline),
      '<main>',
      `<section id="releases"><figure>${plotOf(timeline.releases).join('')}</figure>`,
      ...releaseTable(timeline.releases),
      '</section>',
      ...livesSections(groups, { timeline, axis, links }),
      ...changesSection(timeline, links),
      '</main>',
      `<script>${PAGE_SCRIPT}</script>`,
      '</body>',
      '</html>',
    ]
    return `${lines.join('\n')}\n`
  },
}

function head(timeline: Timeline): string[] {
  const title = htmlText(timelineTitle(timeline))
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(PAGE_STYLE, PAGE_SCRIPT)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>History of ${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${title}</h1>`,
    `<p>${timelineCounts(timeline)}.</p>`,
    ...(timeline.leftOut.length === 0
      ? []
      : [`<p class="quiet">${htmlText(leftOutWords(timeline.leftOut))}</p>`]),
    '</header>',
  ]
}

function toolbar({ releases, entries }: Timeline): string[] {
  const present = LEVELS.filter((level) => releases.some(({ counts }) => counts[level] > 0))
  const boxes = present.map(
    (level) =>
      `<label class="${level}"><input type="checkbox" data-level="${level}" checked> ${level}</label>`,
  )
  const kinds = new Set(entries.map(({ kind }) => kind))
  const sections = [
    ...(kinds.has('operation') ? ['operations'] : []),
    ...(kinds.has('schema') ? ['schemas'] : []),
  ]
  return [
    '<form class="tools" role="search">',
    `<nav>${['releases', ...sections, 'changes'].map(navigation).join(' ')}</nav>`,
    '<input type="search" id="search" placeholder="Search operations, schemas, properties, values, changes" aria-label="Search">',
    '<label><input type="checkbox" id="changed"> only what changed</label>',
    ...boxes,
    '<p id="count" aria-live="polite"></p>',
    legend(),
    '</form>',
  ]
}

function navigation(id: string): string {
  return `<a href="#${id}">${id[0]!.toUpperCase()}${id.slice(1)}</a>`
}

/** Runs of releases without changes are one row. What is to be compared is chosen by two clicks. */
function releaseTable(releases: readonly TimelineRelease[]): string[] {
  const headings = ['From', 'To', ...RELEASE_COLUMNS.map(({ title }) => title)]
  const rows = runsOf(releases).map((run) =>
    run.length > 1 ? foldedRow(run, releases) : releaseRow(run[0]!, releases),
  )
  return [
    '<div class="scroll" tabindex="0" role="region" aria-label="Table of releases"><table class="releases">',
    `<thead><tr><th scope="col">Release</th>${headings.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.toReversed(),
    '</tbody></table></div>',
    '<p id="compared" class="quiet" aria-live="polite"></p>',
  ]
}

function releaseRow(index: number, releases: readonly TimelineRelease[]): string {
  const release = releases[index]!
  const label = htmlText(release.label)
  const choices = (['from', 'to'] as const).map(
    (end) =>
      `<td><input type="radio" name="${end}" value="${index}" aria-label="compare ${end} ${label}"></td>`,
  )
  const cells = RELEASE_COLUMNS.map(({ title, of }) => {
    const count = of(release)
    const isLoud = title === 'Breaking' && count > 0
    return `<td${isLoud ? ' class="breaking"' : ''}>${count === 0 ? '' : grouped(count)}</td>`
  })
  const notes = notesOf(release, index, releases)
  return `<tr><th scope="row"><a href="#r${index}">${label}</a>${notes}</th>${choices.join('')}${cells.join('')}</tr>`
}

/** The day, the way to the source, and where it left the line above. */
function notesOf(release: TimelineRelease, index: number, releases: readonly TimelineRelease[]): string {
  const { date, url, parent } = release
  const isNeighbour = parent === releases[index - 1]?.label && release.mergeBase === undefined
  const words = [
    date === undefined ? '' : htmlText(date),
    url === undefined ? '' : `<a href="${htmlText(url)}" rel="noreferrer">source</a>`,
    parent === undefined || isNeighbour ? '' : `since ${htmlText(comparedWords(release))}`,
  ].filter((word) => word !== '')
  return words.length === 0 ? '' : ` <span class="quiet">${words.join(' · ')}</span>`
}

function foldedRow(run: readonly number[], releases: readonly TimelineRelease[]): string {
  const links = run.map((index) => `<a href="#r${index}">${htmlText(releases[index]!.label)}</a>`)
  const empty = '<td></td>'.repeat(RELEASE_COLUMNS.length + 2)
  return `<tr class="folded"><th scope="row"><details><summary class="quiet">${run.length} releases without changes</summary>${links.join(' ')}</details></th>${empty}</tr>`
}
