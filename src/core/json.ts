/**
 * JSON values, and the one way they become text.
 */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** JSON text with two blanks of indentation and a final newline; keys stay in the order given. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function isJsonObject(value: unknown): value is { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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
