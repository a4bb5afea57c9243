/**
 * Gives code in fences the indentation back that a copy lost: from brackets in JSON, after a continued line in
 * shell. Where it cannot be known (YAML with levels) it says so. Lines stay lines.
 */
import { countBrackets, withoutStrings } from './brackets.ts'
import type { RepairWriter, SourceLine } from './lines.ts'

/** Blanks a level. */
const STEP = 2

/** Levels beyond which nobody indents: text of nothing but brackets must not grow. */
const DEEPEST = 100

const JSON_LANGUAGES = new Set(['json', 'json5', 'jsonc', 'javascript', 'js'])
const SHELL_LANGUAGES = new Set(['sh', 'shell', 'bash', 'console', 'curl'])
const INDENTED_LANGUAGES = new Set(['yaml', 'yml', 'python', 'py'])

/** Writes the lines between the two fence lines. */
export function writeFenced(writer: RepairWriter, language: string, lines: readonly SourceLine[]): void {
  const isFlat = lines.every((line) => !/^\s/u.test(line.text))
  if (isFlat && INDENTED_LANGUAGES.has(language)) doubtLevels(writer, lines)
  const indents = isFlat ? indentsOf(language, lines) : undefined
  lines.forEach((line, index) => writer.keep(line, indents?.[index] ?? 0))
}

function indentsOf(language: string, lines: readonly SourceLine[]): number[] | undefined {
  if (JSON_LANGUAGES.has(language)) return jsonIndents(lines.map((line) => line.text))
  if (SHELL_LANGUAGES.has(language)) return shellIndents(lines.map((line) => line.text))
  return undefined
}

/** Indentation by open brackets outside strings; a line that begins with a closing bracket stands further out. */
export function jsonIndents(texts: readonly string[]): number[] {
  let depth = 0
  return texts.map((text) => {
    const bare = withoutStrings(text)
    const leading = countBrackets(/^[\]}\s,]*/u.exec(text)?.[0] ?? '').close
    const indent = Math.max(0, depth - leading)
    const { open, close } = countBrackets(bare)
    depth = Math.max(0, depth + open - close)
    return Math.min(indent, DEEPEST) * STEP
  })
}

function shellIndents(texts: readonly string[]): number[] {
  return texts.map((_, index) => (texts[index - 1]?.trimEnd().endsWith('\\') === true ? STEP : 0))
}

function doubtLevels(writer: RepairWriter, lines: readonly SourceLine[]): void {
  for (const line of lines)
    if (line.text.trimEnd().endsWith(':')) writer.doubt('repair/lost-indentation', line)
}
