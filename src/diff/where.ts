/**
 * The notation of places: `GET /p#query.limit`, `pkg.Schema#prop.sub[].leaf`.
 * In: the notation of the place around. Out: that of a place inside.
 */

/** A member of an object. */
export function insideOf(where: string, member: string): string {
  return `${where}${where.includes('#') ? '.' : '#'}${member}`
}

/** The items of a list. */
export function itemsOf(where: string): string {
  return `${where}[]`
}

/** One branch of a union. */
export function branchOf(where: string, label: string): string {
  return `${where}|${label}`
}

/** The member that stands for all members of a map that have no name of their own. */
export const ANY_MEMBER = '*'
