/**
 * Changes for people at a terminal: by level and rule, or by operation, with counts and places.
 */
import { printable } from '../../core/escape.ts'
import { LEVELS, type Change, type ChangeSet, type Level } from '../../diff/types.ts'
import type { ChangeFormat, ChangeReportOptions, Palette } from './types.ts'
import { verdictLines } from './verdict.ts'
import {
  bothPlaces,
  changeCount,
  foldedByPlace,
  foldedValues,
  groupBy,
  levelCounts,
  mainPlace,
  operationsOf,
  placeWords,
  reachWords,
  ruleTitle,
  titleOf,
} from './words.ts'

export const text: ChangeFormat = {
  id: 'text',
  title: 'Plain text',
  extension: 'txt',
  write: (set, options) => {
    const page = new Page(options)
    return `${page.lines(set).join('\n')}\n`
  },
}

const PLAIN: Palette = {
  bold: String,
  dim: String,
  red: String,
  yellow: String,
  green: String,
  cyan: String,
}

const COLOURS: Record<Level, keyof Palette> = {
  breaking: 'red',
  warning: 'yellow',
  info: 'cyan',
  docs: 'dim',
}

/** Values of one place that are shown before the rest is only counted. */
const SHOWN_VALUES = 8

function isLoud({ level }: Change): boolean {
  return level === 'breaking' || level === 'warning'
}

class Page {
  private readonly palette: Palette

  constructor(private readonly options: ChangeReportOptions) {
    this.palette = options.palette ?? PLAIN
  }

  lines(set: ChangeSet): string[] {
    const { gate, by } = this.options
    const body = by === 'operation' ? this.byOperation(set.changes) : this.byLevel(set.changes)
    const verdict = gate === undefined ? [] : verdictLines(gate, set).map(printable)
    return [this.title(set), ...body, ...(verdict.length === 0 ? [] : ['', ...verdict])]
  }

  private title(set: ChangeSet): string {
    const counts = levelCounts(set.changes)
    const tail = counts === '' ? '' : ` (${counts})`
    return `${this.palette.bold(printable(titleOf(set)))}: ${changeCount(set.changes.length, set.kind)}${tail}`
  }

  private byLevel(changes: readonly Change[]): string[] {
    const groups = groupBy(changes, ({ level }) => level)
    return LEVELS.flatMap((level) => {
      const group = groups.get(level) ?? []
      if (group.length === 0) return []
      const name = this.palette[COLOURS[level]](this.palette.bold(level))
      return ['', `${name} (${group.length})`, ...this.byRule(group)]
    })
  }

  private byRule(changes: readonly Change[]): string[] {
    return [...groupBy(changes, ({ rule }) => rule)].flatMap(([rule, group]) => [
      `  ${ruleTitle(group[0]!)} ${this.palette.dim(`[${rule}]`)}`,
      ...foldedByPlace(group).flatMap((folded) => this.entry(folded, '    ')),
    ])
  }

  private entry(folded: readonly Change[], indent: string): string[] {
    const [change] = folded
    if (change === undefined) return []
    const { shown, more } = foldedValues(folded, SHOWN_VALUES)
    const values = [...shown.map(printable), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
    const head = `${indent}${this.palette.bold(printable(change.where))}${values === '' ? '' : `  ${values}`}`
    const notes = this.notes(folded)
    return notes === '' ? [head] : [head, `${indent}  ${this.palette.dim(notes)}`]
  }

  private notes(folded: readonly Change[]): string {
    const change = folded[0]!
    const notes = [
      reachWords(change),
      change.hint,
      change.isInferred && 'inferred from a sample',
      change.approval && `approved: ${change.approval.reason}`,
      this.place(change),
      // What stops nobody needs no approval; values of one place have a fingerprint each.
      folded.length === 1 && isLoud(change) && change.fingerprint,
    ]
    return notes.flatMap((note) => (note ? [printable(note)] : [])).join(' · ')
  }

  /** Who compares docs with a specification has to look at both. */
  private place(change: Change): string {
    const { fileRoot } = this.options
    if (change.isDisagreement) return bothPlaces(change, fileRoot)
    const main = mainPlace(change)
    if (main === undefined) return ''
    const place = placeWords(main.place, fileRoot)
    return main.side === 'before' ? `${place} (before)` : place
  }

  private byOperation(changes: readonly Change[]): string[] {
    const reached = new Map<string, Change[]>()
    const nowhere: Change[] = []
    for (const change of changes) {
      const operations = operationsOf(change)
      if (operations.length === 0) nowhere.push(change)
      for (const key of operations) reached.set(key, [...(reached.get(key) ?? []), change])
    }
    const groups = [...reached].sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      ...groups.flatMap(([key, group]) => this.group(printable(key), group)),
      ...(nowhere.length === 0 ? [] : this.group('Not used by any operation', nowhere)),
    ]
  }

  private group(name: string, changes: readonly Change[]): string[] {
    const entries = foldedByPlace(changes).flatMap((folded) => {
      const [{ level, rule, where }] = folded as [Change]
      const { shown, more } = foldedValues(folded, SHOWN_VALUES)
      const values = [...shown.map(printable), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
      return `  ${this.palette[COLOURS[level]](level.padEnd(8))}  ${rule}  ${printable(where)}  ${values}`.trimEnd()
    })
    return ['', `${this.palette.bold(name)} (${levelCounts(changes)})`, ...entries]
  }
}
