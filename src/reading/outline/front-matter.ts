/**
 * Front matter: the block between two lines of dashes at the very start of a page.
 * In: lines. Out: its plain `key: value` entries with their lines. Nothing else of YAML is read.
 */

export interface FrontMatter {
  /** Line of the closing dashes, from 1. */
  lastLine: number
  /** By key in lower case. */
  entries: ReadonlyMap<string, { value: string; line: number }>
}

/** Most lines that front matter may have; a rule at the start of a long page is no front matter. */
const MAX_LINES = 200

export function frontMatterOf(lines: readonly string[]): FrontMatter | undefined {
  if ((lines[0] ?? '').replace(/^\uFEFF/, '').trimEnd() !== '---') return undefined
  const limit = Math.min(lines.length, MAX_LINES)
  const entries = new Map<string, { value: string; line: number }>()
  for (let index = 1; index < limit; index += 1) {
    const line = lines[index] ?? ''
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return { lastLine: index + 1, entries }
    const entry = /^([A-Za-z][\w -]*):[ \t]+(\S.*)$/.exec(line)
    if (entry === null) continue
    const [, key = '', value = ''] = entry
    entries.set(key.trim().toLowerCase(), { value: unquoted(value.trim()), line: index + 1 })
  }
  return undefined
}

function unquoted(value: string): string {
  const [first = ''] = value
  const isQuoted = (first === '"' || first === "'") && value.length > 1 && value.endsWith(first)
  return isQuoted ? value.slice(1, -1) : value
}
