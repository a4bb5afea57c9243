/**
 * What a description says beside prose: required or optional, a default value, allowed values, limits, nullable,
 * deprecated. In: the text of a description, with its code spans. Out: facts. Only forms that mean nothing else.
 */
import type { JsonValue } from '../../core/json.ts'
import type { SchemaDraft, TypeName } from '../../model/schema.ts'

export interface Notes {
  isRequired?: boolean
  default?: string
  values?: string[]
  limits: Pick<SchemaDraft, 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems'>
  isNullable?: boolean
  isDeprecated?: boolean
  isReadOnly?: boolean
}

const START = /^\W{0,4}(required|optional|mandatory|conditional|not required|obligatory)\b/i
const END = /[([](required|optional|mandatory)[)\]]\.?$/i
const DEFAULT =
  /\b(?:defaults? (?:value )?(?:is|are|to|of|=)|default(?: value)?\s*[:=]|by default(?: it is| is)?|defaulting to|\(default|default)\s*[:=]?\s*(?:`([^`]*)`|"([^"]*)"|'([^']*)'|(-?\d[\w.]*|true|false|null|none|empty)\b)/i
const VALUES =
  /\b(?:one of|allowed values(?: are)?|possible values(?: are)?|valid values(?: are)?|accepted values(?: are)?|available values(?: are)?|supported values(?: are)?|values|options|can be(?: either| one of)?|must be(?: either| one of)?|may be(?: either| one of)?|valid options(?: are)?|either|enum)\s*:?\s*(?=[`"'])/i

/** Notes are at the start of a description, in UTF-16 units. */
const MAX_UNITS = 2000

export function readNotes(description: string): Notes {
  const text = description.slice(0, MAX_UNITS)
  const start = START.exec(text) ?? END.exec(text)
  const value = DEFAULT.exec(text)
  const values = valuesIn(text)
  const isRequired = start === null ? undefined : /^(?:required|mandatory|obligatory)$/i.test(start[1] ?? '')
  const found = value?.slice(1).find((part) => part !== undefined)
  return {
    ...(isRequired === undefined ? {} : { isRequired }),
    ...(found === undefined ? {} : { default: found }),
    ...(values === undefined ? {} : { values }),
    limits: limitsIn(text),
    ...(/\b(?:nullable|may be null|can be null)\b/i.test(text) ? { isNullable: true } : {}),
    ...(/^\W{0,4}deprecated\b|\(deprecated\)|\*\*deprecated\*\*/i.test(text) ? { isDeprecated: true } : {}),
    ...(/\bread-only\b(?!\s+(?:access|mode|user))/i.test(text) ? { isReadOnly: true } : {}),
  }
}

/** Code spans, or quoted words, one after the other with commas and "or" between them; at least two. */
function valuesIn(text: string): string[] | undefined {
  const lead = VALUES.exec(text)
  if (lead === null) return undefined
  const values: string[] = []
  let rest = text.slice(lead.index + lead[0].length)
  for (;;) {
    const next = /^(?:`([^`]+)`|"([^"]+)"|'([^']+)')(?:\s*\([^()]{0,80}\))?/.exec(rest)
    const value = next?.slice(1).find((part) => part !== undefined)
    if (next === null || value === undefined) break
    values.push(value)
    const between = /^\s*(?:[,;|/]\s*(?:and\s+|or\s+)?|\s(?:and|or)\s+)\s*/.exec(rest.slice(next[0].length))
    if (between === null) break
    rest = rest.slice(next[0].length + between[0].length)
  }
  return values.length < 2 ? undefined : [...new Set(values)]
}

const NUMBER = String.raw`(-?\d[\d,_]*(?:\.\d+)?)`
const RANGE = new RegExp(
  String.raw`\b(?:between|from|range:?)\s+\`?${NUMBER}\`?\s*(?:and|to|-|–)\s*\`?${NUMBER}\`?(?!\s*[%\w])`,
  'i',
)
const SPAN = new RegExp(
  String.raw`(?:^|\()${NUMBER}\s*(?:-|–|to)\s*${NUMBER}(\s+characters)?(?:\)|$|[,;])`,
  'i',
)
const MAXIMUM = new RegExp(
  String.raw`\b(?:max(?:imum)?(?: value)?(?: is| of|:)?|up to|at most)\s+\`?${NUMBER}\`?(\s+(?:characters|chars|items|elements))?`,
  'i',
)
const MINIMUM = new RegExp(
  String.raw`\b(?:min(?:imum)?(?: value)?(?: is| of|:)?|at least)\s+\`?${NUMBER}\`?(\s+(?:characters|chars|items|elements))?`,
  'i',
)

/** Limits in numbers, as `minimum` and `maximum`; what they limit follows from the type. */
function limitsIn(text: string): Notes['limits'] {
  if (!/\d/.test(text)) return {}
  const range = RANGE.exec(text) ?? SPAN.exec(text)
  if (range !== null) {
    const [minimum, maximum] = [numberOf(range[1]), numberOf(range[2])]
    if (minimum === undefined || maximum === undefined || minimum > maximum) return {}
    return range[3] === undefined ? { minimum, maximum } : { minLength: minimum, maxLength: maximum }
  }
  return { ...limit(MINIMUM.exec(text), 'min'), ...limit(MAXIMUM.exec(text), 'max') }
}

function limit(found: RegExpExecArray | null, side: 'min' | 'max'): Notes['limits'] {
  const value = numberOf(found?.[1])
  if (value === undefined) return {}
  const unit = found?.[2]?.trim().toLowerCase() ?? ''
  if (unit.startsWith('char')) return side === 'min' ? { minLength: value } : { maxLength: value }
  if (unit !== '') return side === 'min' ? { minItems: value } : { maxItems: value }
  return side === 'min' ? { minimum: value } : { maximum: value }
}

function numberOf(text: string | undefined): number | undefined {
  const value = Number((text ?? '').replaceAll(/[,_]/g, ''))
  return text === undefined || text === '' || Number.isNaN(value) ? undefined : value
}

/** How a written value of each type looks, and what it is. */
const READERS: readonly (readonly [type: TypeName, form: RegExp, read: (text: string) => JsonValue])[] = [
  ['integer', /^-?\d+$/, Number],
  ['number', /^-?\d+(?:\.\d+)?$/, Number],
  ['boolean', /^(?:true|false)$/i, (text) => text.toLowerCase() === 'true'],
  ['array', /^\[\s*\]$/, () => []],
  ['object', /^\{\s*\}$/, () => ({})],
  ['null', /^null$/, () => null],
]
const NOTHING = /^(?:null|none|nil|n\/a|-|<nil>)$/i

/** A written value as the type has it; undefined where it is none of the type. */
export function valueOfType(text: string, type: SchemaDraft['type']): JsonValue | undefined {
  const types = [type ?? 'string'].flat()
  const bare = text
    .slice(0, MAX_UNITS)
    .trim()
    .replaceAll(/^[`"']+|[`"']+$/g, '')
  for (const [name, form, read] of READERS) if (types.includes(name) && form.test(bare)) return read(bare)
  if (!types.includes('string') || NOTHING.test(bare)) return undefined
  return bare === '' && !/["'`]/.test(text) ? undefined : bare
}
