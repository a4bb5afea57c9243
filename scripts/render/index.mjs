/**
 * Renders a description of an API as pages of documentation, in the exact form of real generators.
 * In: a description. Out: pages as text. Writes no files. For tests: also the descriptions of `docs-input/`.
 */
export { coderPages } from './coder.mjs'
export { descriptionOf } from './coder-cells.mjs'
export { GENERAL_REVISIONS, general } from './data/general.mjs'
export { HARBOUR_ERAS, harbour, harbourSteps } from './data/harbour.mjs'
export { docsInput } from './docs-input.mjs'
export { LAYOUTS } from './eras.mjs'
export { filledJsonText } from './json-text.mjs'
export { placeholder, placeholderUuid } from './placeholders.mjs'
export { table } from './tables.mjs'
export { widdershinsPage } from './widdershins.mjs'
