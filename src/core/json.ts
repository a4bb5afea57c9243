/**
 * JSON values, and the one way they become text. Numbers whose digits JavaScript would change (`1.0`, integers of 64
 * bits) are kept as they were written.
 */
import { parseTree, type Node } from 'jsonc-parser'
import { record } from './record.ts'

/** A number as it was written, where a number of JavaScript would be written otherwise. */
export class ExactNumber {
  /** A number of the JSON grammar. */
  readonly source: string

  constructor(source: string) {
    this.source = source
  }

  /** Whether it is written as an integer: `1.0` is not. */
  get isInteger(): boolean {
    return /^-?\d+$/.test(this.source)
  }

  valueOf(): number {
    return Number(this.source)
  }

  toString(): string {
    return this.source
  }

  /** For readers that know only numbers; `stableJson` writes the source. */
  toJSON(): number {
    return Number(this.source)
  }
}

export type JsonNumber = number | ExactNumber
export type JsonValue = null | boolean | JsonNumber | string | JsonValue[] | { [key: string]: JsonValue }

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

/** The number that a text of the JSON grammar is; undefined for any other text. */
export function numberOf(source: string): JsonNumber | undefined {
  if (!NUMBER.test(source)) return undefined
  const number = Number(source)
  return String(number) === source ? number : new ExactNumber(source)
}

/** Numbers that could lose something: many digits, a zero at the end, an exponent, a minus before zero. */
const RISKY = /(?:^|[\s:,[])-?(?:\d[\d.]{14}|\d+\.(?:\d*0|0{5})|\d[\d.]*[eE]|0[\s,\]}])/

/** The value of a JSON text. @throws SyntaxError if the text is not JSON */
export function parseJson(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue
  const root = RISKY.test(text) ? parseTree(text) : undefined
  return root === undefined ? value : exactValue(root, text)
}

function exactValue(node: Node, text: string): JsonValue {
  const { type, children = [], offset, length } = node
  if (type === 'array') return children.map((child) => exactValue(child, text))
  if (type === 'object')
    return record(
      children.flatMap(({ children: [key, value] = [] }) =>
        key === undefined || value === undefined
          ? []
          : [[String(key.value), exactValue(value, text)] as const],
      ),
    )
  const number = type === 'number' ? numberOf(text.slice(offset, offset + length)) : undefined
  return number ?? (node.value as JsonValue)
}

/** JSON text with two blanks of indentation and a final newline; keys stay in the order given. */
export function stableJson(value: unknown): string {
  return `${exactJson(value, 2)}\n`
}

/** JSON text in which all numbers have the digits that they were read with. */
export function exactJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent)
  if (!hasExact(value)) return text
  const mark = markOutside(text)
  const marked = JSON.stringify(
    value,
    function (this: Record<string, unknown>, key, written: unknown) {
      // What is written was made a number by then; the holder still has what it was made of.
      const held = this[key]
      return held instanceof ExactNumber ? mark + held.source : written
    },
    indent,
  )
  return marked.replaceAll(new RegExp(`"${mark}([^"]*)"`, 'g'), '$1')
}

function hasExact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof ExactNumber) return true
  if (Array.isArray(value)) return value.some(hasExact)
  for (const key of Object.keys(value)) if (hasExact((value as Record<string, unknown>)[key])) return true
  return false
}

/** Letters that no text of the JSON has in it. */
function markOutside(text: string): string {
  let mark = 'exact'
  for (let count = 0; text.includes(mark); count += 1) mark = `exact${count}n`
  return mark
}

/** A value in a sentence: a text as it is, anything else as JSON. */
export function valueText(value: JsonValue): string {
  return typeof value === 'string' ? value : exactJson(value)
}

export function isJsonObject(value: unknown): value is { [key: string]: JsonValue } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  )
}

export function isJsonNumber(value: unknown): value is JsonNumber {
  return typeof value === 'number' || value instanceof ExactNumber
}

/** Whether a number is written as an integer. */
export function isIntegerNumber(value: JsonNumber): boolean {
  return value instanceof ExactNumber ? value.isInteger : Number.isInteger(value)
}

/** The value with plain numbers only, for programs that know no others. */
export function withPlainNumbers(value: JsonValue): JsonValue {
  if (value instanceof ExactNumber) return value.valueOf()
  if (Array.isArray(value)) return value.map(withPlainNumbers)
  if (!isJsonObject(value)) return value
  return record(Object.entries(value).map(([key, inner]) => [key, withPlainNumbers(inner)] as const))
}

/** Whether a text is JSON as it stands. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
