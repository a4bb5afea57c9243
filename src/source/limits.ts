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
  // Sites publish all their pages in one file of this name.
  return /\.(?:md|markdown|mdx)$|(?:^|\/)llms-full\.txt$/iu.test(path)
}

/** Whether a file is a page when the user names it. */
export function isNamedPagePath(path: string): boolean {
  return isPagePath(path) || isSpecificationPath(path) || /\.txt$/iu.test(path)
}

/** Whether a file may be an OpenAPI or Swagger document. */
export function isSpecificationPath(path: string): boolean {
  return /\.(?:json|ya?ml)$/iu.test(path)
}

/** Whether a file or folder is left out of the search: hidden, or other people's packages. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
