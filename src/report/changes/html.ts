/**
 * One HTML page that needs nothing else: changes by level and rule, with search and filters.
 * The script of the page is a constant; no text of a document stands in it.
 */
import { createHash } from 'node:crypto'
import { htmlText } from '../../core/escape.ts'
import { LEVELS, type Change, type ChangePlace, type ChangeSet, type Level } from '../../diff/types.ts'
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
    const title = htmlText(titleOf(set))
    const lines = [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${title}</title>`,
      `<style>${PAGE_STYLE}</style>`,
      '</head>',
      '<body>',
      `<header><h1>${title}</h1>`,
      `<p>${changeCount(set.changes.length, set.kind)}</p>`,
      ...filters(set),
      ...verdict(set, options),
      '</header>',
      '<main>',
      ...[...groupBy(set.changes, ({ level }) => level)].flatMap(([level, group]) =>
        levelBlock(level, group, options),
      ),
      '</main>',
      `<script>${PAGE_SCRIPT}</script>`,
      '</body>',
      '</html>',
    ]
    return `${lines.join('\n')}\n`
  },
}

/** Only our own script and style run, and nothing is loaded. */
function policy(): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${digest(PAGE_STYLE)}; script-src ${digest(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`
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

function levelBlock(level: Level, changes: readonly Change[], options: ChangeReportOptions): string[] {
  const rules = [...groupBy(changes, ({ rule }) => rule)].flatMap(([rule, group]) => [
    `<section class="rule"><h3>${htmlText(ruleTitle(group[0]!))} <code>${htmlText(rule)}</code></h3>`,
    ...group.flatMap((change) => entry(change, options)),
    '</section>',
  ])
  return [`<section class="level ${level}"><h2>${level}</h2>`, ...rules, '</section>']
}

function entry(change: Change, options: ChangeReportOptions): string[] {
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
    `<p class="places">${places(change, options)}</p>`,
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

function places(change: Change, { fileRoot }: ChangeReportOptions): string {
  const told = (name: string, place: ChangePlace | undefined) => {
    if (place === undefined) return ''
    const nearest = place.isNearest ? 'near ' : ''
    return `${name} ${nearest}<code>${htmlText(placeWords(place, fileRoot))}</code>`
  }
  const { before, after } = change.places
  const words = sideWords(change)
  return [told(words.before, before), told(words.after, after), `<code>${change.fingerprint}</code>`]
    .filter(Boolean)
    .join(' · ')
}
