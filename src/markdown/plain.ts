/**
 * What can stand in a text: whether anything of Markdown can begin in it.
 */

/** Without one of these in some text the search for addresses, remark-gfm's last step, finds nothing. */
export const ADDRESS = /https?:\/\/|www\.|@/i

/** No character with which something begins. Underscores inside words are no emphasis. */
const PLAIN = /^(?:[^\\`*_[\]<>&~\n\r]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))+$/

export function isPlain(text: string): boolean {
  return PLAIN.test(text) && !ADDRESS.test(text)
}
