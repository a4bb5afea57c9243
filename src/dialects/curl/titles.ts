/**
 * Finds the title of a command in the text above it, also where a copy broke the lines at code spans or lost
 * blank lines. In: text. Out: summary, description, and what belongs to the command before. Knows no commands.
 */
import type { TextEntry } from './entries.ts'

export interface Words {
  summary?: string
  description: string[]
  /** What tells of the command before, or of the group. */
  back: string[]
}

const LABEL = /^(?:for\s+)?examples?(?:\s*\d+)?\s*[:.\u2013\u2014-]\s*(?=\S)/i

/** `Example: list the boats` */
export function isLabel(text: string): boolean {
  return LABEL.test(text)
}

/** @param others  the texts between the label and the command */
export function wordsOfLabel(label: TextEntry, others: readonly TextEntry[]): Words {
  const [title = '', ...rest] = label.text.replace(LABEL, '').split('\n')
  const lines = rest.length === 0 ? [] : [rest.join('\n')]
  return {
    summary: withoutEnd(title),
    description: [...lines, ...others.map(({ source }) => source)],
    back: [],
  }
}

/** The first sentence is the title; a paragraph that says more is the description as well. */
export function wordsOfParagraph({ text, source }: TextEntry): Words {
  const sentence = /^[^]+?[.!?:](?=\s|$)/.exec(text)?.[0] ?? text
  const summary = withoutEnd(sentence.replaceAll(/\s+/g, ' '))
  return { summary, description: sentence.length < text.length ? [source] : [], back: [] }
}

/**
 * Lines right above a command, with no blank line between: the first that is no sentence is the title. In front
 * of the first command there may be an introduction, so there it is the last.
 */
export function wordsBeside(text: string, isAfterCommand: boolean): Words {
  const statements = statementsOf(text)
  const isTitle = (statement: string) => !/[.!?;]$/.test(statement) && isDescriptive(statement)
  const found = isAfterCommand ? statements.findIndex(isTitle) : statements.findLastIndex(isTitle)
  const at = found >= 0 ? found : statements.length - 1
  const description = statements
    .slice(at + 1)
    .filter(isDescriptive)
    .join('\n')
  return {
    summary: withoutEnd(statements[at] ?? ''),
    description: description === '' ? [] : [description],
    back: isAfterCommand && at > 0 ? [statements.slice(0, at).join('\n')] : [],
  }
}

/** One word alone is the rest of something. */
function isDescriptive(statement: string): boolean {
  return /\S\s+\S/.test(statement)
}

/** A line that begins in lower case or with a comma goes on with the line before it. */
function statementsOf(text: string): string[] {
  const statements: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const before = statements.at(-1)
    const joint = /^[.,;:)]/.test(line) ? '' : /^\p{Ll}/u.test(line) ? ' ' : undefined
    if (before === undefined || joint === undefined) statements.push(line)
    else statements[statements.length - 1] = before + joint + line
  }
  return statements
}

function withoutEnd(text: string): string {
  const title = text.trim()
  return /[:.]$/.test(title) ? title.slice(0, -1).trimEnd() : title
}

/** Whether a title speaks of what the path names: `Get your workspaces` of `/workspaces`. */
export function namesPath(title: string, path: string): boolean {
  const stems = new Set(stemsOf(path.replace(/\{[^{}]*\}/g, ' ')))
  return stemsOf(title).some((stem) => stems.has(stem))
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''))
}
