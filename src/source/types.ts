/**
 * What comes in: revisions of docs, each a set of pages. Nothing is parsed here.
 */

/** One page as the user has it. */
export interface Page {
  /** Relative to where the source was named, with `/` on every system; unique within a revision. */
  path: string
  /** Decoded from UTF-8, without a byte order mark, line ends as they are. */
  text: string
}

export interface Revision {
  /** What to call it: the folder's name, the git revision, the date that the page tells. */
  label: string
  /** In code unit order of their paths. */
  pages: Page[]
}
