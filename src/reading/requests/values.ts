/**
 * Sample values as commands show them. In: the text of a header, a query, a form field or a path. Out: a schema
 * that is only inferred, with the value as example.
 */
import type { JsonValue } from '../../core/json.ts'
import { schemaOfSample } from '../../model/infer-schema.ts'
import type { SchemaDraft } from '../../model/schema.ts'
import type { Variables } from './shell/variables.ts'
import { asWritten, withValues } from './shell/variables.ts'

/** A value that is nothing but a variable, a substitution or a placeholder tells nothing of its own. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim()
  return (
    /^\$\{\w+\}$|^\$\(.*\)$|^`.*`$|^<[^<>]+>$|^\{+[^{}]+\}+$|^\[[^[\]]+\]$/.test(value) ||
    /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+$/.test(value) ||
    /^(?:your|my|the)[\s_-]/i.test(value) ||
    /^x{3,}$/i.test(value)
  )
}

/** Text from a URL or a form, where all is text: numbers and truth values are read where they are plain. */
export function schemaOfText(text: string | undefined, variables: Variables): SchemaDraft {
  const known = text === undefined ? undefined : withValues(text, variables)
  if (known === undefined || known === '' || isPlaceholder(known))
    return { type: 'string', inferred: ['type'] }
  const value = scalarOf(asWritten(known))
  return { ...schemaOfSample(value), examples: [value] }
}

function scalarOf(text: string): JsonValue {
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return Number(text)
  if (/^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/.test(text)) return Number(text)
  return text === 'true' ? true : text === 'false' ? false : text
}
