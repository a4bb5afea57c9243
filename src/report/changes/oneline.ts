/**
 * One line a change, for grep and for reading along: level, rule, place, values, reach, line in the docs.
 */
import { printable } from '../../core/escape.ts'
import type { Change } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import { bothPlaces, mainPlace, placeWords, reachWords, valueWords } from './words.ts'

export const oneline: ChangeFormat = {
  id: 'oneline',
  title: 'One line per change',
  extension: 'txt',
  write: ({ changes }, options) => changes.map((change) => `${lineOf(change, options)}\n`).join(''),
}

function lineOf(change: Change, { fileRoot }: ChangeReportOptions): string {
  const columns = [
    change.level,
    change.rule,
    change.where,
    valueWords(change),
    reachWords(change),
    placeOf(change, fileRoot),
  ]
  return columns
    .filter((column) => column !== '')
    .map(printable)
    .join('  ')
}

function placeOf(change: Change, root: string | undefined): string {
  if (change.isDisagreement) return bothPlaces(change, root)
  const main = mainPlace(change)
  return main === undefined ? '' : placeWords(main.place, root)
}
