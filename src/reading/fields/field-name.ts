/**
 * The name of a field in a cell or an item: `a.b`, `a[].b`, `a[b]`, `» a`, `name?`, `*name`.
 * In: text without marks. Out: name, names around it, depth, and what the signs say.
 */

export interface FieldName {
  name: string
  above: string[]
  depth: number
  isList: boolean
  /** `?` after the name: not required. `*` beside it: required. */
  isRequired?: boolean
  isDeprecated?: boolean
}

/** Longest name of a field, in UTF-16 units. */
const MAX_UNITS = 120
const INDENT = /^(?:[\u00a0\u2003\s]|&nbsp;|&emsp;|»|›|>|∟|└|─|├|│|↳|→|–>|->|\||\+|-(?=[\s\w»>-])|·|•)+/

/** A number in brackets after a blank. */
const FOOTNOTE = /\s\\?\[\d{1,2}\\?\]$/

export function readFieldName(text: string): FieldName | undefined {
  if (text.length > 2 * MAX_UNITS) return undefined
  const marks = INDENT.exec(text)?.[0] ?? ''
  const plain = text.slice(marks.length).replace(FOOTNOTE, '').trim()
  const { bare, isRequired, isDeprecated } = withoutSigns(plain)
  if (bare === '' || bare.length > MAX_UNITS || !isName(bare)) return undefined
  const { steps, isList } = stepsOf(bare)
  const name = steps.at(-1)
  if (name === undefined) return undefined
  return {
    name,
    above: steps.slice(0, -1),
    depth: depthOf(marks),
    isList,
    ...(isRequired === undefined ? {} : { isRequired }),
    ...(isDeprecated ? { isDeprecated } : {}),
  }
}

function withoutSigns(text: string): {
  bare: string
  isRequired: boolean | undefined
  isDeprecated: boolean
} {
  const isDeprecated = /\(?\bdeprecated\b\)?/i.test(text)
  const noted = /\s*[([{<]\s*(required|optional|mandatory)\s*[)\]}>]$|\s+-?\s*(required|optional)$/i.exec(
    text,
  )
  let bare = (noted === null ? text : text.slice(0, noted.index))
    .replace(/\s*\(?\bdeprecated\b\)?/i, '')
    .trim()
  let isRequired = noted === null ? undefined : !/optional/i.test(noted[0])
  if (bare.endsWith('?')) [bare, isRequired] = [bare.slice(0, -1), false]
  const starred = /^(\*+\s*)?(.*?)(\s*(?:\\?\*)+)?$/.exec(bare)
  if (starred?.[1] !== undefined || starred?.[3] !== undefined) {
    // Several stars are footnotes.
    const stars = `${starred[1] ?? ''}${starred[3] ?? ''}`.replaceAll(/[^*]/g, '').length
    if (stars === 1) isRequired ??= true
    bare = starred[2] ?? bare
    if (bare.endsWith('?')) [bare, isRequired] = [bare.slice(0, -1), false]
  }
  return { bare: bare.replace(/[:,;]$/, '').trim(), isRequired, isDeprecated }
}

/** A word without blanks, or a few words such as headers and forms have. */
function isName(text: string): boolean {
  return /^[\p{L}_$@#:~"'{<[.(%/*]/u.test(text) || /^\d[\w.-]*$/.test(text)
    ? text.split(/\s+/).length <= 3
    : false
}

function depthOf(marks: string): number {
  const signs = marks.replaceAll(/[\s\u00a0\u2003]|&nbsp;|&emsp;/g, '')
  if (signs !== '') return signs.replaceAll('->', '>').replaceAll('─', '').length
  const blanks = marks.replaceAll('&nbsp;', ' ').replaceAll('&emsp;', '  ').length
  return Math.ceil(blanks / 2)
}

/** At dots and brackets. */
function stepsOf(text: string): { steps: string[]; isList: boolean } {
  const plain = text.replaceAll(/^["']|["']$/g, '')
  const isList = /\[(?:\d*|n|i|\*|x)\]$|\.\*$/i.test(plain)
  const dotted = plain
    .replaceAll(/\[(?:\d*|n|i|\*|x)\]/gi, '')
    .replaceAll(/\[([^[\]]+)\]/g, '.$1')
    .replaceAll(/\.\*(?=\.|$)/g, '')
  const isPath = /^[\w$@-]+(?:\.[\w$@<>{}-]+)+$/.test(dotted)
  return { steps: isPath ? dotted.split('.') : [dotted], isList }
}
