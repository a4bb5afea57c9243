/**
 * Reads what a web page of a repository printed around a file: path, commit, author, date, size.
 * In: lines. Out: what it tells of the revision, and the line at which the file begins.
 */
import { isBlank, type SourceLine } from './lines.ts'
import type { PageChrome } from './types.ts'

export interface ChromeReading {
  chrome: PageChrome
  /** Index of the first line of the file. */
  first: number
}

/** How far down a page we look for the end of its chrome; a commit message can be long. */
const SEARCHED_LINES = 400

const SIZE = /^(?:\d+ lines?(?: \(\d+ s?loc\))?|\d+(?:\.\d+)? ?(?:B|[KM]i?B|[Bb]ytes))$/u
const LABEL = /^(?:Markdown|Generated|Raw|Blame|History|Permalink|Edit|Download|Code|Preview)$/u
const FILE_PATH = /^[\w.@-]+(?:\/[\w.@ -]+)*\.(?:md|mdx|markdown)$/u
const DATE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$/u
const COMMIT = /^(?:(?<author>.{1,80}) )?(?<commit>[0-9a-f]{7,40})(?: (?<title>.+))?$/u
const REPOSITORY = /^(?:https?:\/\/|git@)\S+$/u
const SYNCED = /^synced (?<synced>.+)$/u

/** No chrome: the file begins at once. */
const NONE: ChromeReading = { chrome: {}, first: 0 }

export function readChrome(lines: readonly SourceLine[]): ChromeReading {
  const end = endOfChrome(lines)
  if (end === 0) return NONE
  let first = end
  while (first < lines.length && isBlank(lines[first]?.text)) first += 1
  return { chrome: readLines(lines.slice(0, end).map((line) => line.text.trim())), first }
}

/** The size of the file ends the chrome; nothing that looks like Markdown may stand before it. */
function endOfChrome(lines: readonly SourceLine[]): number {
  const head = lines.slice(0, SEARCHED_LINES).map((line) => line.text.trim())
  const size = head.findIndex((text) => SIZE.test(text))
  if (size < 0 || head.slice(0, size).some((text) => text.startsWith('```') || text === '{')) return 0
  let end = size + 1
  for (let index = end; index < head.length; index += 1) {
    const text = head[index] ?? ''
    if (SIZE.test(text) || LABEL.test(text)) end = index + 1
    else if (text !== '') break
  }
  return end
}

function readLines(texts: readonly string[]): PageChrome {
  const chrome: PageChrome = {}
  const message: string[] = []
  for (const text of texts) {
    if (SIZE.test(text) || LABEL.test(text) || /^(?:Files|mirror of)$/u.test(text)) continue
    if (!readFact(text, chrome) && chrome.commit !== undefined) message.push(text)
  }
  const told = message.join('\n').trim()
  if (told === '') return chrome
  if (chrome.title !== undefined) return { ...chrome, message: told }
  const [title = told, ...rest] = told.split(/\n|(?<=[.!?]) /u)
  return { ...chrome, title, ...(rest.length > 0 && { message: told }) }
}

/** Whether the line told something other than a part of the message. */
function readFact(text: string, chrome: PageChrome): boolean {
  const commit = chrome.commit === undefined ? COMMIT.exec(text)?.groups : undefined
  if (commit !== undefined) {
    Object.assign(chrome, withoutUndefined(commit))
    return true
  }
  if (chrome.path === undefined && chrome.commit === undefined && FILE_PATH.test(text)) chrome.path = text
  else if (DATE.test(text)) chrome.date = text
  else if (chrome.commit === undefined && REPOSITORY.test(text)) chrome.repository = text
  else if (chrome.commit === undefined && SYNCED.test(text)) chrome.synced = text.slice('synced '.length)
  else return false
  return true
}

function withoutUndefined(groups: Record<string, string | undefined>): PageChrome {
  return Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))
}
