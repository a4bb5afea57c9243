/**
 * Two labels with one value each, `Method: GET` and `URL: /x`, as lines, as items, or as a table of two columns.
 * The value may also be in the next line.
 */
import { plainText } from '../outline/plain-text.ts'
import { readMethods } from './request-line.ts'
import { tablesOf } from './rows.ts'
import type { Target } from './target.ts'
import { readTarget } from './target.ts'
import type { Locator, SectionGroup, Statement } from './types.ts'

export const labelLines: Locator = {
  id: 'label-lines',
  title: 'one label for the method and one for the path',
  locate: (group) => (group.isHistory ? [] : pairsOf([...lineLabels(group), ...tableLabels(group)])),
}

const METHOD_LABEL = /^(?:http[- ]?|request )?(?:methods?|verb|type)$/i
const PATH_LABEL =
  /^(?:(?:request|api|full|base|http|resource|endpoint) ?)?(?:urls?|uri|path|end-?points?|route|address|resource)$/i
/** Most lines between the two labels. */
const MAX_DISTANCE = 8

interface Labelled {
  line: number
  methods?: string[]
  target?: Target
}

function lineLabels({ page, firstLine, lastLine }: SectionGroup): Labelled[] {
  const found: Labelled[] = []
  for (let line = firstLine; line <= lastLine; line += 1) {
    const source = page.lines[line - 1] ?? ''
    if (page.hidden[line - 1] === 1 || source.length > 600 || source.includes('|')) continue
    const text = plainText(source.replace(/^[\s>]*(?:#{1,6}\s+|[-+*•]\s+|\d{1,9}[.)]\s+)?/, ''))
    const colon = text.search(/[:：]/)
    const label = (colon < 0 ? text : text.slice(0, colon)).trim()
    if (!METHOD_LABEL.test(label) && !PATH_LABEL.test(label)) continue
    const value = colon < 0 ? '' : text.slice(colon + 1).trim()
    const labelled = readLabelled(label, value === '' ? nextText(page.lines, line, lastLine) : value, line)
    if (labelled !== undefined) found.push(labelled)
  }
  return found
}

/** The first line below that is not blank, without marks; lines of a fence count as lines. */
function nextText(lines: readonly string[], line: number, lastLine: number): string {
  for (let next = line + 1; next <= Math.min(lastLine, line + 4); next += 1) {
    const text = plainText((lines[next - 1] ?? '').replace(/^[\s>]*(?:[-+*•]\s+)?/, ''))
    if (text !== '' && !/^(?:```|~~~)/.test((lines[next - 1] ?? '').trim())) return text
  }
  return ''
}

function tableLabels(group: SectionGroup): Labelled[] {
  return tablesOf(group).flatMap(({ header, rows }) =>
    [header, ...rows].flatMap(({ cells, line }) => {
      if (cells.length < 2 || cells.slice(2).some((cell) => cell !== '')) return []
      const label = plainText(cells[0] ?? '')
        .replace(/[:：]$/, '')
        .trimEnd()
      return readLabelled(label, plainText(cells[1] ?? ''), line) ?? []
    }),
  )
}

function readLabelled(label: string, value: string, line: number): Labelled | undefined {
  if (METHOD_LABEL.test(label)) {
    const methods = readMethods(value, true)
    return methods === undefined ? undefined : { line, methods }
  }
  const target = PATH_LABEL.test(label) ? readTarget(value) : undefined
  return target === undefined ? undefined : { line, target }
}

/** Each method with the nearest path that no other method has. */
function pairsOf(labels: Labelled[]): Statement[] {
  const inOrder = labels.sort((a, b) => a.line - b.line)
  const taken = new Set<Labelled>()
  return inOrder.flatMap((one) => {
    if (one.methods === undefined) return []
    const near = inOrder
      .filter(({ target, line }) => target !== undefined && Math.abs(line - one.line) <= MAX_DISTANCE)
      .filter((other) => !taken.has(other))
      .sort((a, b) => Math.abs(a.line - one.line) - Math.abs(b.line - one.line))[0]
    if (near?.target === undefined) return []
    taken.add(near)
    const { target } = near
    const [firstLine, lastLine] = [Math.min(one.line, near.line), Math.max(one.line, near.line)]
    return one.methods.map((method): Statement => ({
      method,
      target,
      locator: 'label-lines',
      firstLine,
      lastLine,
    }))
  })
}
