/**
 * Links pages of text: the whole result, with findings.
 */
import { link } from '../../src/link/link.ts'
import type { LinkResult } from '../../src/link/types.ts'
import { readText } from '../dialects/widdershins/read-text.ts'

/** @param pages texts by path; a lone text is `page.md` */
export function linkText(pages: string | Readonly<Record<string, string>>): LinkResult {
  const texts = typeof pages === 'string' ? { 'page.md': pages } : pages
  return link(
    Object.entries(texts).map(([path, text]) => ({
      path,
      dialect: 'widdershins',
      fragment: readText(text, { path }),
    })),
  )
}
