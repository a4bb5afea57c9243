/**
 * JSON and YAML as samples show them.
 * In: a value. Out: its text. Knows nothing of pages.
 */

/** Longest line that takes a whole array, in UTF-16 units. */
const LINE_UNITS = 80

/** @param {unknown} value */
export const jsonText = (value) => JSON.stringify(value, null, 2)

/** JSON with each array of plain values on one line where it fits, as prettier writes it. @param {unknown} value */
export const filledJsonText = (value) => filled(value, '', 0)

/** @param {unknown} value @param {string} indent @param {number} before the units before the value on its line */
function filled(value, indent, before) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const line = oneLine(value)
    if (line !== undefined && before + line.length + 1 <= LINE_UNITS) return line
    return `[\n${value.map((item) => inner + filled(item, inner, inner.length)).join(',\n')}\n${indent}]`
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `
    return start + filled(item, inner, start.length)
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

/** The text of an array on one line, unless an object with members is in it. @param {unknown[]} items @returns {string | undefined} */
function oneLine(items) {
  const parts = items.map((item) => {
    if (Array.isArray(item)) return oneLine(item)
    const isFull = typeof item === 'object' && item !== null && Object.keys(item).length > 0
    return isFull ? undefined : JSON.stringify(item)
  })
  return parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`
}

/** A flat object as YAML: what a form sends. @param {unknown} value @returns {string} */
export function yamlText(value) {
  if (typeof value !== 'object' || value === null) return `${String(value)}\n`
  return Object.entries(value)
    .map(([key, item]) =>
      Array.isArray(item)
        ? `${key}:\n${item.map((each) => `  - ${each}\n`).join('')}`
        : `${key}: ${quoted(item)}\n`,
    )
    .join('')
}

/** @param {unknown} item */
const quoted = (item) => (item === '' ? '""' : String(item))
