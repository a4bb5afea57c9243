/**
 * How large a page may be, and what a page is called. Shared by the sources that find files.
 */

/**
 * Largest page we read, in bytes. The largest real page we know has 33 million. A page is read section by section, so
 * its size costs memory for its text and its facts only; what one section may cost has a limit of its own.
 * Above it: diagnostic `source/too-large` (error), the page is skipped, the run continues.
 */
export const MAX_PAGE_BYTES = 128_000_000

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
