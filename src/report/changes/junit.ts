/**
 * JUnit XML: one test case a change, so that CI servers show breaks as failed tests. Approved ones are skipped.
 */
import { xmlText } from '../../core/escape.ts'
import { failingChanges } from '../../diff/gate.ts'
import type { Change } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import {
  groupBy,
  mainPlace,
  placeWords,
  rooted,
  ruleTitle,
  sentenceOf,
  titleOf,
  valueWords,
} from './words.ts'

export const junit: ChangeFormat = {
  id: 'junit',
  title: 'JUnit XML',
  extension: 'xml',
  print: 'escaped',
  write: (set, options) => {
    const stopping = options.gate?.failing ?? failingChanges(set.changes, 'breaking')
    const failing = new Set(stopping.map(({ fingerprint }) => fingerprint))
    const name = xmlText(titleOf(set))
    // A report without any test counts as an error on some servers.
    const suites = set.changes.length === 0 ? [EMPTY] : suitesOf(set.changes, { failing, options })
    const total = Math.max(1, set.changes.length)
    const head = `<testsuites name="${name}" tests="${total}" failures="${failing.size}" errors="0" time="0">`
    return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>'].join('\n')}\n`
  },
}

const EMPTY =
  '  <testsuite name="no changes" tests="1" failures="0" errors="0" skipped="0" time="0">\n' +
  '    <testcase classname="deosil" name="no changes" time="0"/>\n' +
  '  </testsuite>'

interface Scope {
  /** Fingerprints. */
  failing: ReadonlySet<string>
  options: ChangeReportOptions
}

function suitesOf(changes: readonly Change[], scope: Scope): string[] {
  return [...groupBy(changes, ({ rule }) => rule)].map(([rule, group]) => {
    const failures = group.filter((change) => scope.failing.has(change.fingerprint)).length
    const skipped = group.filter(({ approval }) => approval !== undefined).length
    const counts = `tests="${group.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`
    const cases = group.map((change) => caseOf(change, scope))
    return [`  <testsuite name="${xmlText(rule)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n')
  })
}

function caseOf(change: Change, { failing, options }: Scope): string {
  const main = mainPlace(change)
  const place =
    main === undefined
      ? ''
      : ` file="${xmlText(rooted(main.place.file, options.fileRoot))}" line="${main.place.line}"`
  const name = [change.where, valueWords(change)].filter(Boolean).join(' ')
  const head = `    <testcase classname="${xmlText(`${change.level}.${change.rule}`)}" name="${xmlText(name)}" time="0"${place}`
  const result = resultOf(change, { failing, options })
  return result === '' ? `${head}/>` : `${head}>\n      ${result}\n    </testcase>`
}

function resultOf(change: Change, { failing, options }: Scope): string {
  if (change.approval !== undefined) return `<skipped message="${xmlText(change.approval.reason)}"/>`
  if (!failing.has(change.fingerprint)) return ''
  const main = mainPlace(change)
  const place = main === undefined ? '' : `${placeWords(main.place, options.fileRoot)}: `
  const head = `<failure message="${xmlText(ruleTitle(change))}" type="${xmlText(change.rule)}">`
  return `${head}${xmlText(`${place}${sentenceOf(change)}`)}</failure>`
}
