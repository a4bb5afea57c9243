/**
 * Workflow commands of GitHub Actions: annotations at the lines of the new docs. What is information only is
 * counted, not annotated, as GitHub shows few annotations a step.
 */
import { githubMessage, githubProperty } from '../../core/escape.ts'
import type { Change, ChangeSet } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions } from './types.ts'
import { changeCount, rooted, ruleTitle, sentenceOf, titleOf } from './words.ts'

export const github: ChangeFormat = {
  id: 'github',
  title: 'Annotations of GitHub Actions',
  extension: 'txt',
  print: 'escaped',
  write: (set, options) => {
    const isLoud = ({ level, approval }: Change) =>
      approval === undefined && (level === 'breaking' || level === 'warning')
    const loud = set.changes.filter(isLoud)
    const quiet = set.changes.length - loud.length
    const lines = loud.map((change) => commandOf(change, options))
    if (quiet > 0) lines.push(countCommand(quiet, loud.length, set))
    return lines.map((line) => `${line}\n`).join('')
  },
}

function commandOf(change: Change, { fileRoot }: ChangeReportOptions): string {
  const place = change.places.after ?? change.places.before
  const at =
    place === undefined
      ? []
      : [`file=${githubProperty(rooted(place.file, fileRoot))}`, `line=${place.line}`, `col=${place.column}`]
  const properties = [...at, `title=${githubProperty(ruleTitle(change))}`].join(',')
  const command = change.level === 'breaking' ? 'error' : 'warning'
  return `::${command} ${properties}::${githubMessage(`${sentenceOf(change)} [${change.rule}]`)}`
}

function countCommand(quiet: number, loud: number, set: ChangeSet): string {
  const count = changeCount(quiet, set.kind)
  const more = loud === 0 ? count : count.replace(' ', ' more ')
  const why = `${more} without effect on clients, or approved`
  return `::notice title=${githubProperty(titleOf(set))}::${githubMessage(why)}`
}
