/**
 * Runs json-schema-to-typescript once over everything, and takes its output apart again.
 * In: shapes, in which all texts are tokens. Out: types as text, still with tokens. It reads no files and no
 * URLs: references are only to the definitions that stand beside them.
 */
import type { JSONSchema, Options } from 'json-schema-to-typescript'
import { ToolBug } from '../../core/errors.ts'
import type { Shape } from './project.ts'

export interface Generated {
  /** Whole declarations, from `export` on, by token of the declared type. */
  declarations: Map<string, string>
  /** Types for the inline shapes, in their order. */
  inline: string[]
}

const ROOT = 'DeosilRoot'
const START_OF_ROOT = `export interface ${ROOT} {\n`

// Formatting takes most of the time, and would be of tokens. Nothing outside is ever read.
const OPTIONS = {
  format: false,
  bannerComment: '',
  additionalProperties: false,
  $refOptions: { resolve: { external: false, file: false, http: false } },
} as unknown as Partial<Options>

export async function generateTypes(
  definitions: ReadonlyMap<string, Shape>,
  inline: readonly Shape[],
): Promise<Generated> {
  // Loaded only here: most runs write no types.
  const { compile } = await import('json-schema-to-typescript')
  const text = await compile(bundle(definitions, inline), ROOT, OPTIONS)
  return takeApart(text, inline.length)
}

/** One schema that reaches everything: each definition and each inline shape is a property of the root. */
function bundle(definitions: ReadonlyMap<string, Shape>, inline: readonly Shape[]): JSONSchema {
  const references = [...definitions.keys()].map((token) => [token, { $ref: `#/$defs/${token}` }] as const)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([
      ...references,
      ...inline.map((shape, index) => [inlineKey(index), shape] as const),
    ]),
    $defs: Object.fromEntries(definitions),
  } as JSONSchema
}

function inlineKey(index: number): string {
  return `X${index}Z`
}

/** Sound because all texts are tokens: `export` and `X1Z` stand only where the generator put them. */
function takeApart(text: string, inlineCount: number): Generated {
  const declarations = new Map<string, string>()
  let inline: string[] = []
  for (const statement of text.split(/^(?=export )/m)) {
    if (statement.startsWith(START_OF_ROOT)) inline = inlineTypes(statement)
    else if (statement.trim() !== '') declarations.set(declaredToken(statement), statement.trimEnd())
  }
  if (inline.length !== inlineCount)
    throw new ToolBug(`The type generator wrote ${inline.length} inline types, not ${inlineCount}`)
  return { declarations, inline }
}

function declaredToken(statement: string): string {
  const token = /^export (?:interface|type) (T\d+Z)\b/.exec(statement)?.[1]
  if (token === undefined) throw new ToolBug('The type generator wrote a statement that nobody asked for')
  return token
}

function inlineTypes(root: string): string[] {
  const body = root.slice(START_OF_ROOT.length, root.lastIndexOf('}'))
  return body
    .split(/^(?=[TX]\d+Z\?: )/m)
    .filter((property) => property.startsWith('X'))
    .map((property) => property.slice(property.indexOf(': ') + 2).trimEnd())
}
