/**
 * Names of objects from the headings above their fields, and the anchors that sites give to headings.
 */

/** `User Object`, `User object structure` and `User (object)` are all `User`; words become one name. */
export function objectName(title: string): string {
  const name = title
    .slice(0, 200)
    .replace(/\s*\((?:object|enum|array|string|number)[^)]*\)\s*$/i, '')
    .replace(
      /\s+(?:object|objects|structure|model|schema|resource|entity|properties|attributes|fields|parameters)(?:\s+structure)?$/i,
      '',
    )
    .replace(/^the\s+/i, '')
    .trim()
  return inOneWord(name === '' ? title : name)
}

/** Names with other signs than letters and digits would be strange in programs. */
function inOneWord(name: string): string {
  const words = name.split(/[^\p{L}\p{N}._]+/u).filter((word) => word !== '')
  if (words.length < 2) return name
  return words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('')
}

export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]+/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
}

/** `Boats [/boats/{id}]` is titled `Boats`. */
export function withoutRequest(title: string): string {
  const start = title.lastIndexOf('[')
  return start > 0 && title.endsWith(']') && title.slice(start).includes('/')
    ? title.slice(0, start).trim()
    : title
}
