/**
 * The part of the HTML page that tells the changes, release by release, the newest first.
 */
import { htmlText } from '../../core/escape.ts'
import type { Change } from '../../diff/types.ts'
import type { Timeline, TimelineRelease } from '../../history/types.ts'
import {
  changeCount,
  levelCounts,
  mainPlace,
  operationCount,
  operationsOf,
  placeWords,
  reachWords,
  ruleTitle,
  valuesOf,
} from '../changes/words.ts'
import { changeAnchor, type Links } from './links.ts'
import { comparedWords, runsOf } from './words.ts'

/** Operations that one change lists before the rest is only counted. */
const SHOWN_OPERATIONS = 20

export function changesSection({ releases }: Timeline, links: Links): string[] {
  const block = (index: number) => releaseBlock(releases[index]!, { index, links, releases })
  const blocks = runsOf(releases).map((run) =>
    run.length === 1
      ? block(run[0]!)
      : [
          `<details class="none"><summary class="quiet">${run.length} releases without changes: ${htmlText(releases[run[0]!]!.label)} to ${htmlText(releases[run.at(-1)!]!.label)}</summary>`,
          ...run.toReversed().flatMap(block),
          '</details>',
        ],
  )
  return ['<section id="changes"><h2>Changes</h2>', ...blocks.toReversed().flat(), '</section>']
}

interface BlockContext {
  index: number
  releases: readonly TimelineRelease[]
  links: Links
}

function releaseBlock(release: TimelineRelease, { index, releases, links }: BlockContext): string[] {
  const { label, date, changes, parent } = release
  const place = parent === undefined ? -1 : releases.findIndex((one) => one.label === parent)
  const head = `id="${links.release(index)}" data-parent="${place}"`
  const title = `<h3>${htmlText(label)}</h3>`
  const day = date === undefined ? '' : `${date}, `
  if (parent === undefined) {
    const words = index === 0 ? 'the oldest that was read' : 'continues no other release'
    return [`<div class="release" ${head}>${title} <span class="quiet">${htmlText(day)}${words}</span></div>`]
  }
  const counts = levelCounts(changes)
  const since =
    place === index - 1 && release.mergeBase === undefined ? '' : ` since ${comparedWords(release)}`
  const words = htmlText(`${day}${changeCount(changes.length)}${since}${counts === '' ? '' : `: ${counts}`}`)
  if (changes.length === 0)
    return [`<div class="release" ${head}>${title} <span class="quiet">${words}</span></div>`]
  return [
    `<details class="release" ${head}${index === releases.length - 1 ? ' open' : ''}>`,
    `<summary>${title} <span class="quiet">${words}</span></summary>`,
    ...changes.map((change, at) => entry(change, changeAnchor(index, at), links)),
    '</details>',
  ]
}

function entry(change: Change, anchor: string, links: Links): string {
  const group = links.group(change.where)
  const where = htmlText(change.where)
  const told = group === undefined ? where : `<a href="#${group}">${where}</a>`
  return (
    `<article class="change ${change.level}" id="${anchor}" data-level="${change.level}">` +
    `<p><a class="badge ${change.level}" href="#${anchor}">${change.level}</a> ${htmlText(ruleTitle(change))}</p>` +
    `<p class="where">${told} ${values(change)}</p>${notes(change)}${operations(change, links)}</article>`
  )
}

function values(change: Change): string {
  const { before, after } = valuesOf(change)
  const isSaid = before === change.where
  const parts = [
    before && !isSaid && `<del>${htmlText(before)}</del>`,
    after && `<ins>${htmlText(after)}</ins>`,
  ]
  return parts.filter(Boolean).join(' → ')
}

function notes(change: Change): string {
  const place = mainPlace(change)
  const words = [
    change.hint,
    change.isInferred && 'inferred from a sample',
    change.isUnreachable && 'not used by any operation',
    place &&
      `${place.side === 'before' ? 'was ' : ''}${place.place.isNearest ? 'near ' : ''}${placeWords(place.place, undefined)}`,
  ]
  const told = words.filter((word) => typeof word === 'string').map((word) => htmlText(word))
  return told.length === 0 ? '' : `<p class="quiet">${told.join(' · ')}</p>`
}

function operations(change: Change, links: Links): string {
  const keys = operationsOf(change)
  if (keys.length === 0 || (keys.length === 1 && reachWords(change) === '')) return ''
  const items = keys.slice(0, SHOWN_OPERATIONS).map((key) => {
    const group = links.group(key)
    return `<li>${group === undefined ? htmlText(key) : `<a href="#${group}">${htmlText(key)}</a>`}</li>`
  })
  const rest = keys.length - items.length
  const more = rest > 0 ? `<li>and ${rest} more</li>` : ''
  return `<details class="reach"><summary>reaches ${operationCount(keys.length)}</summary><ul>${items.join('')}${more}</ul></details>`
}
