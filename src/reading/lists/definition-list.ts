/**
 * Definition lists: a line with a term, below it a line that begins with a colon.
 * In: a paragraph and the lines of its unit. Out: fields; undefined where the paragraph is no such list.
 */
import type { Paragraph } from 'mdast'
import { parseMarkdown } from '../../markdown/parse.ts'
import { afterUnits, phraseMarkdown, phraseOf, withoutCodeMarks } from '../../markdown/phrases.ts'
import { spanOf } from '../../markdown/span.ts'
import { readFieldName } from '../fields/field-name.ts'
import { makeField, type FieldMade } from '../fields/make-field.ts'
import { plainText } from '../outline/plain-text.ts'
import { isKnownType, type HouseTypes } from '../types/type-phrase.ts'

/** @param words for types that a user gives */
export function readDefinitions(
  node: Paragraph,
  lines: readonly string[],
  words: HouseTypes,
): FieldMade[] | undefined {
  const { start, end } = spanOf(node)
  const own = lines.slice(start.line - 1, end.line)
  if (!own.some((line, index) => index > 0 && DEFINITION.test(line))) return undefined
  const fields: FieldMade[] = []
  for (let index = 0; index < own.length; index += 1) {
    const term = own[index] ?? ''
    const texts: string[] = []
    let next = index + 1
    while (
      next < own.length &&
      (DEFINITION.test(own[next] ?? '') || (texts.length > 0 && /^\s{2,}\S/.test(own[next] ?? '')))
    ) {
      texts.push((own[next] ?? '').replace(DEFINITION, '').trim())
      next += 1
    }
    const field =
      texts.length === 0
        ? undefined
        : fieldOf({ term, text: texts.join(' '), line: start.line + index }, words)
    if (field === undefined) return undefined
    fields.push(field)
    index = next - 1
  }
  return fields
}

const DEFINITION = /^ {0,3}:\s+/

interface Definition {
  term: string
  text: string
  line: number
}

function fieldOf({ term, text: definition, line }: Definition, words: HouseTypes): FieldMade | undefined {
  const name = readFieldName(plainText(term))
  if (name === undefined) return undefined
  const marked =
    /^(?:\{\{\s*)?<\s*(required|optional)\s*>(?:\s*\}\})?\s*|^\{\{%\s*(required|optional)\s*%\}\}\s*/i.exec(
      definition,
    )
  const note = marked?.[1] ?? marked?.[2]
  const [block] = parseMarkdown(definition.slice(marked?.[0].length ?? 0)).children
  const phrase = phraseOf(block?.type === 'paragraph' ? block.children : [])
  const typed = /^([^.\n]{1,60}?)(?:\.(?=\s|$)|\s[-–—]\s|$)/.exec(withoutCodeMarks(phrase.text))
  const isTyped = typed !== null && isKnownType(typed[1] ?? '', phrase.links, words)
  const text = isTyped ? afterUnits(phrase.text, typed[0].length) : phrase.text
  return makeField({
    name,
    words,
    at: { start: { line, column: 1 }, end: { line, column: term.length + 1 } },
    description: phraseMarkdown({ text, links: phrase.links }),
    required: note === undefined ? undefined : note.toLowerCase() === 'required',
    ...(isTyped ? { type: { text: typed[1] ?? '', links: phrase.links } } : {}),
  })
}
