/**
 * All pages of `docs-input/`: what the repository ships for a first run.
 * Out: pages with their paths below that folder. Writes no files.
 */
import { coderPages } from './coder.mjs'
import { GENERAL_REVISIONS, general } from './data/general.mjs'
import { HARBOUR_ERAS, harbour } from './data/harbour.mjs'

/** @typedef {import('./index.mjs').Page} Page */

/** @returns {Page[]} */
export function docsInput() {
  return [
    ...GENERAL_REVISIONS.flatMap((revision) =>
      below(`general/${revision}`, coderPages(general(revision), 'middle')),
    ),
    ...Object.entries(HARBOUR_ERAS).flatMap(([release, era]) =>
      below(`harbour/${release}`, coderPages(harbour(release), era)),
    ),
  ]
}

/** @param {string} folder @param {Page[]} pages */
const below = (folder, pages) => pages.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
