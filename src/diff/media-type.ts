/**
 * Content types apart from their parameters.
 * In: a content type as documented: `application/JSON; charset=utf-8`. Out: text to compare. Never throws.
 */

/** `application/json`. */
export function essenceOf(media: string): string {
  const end = media.indexOf(';')
  return (end < 0 ? media : media.slice(0, end)).trim().toLowerCase()
}

/** The same content type with its parameters, in one spelling and order. */
export function normalizedMedia(media: string): string {
  const [, ...parameters] = media.split(';').map((part) => part.trim().toLowerCase().replaceAll('"', ''))
  return [essenceOf(media), ...parameters.filter((part) => part !== '').sort()].join(';')
}
