/**
 * One HTML page that needs nothing else: changes by level and rule, with search and filters.
 * The script of the page is a constant; no text of a document stands in it.
 */
import { htmlText } from '../../core/escape.ts'
import { htmlPage } from '../../core/html-page.ts'
import { LEVELS, type Change, type ChangeSet, type Level } from '../../diff/types.ts'
import { countByLevel } from '../../diff/gate.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './html-assets.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import { verdictLines } from './verdict.ts'
import {
  changeCount,
  groupBy,
  isMove,
  operationCount,
  operationsOf,
  placeWords,
  reachWords,
  ruleTitle,
  sideWords,
  titleOf,
  valuesOf,
} from './words.ts'

export const html: ChangeFormat = {
  id: 'html',
  title: 'HTML page',
  extension: 'html',
  print: 'escaped',
  write: (set, options) => {
    const title = `Changes of ${titleOf(set)}`
    const whole = set.kind === undefined ? title : `Docs and specification of ${titleOf(set)}`
    const shown = { ...options, folders: commonFolders(set.changes) }
    const levels = groupBy(set.changes, ({ level }) => level)
    return htmlPage({
      title: whole,
      style: PAGE_STYLE,
      script: PAGE_SCRIPT,
      body: [
        '<a class="skip" href="#changes">Skip to the changes</a>',
        `<header><h1>${htmlText(whole)}</h1>`,
        `<p>${changeCount(set.changes.length, set.kind)}</p>`,
        ...filters(set),
        ...verdict(set, options),
        '</header>',
        '<main id="changes" tabindex="-1">',
        ...[...levels].flatMap(([level, group]) => levelBlock(level, group, shown)),
        '</main>',
      ],
    })
  },
}

/** Options, with what is left out of the names of files as all of a side have it. */
interface Shown extends ChangeReportOptions {
  folders: Record<Side, string>
}

type Side = 'before' | 'after'

/** The folder that all places of a side lie in: `../docs/v1/`. */
function commonFolders(changes: readonly Change[]): Shown['folders'] {
  const folderOf = (side: Side) => {
    const files = changes.flatMap(({ places }) => places[side]?.file ?? [])
    return files.length === 0 ? '' : sharedFolder(files)
  }
  return { before: folderOf('before'), after: folderOf('after') }
}

function sharedFolder([first = '', ...files]: readonly string[]): string {
  let end = first.lastIndexOf('/') + 1
  while (end > 0 && !files.every((file) => file.startsWith(first.slice(0, end))))
    end = first.lastIndexOf('/', end - 2) + 1
  return first.slice(0, end)
}

function filters({ changes }: ChangeSet): string[] {
  const counts = countByLevel(changes)
  const boxes = LEVELS.filter((level) => counts[level] > 0).map(
    (level) =>
      `<label class="${level}"><input type="checkbox" data-level="${level}" checked> ${level} ${counts[level]}</label>`,
  )
  if (boxes.length === 0) return []
  const search =
    '<input type="search" id="search" placeholder="Search places, rules, operations" aria-label="Search">'
  return [
    '<form class="filters" role="search">',
    ...boxes,
    search,
    '</form>',
    '<p id="count" aria-live="polite"></p>',
  ]
}

function verdict(set: ChangeSet, { gate }: ChangeReportOptions): string[] {
  if (gate === undefined) return []
  const lines = verdictLines(gate, set).map((line) => `<li>${htmlText(line)}</li>`)
  return lines.length === 0 ? [] : ['<ul class="verdict">', ...lines, '</ul>']
}

function levelBlock(level: Level, changes: readonly Change[], options: Shown): string[] {
  const rules = [...groupBy(changes, ({ rule }) => rule)].flatMap(([rule, group]) => [
    `<section class="rule"><h3>${htmlText(ruleTitle(group[0]!))} <code>${htmlText(rule)}</code></h3>`,
    ...group.flatMap((change) => entry(change, options)),
    '</section>',
  ])
  return [`<section class="level ${level}"><h2>${level}</h2>`, ...rules, '</section>']
}

function entry(change: Change, options: Shown): string[] {
  const id = `change-${change.fingerprint}`
  const note = [
    change.hint,
    change.isInferred && 'inferred from a sample',
    change.isUnreachable && 'not used by any operation',
  ]
  const notes = note.flatMap((text) => (text ? [`<p class="note">${htmlText(text)}</p>`] : []))
  return [
    `<article id="${id}" data-level="${change.level}">`,
    `<p><a class="where" href="#${id}">${htmlText(change.where)}</a> ${values(change)}</p>`,
    ...notes,
    ...approval(change),
    ...operations(change),
    `<div class="places">${placeMarks(change, options)}</div>`,
    '</article>',
  ]
}

function values(change: Change): string {
  const { before, after } = valuesOf(change)
  if (isMove(change)) return `→ <ins>${htmlText(after ?? '')}</ins>`
  const parts = [before && `<del>${htmlText(before)}</del>`, after && `<ins>${htmlText(after)}</ins>`]
  return parts.filter(Boolean).join(' → ')
}

function approval({ approval: given }: Change): string[] {
  if (given === undefined) return []
  const who = given.who === undefined ? '' : ` by ${htmlText(given.who)}`
  return [`<p class="approval">Approved${who} (${given.kind}): ${htmlText(given.reason)}</p>`]
}

function operations(change: Change): string[] {
  const keys = operationsOf(change)
  // One operation that the place names already says nothing new.
  if (keys.length === 0 || (keys.length === 1 && reachWords(change) === '')) return []
  const side = (key: string) =>
    [change.requestOperations.includes(key) && 'request', change.responseOperations.includes(key) && 'answer']
      .filter(Boolean)
      .join(' and ')
  const items = keys.map((key) => `<li><code>${htmlText(key)}</code> ${side(key)}</li>`)
  return [`<details><summary>${operationCount(keys.length)}</summary><ul>`, ...items, '</ul></details>']
}

/** The fingerprint is needed for an approval only. */
function placeMarks(change: Change, { folders }: Shown): string {
  const words = sideWords(change)
  const told = (['before', 'after'] as const).flatMap((side) => {
    const place = change.places[side]
    if (place === undefined) return []
    const file = place.file.slice(folders[side].length)
    const nearest = place.isNearest ? 'near ' : ''
    return `${words[side]} ${nearest}<code>${htmlText(placeWords({ ...place, file }, undefined))}</code>`
  })
  const fingerprint = `<details class="fingerprint"><summary>fingerprint</summary><code>${change.fingerprint}</code></details>`
  return [...told, fingerprint].join(' · ')
}
