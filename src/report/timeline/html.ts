/**
 * One HTML page that needs nothing else: a plot, a table of releases, the lives of operations and schemas, and
 * all changes, with search. The script of the page is a constant; no text of a document stands in it.
 */
import { createHash } from 'node:crypto'
import { htmlText } from '../../core/escape.ts'
import { LEVELS } from '../../diff/types.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import { groupsOf, numbersOf } from './groups.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './html-assets.ts'
import { changesSection } from './html-changes.ts'
import { legend, livesSections } from './html-lives.ts'
import { plotOf } from './html-plot.ts'
import { linksOf } from './links.ts'
import type { TimelineFormat } from './types.ts'
import { RELEASE_COLUMNS, grouped, timelineCounts, timelineTitle } from './words.ts'

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
  const leftOut = timeline.leftOut.map(
    ({ label, reason }) => `<li><b>${htmlText(label)}</b> was left out. ${htmlText(reason)}</li>`,
  )
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>History of ${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${title}</h1>`,
    `<p>${timelineCounts(timeline)}.</p>`,
    ...(leftOut.length === 0 ? [] : ['<ul>', ...leftOut, '</ul>']),
    '</header>',
  ]
}

/** Only our own script and style run, and nothing is loaded. */
function policy(): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${digest(PAGE_STYLE)}; script-src ${digest(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`
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

function releaseTable(releases: readonly TimelineRelease[]): string[] {
  const headings = RELEASE_COLUMNS.map(({ title }) => `<th scope="col">${title}</th>`).join('')
  const rows = releases.map((release, index) => {
    const cells = RELEASE_COLUMNS.map(({ title, of }) => {
      const count = of(release)
      const isLoud = title === 'Breaking' && count > 0
      return `<td${isLoud ? ' class="breaking"' : ''}>${count === 0 ? '' : grouped(count)}</td>`
    })
    return `<tr><th scope="row"><a href="#r${index}">${htmlText(release.label)}</a></th>${cells.join('')}</tr>`
  })
  return [
    '<div class="scroll" tabindex="0" role="region" aria-label="Table of releases"><table class="releases">',
    `<thead><tr><th scope="col">Release</th>${headings}</tr></thead>`,
    '<tbody>',
    ...rows.toReversed(),
    '</tbody></table></div>',
  ]
}
