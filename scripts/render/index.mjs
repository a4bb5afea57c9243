/**
 * Renders a description of an API as pages of documentation, in the exact form of real generators.
 * In: a description. Out: pages as text. Writes no files.
 */
export { coderPages } from './coder.mjs'
export { placeholderUuid } from './placeholders.mjs'
