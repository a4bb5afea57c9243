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

/** Operations that one change lists before the rest is only counted. */
const SHOWN_OPERATIONS = 20

export function changesSection({ releases }: Timeline, links: Links): string[] {
  const blocks = releases.map((release, index) =>
    releaseBlock(release, { index, links, count: releases.length }),
  )
  return ['<section id="changes"><h2>Changes</h2>', ...blocks.toReversed().flat(), '</section>']
}

interface BlockContext {
  index: number
  count: number
  links: Links
}

function releaseBlock(release: TimelineRelease, { index, count, links }: BlockContext): string[] {
  const label = htmlText(release.label)
  const anchor = links.release(index)
  if (index === 0)
    return [
      `<div class="release" id="${anchor}"><h3>${label}</h3> <span class="quiet">the oldest that was read</span></div>`,
    ]
  const counts = levelCounts(release.changes)
  const words = `${changeCount(release.changes.length)}${counts === '' ? '' : `: ${counts}`}`
  if (release.changes.length === 0)
    return [`<div class="release" id="${anchor}"><h3>${label}</h3> <span class="quiet">${words}</span></div>`]
  return [
    `<details class="release" id="${anchor}"${index === count - 1 ? ' open' : ''}>`,
    `<summary><h3>${label}</h3> <span class="quiet">${words}</span></summary>`,
    ...release.changes.map((change, place) => entry(change, changeAnchor(index, place), links)),
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
