/**
 * How large a page may be, and what a page is called. Shared by the sources that find files.
 */

/**
 * Largest page we parse, in UTF-16 units. The largest real page we know has 937,841.
 * Above it: diagnostic `source/too-large` (error), the page is skipped, the run goes on.
 */
export const MAX_PAGE_UNITS = 4_000_000

/** A file with more bytes than this has more than `MAX_PAGE_UNITS` units for certain: 3 bytes a unit at most. */
export const MAX_PAGE_BYTES = MAX_PAGE_UNITS * 3

/** Whether a file in a folder is a page. */
export function isPagePath(path: string): boolean {
  return /\.(?:md|markdown|mdx)$/iu.test(path)
}

/** Whether a file is a page when the user names it. */
export function isNamedPagePath(path: string): boolean {
  return isPagePath(path) || /\.txt$/iu.test(path)
}

/** Whether a file or folder is left out of the search: hidden, or other people's packages. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
