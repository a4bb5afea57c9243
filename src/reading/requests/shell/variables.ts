/**
 * The variables that a page sets: `export X="…"`, `export X "…"`, `set -x X "…"`, `X=…`, with the comment above
 * as description. In: assignments that were found. Out: a lookup by name.
 */
import type { Span } from '../../../core/span.ts'
import type { Found, FoundAssignments } from './find-commands.ts'

export interface Variable {
  name: string
  /** Absent when only a shell could tell it. */
  value?: string
  description?: string
  at: Span
}

export type Variables = ReadonlyMap<string, Variable>

/** A variable as the words of commands hold it: `${NAME}`. */
export const VARIABLE_IN_TEXT = /\$\{([A-Za-z_]\w*)\}/g

/** More variables than any page sets, so that looking through them takes bounded time. */
const MAX_VARIABLES = 500
/** How many UTF-16 units values may add to a text: variables that hold one another twice grow without bound. */
const MAX_ADDED_UNITS = 20_000

/** The first assignment of a name holds: later ones repeat it for another shell. */
export function variablesOf(found: readonly FoundAssignments[]): Variables {
  const variables = new Map<string, Variable>()
  for (const one of found) {
    const comment = commentAbove(one)
    for (const { name, value } of one.assignments) {
      if (variables.has(name) || variables.size >= MAX_VARIABLES) continue
      const known = withValues(value.text, variables)
      const isKnown = known !== '' && !/\$|`/.test(known)
      variables.set(name, {
        name,
        at: one.at,
        ...(isKnown ? { value: known } : {}),
        ...(comment === undefined ? {} : { description: comment.text }),
      })
    }
  }
  return variables
}

/** Text with the values of the variables that the page sets; the others stay, and those that add too much. */
export function withValues(text: string, variables: Variables): string {
  let room = MAX_ADDED_UNITS
  return text.replace(VARIABLE_IN_TEXT, (whole, name: string) => {
    const value = variables.get(name)?.value
    if (value === undefined || value.length > room) return whole
    room -= value.length
    return value
  })
}

/** Text as docs write it: `$NAME`, with braces only where a letter follows. */
export function asWritten(text: string): string {
  return text.replace(/\$\{(\w+)\}(?!\w)/g, '$$$1')
}

export interface Comment {
  text: string
  /** The first line of the comment, as an offset in the sample. */
  start: number
}

/** The lines that begin with `#` right above; outside a fence `##` is a heading. */
export function commentAbove({ sample, start }: Found): Comment | undefined {
  const comments: string[] = []
  let from = sample.text.lastIndexOf('\n', start - 1) + 1
  for (let end = from - 1; end >= 0; end = from - 1) {
    const lineStart = sample.text.lastIndexOf('\n', end - 1) + 1
    const line = sample.text.slice(lineStart, end)
    if (!(sample.fence === undefined ? /^\s*#(?!#)/ : /^\s*#/).test(line)) break
    comments.unshift(line.replace(/^\s*#+\s*/, '').trim())
    from = lineStart
  }
  if (comments.length === 0) return undefined
  return { text: comments.join('\n'), start: from }
}
