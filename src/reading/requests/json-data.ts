/**
 * JSON as a command sends it: with variables spliced in, with trailing commas, or with the mistakes that people
 * make. In: a word. Out: the schema that the sample shows, with the place of each property.
 */
import type { Node, ParseError } from 'jsonc-parser'
import { parseTree } from 'jsonc-parser'
import { jsonrepair } from 'jsonrepair'
import { isJson, numberOf, parseJson, type JsonValue } from '../../core/json.ts'
import { own, record } from '../../core/record.ts'
import type { Span } from '../../core/span.ts'
import { schemaOfSample } from '../../model/infer-schema.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Literal } from './request.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten, withValues } from './shell/variables.ts'

export interface JsonData {
  schema: SchemaDraft
  /** Absent when the text, as the command has it, is no JSON. */
  text?: string
  isRepaired: boolean
}

/** From offsets in the word's text to the place in the page. */
export type PlaceOf = (from: number, to: number) => Span

export function readJsonData(
  { text }: Literal,
  variables: Variables,
  placeOf: PlaceOf,
): JsonData | undefined {
  if (nestingOf(text) > MAX_NESTING) return undefined
  const spliced = withoutBareVariables(text, variables)
  const errors: ParseError[] = []
  const tree = parseTree(spliced.text, errors, { allowTrailingComma: true })
  if (tree !== undefined && errors.length === 0) {
    const schema = schemaOfSample(valueOf(tree, spliced, variables))
    placeProperties(schema, tree, placeOf)
    return { schema, isRepaired: false, ...(isJson(text) ? { text: asWritten(text) } : {}) }
  }
  const repaired = repairedValue(spliced.text)
  return repaired === undefined ? undefined : { schema: schemaOfSample(repaired), isRepaired: true }
}

/** Deepest data that is read, so that no data exhausts the stack. */
export const MAX_NESTING = 200

/** How deep brackets stand in one another, at most; brackets in texts count as well. */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1))
    else if (character === ']' || character === '}') depth -= 1
  }
  return deepest
}

function repairedValue(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return parseJson(jsonrepair(text))
  } catch {
    return undefined
  }
}

/** A text, a variable or a placeholder; a text is passed over, so that only what stands bare is found. */
const TEXT_OR_VARIABLE = /"(?:[^"\\]|\\[^])*"|\$\{(\w+)\}|\$([A-Za-z_]\w*)|<[A-Za-z][^<>\n]*>/g

interface Spliced {
  /** As long as the text before. */
  text: string
  /** By offset: what the page sets the variable to, or null when it is not known. */
  values: Map<number, JsonValue>
}

/** `{"port": $PORT}` is no JSON: a variable outside quotation marks is replaced by a number of equal length. */
function withoutBareVariables(text: string, variables: Variables): Spliced {
  const values = new Map<number, JsonValue>()
  const replaced = text.replace(TEXT_OR_VARIABLE, (whole: string, ...rest: unknown[]) => {
    if (whole.startsWith('"')) return whole
    const [braced, bare, offset] = rest as [string | undefined, string | undefined, number]
    values.set(offset, knownValue(braced ?? bare ?? '', variables))
    return '1'.repeat(whole.length)
  })
  return { text: replaced, values }
}

function knownValue(name: string, variables: Variables): JsonValue {
  const value = variables.get(name)?.value
  if (value === undefined) return null
  try {
    return parseJson(value)
  } catch {
    return null
  }
}

function valueOf(node: Node, spliced: Spliced, variables: Variables): JsonValue {
  const children = node.children ?? []
  if (node.type === 'array') return children.map((child) => valueOf(child, spliced, variables))
  if (node.type === 'object') {
    return record(
      children.flatMap(({ children: [key, value] = [] }): [string, JsonValue][] =>
        key === undefined || value === undefined
          ? []
          : [[String(key.value), valueOf(value, spliced, variables)]],
      ),
    )
  }
  const value = spliced.values.get(node.offset)
  if (value !== undefined) return value
  if (node.type === 'number')
    return numberOf(spliced.text.slice(node.offset, node.offset + node.length)) ?? null
  return typeof node.value === 'string' ? withValues(node.value, variables) : (node.value as JsonValue)
}

/** Gives each property the place of its name and value in the first sample that has it. */
function placeProperties(schema: SchemaDraft, node: Node, placeOf: PlaceOf): void {
  const children = node.children ?? []
  if (node.type === 'array' && schema.items !== undefined) {
    for (const child of children) placeProperties(schema.items, child, placeOf)
  }
  if (node.type !== 'object') return
  for (const { offset, length, children: [key, value] = [] } of children) {
    const property = own(schema.properties, String(key?.value))
    if (property === undefined || value === undefined) continue
    property.at ??= placeOf(offset, offset + length)
    placeProperties(property, value, placeOf)
  }
}
