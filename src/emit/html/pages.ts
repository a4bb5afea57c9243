/**
 * The section of pages: how much of each was read, as a bar and in numbers, with its findings and what nobody read.
 */
import { htmlText } from '../../core/escape.ts'
import type { PageReport, ReadingReport } from '../types.ts'
import { findingWords } from './scope.ts'

/** Of the bar, in units of the drawing. */
const WIDTH = 120

/** Unread blocks of a page that are listed before the rest is only counted. */
const SHOWN_UNREAD = 50

export function pagesSection(reading: ReadingReport | undefined): string[] {
  if (reading === undefined || reading.pages.length === 0) return []
  const heads = ['Page', 'Read', 'Operations', 'Schemas', 'Findings and unread blocks']
  return [
    '<section id="pages" aria-labelledby="pages-title"><h2 id="pages-title">Pages</h2>',
    '<div class="scroll"><table><thead><tr>',
    ...heads.map((head) => `<th scope="col">${head}</th>`),
    '</tr></thead><tbody>',
    ...reading.pages.map((page) => row(page, reading)),
    '</tbody></table></div></section>',
  ]
}

function row(page: PageReport, { findings }: ReadingReport): string {
  const own = findings
    .filter(({ at }) => at.file === page.path)
    .map((finding) => `<li>${findingWords(finding)}</li>`)
  const unread = page.unread
    .slice(0, SHOWN_UNREAD)
    .map(
      ({ kind, at }) =>
        `<li>unread ${htmlText(kind)} <span class="place">${htmlText(`${at.file}:${at.start.line}`)}</span></li>`,
    )
  const rest = page.unread.length - unread.length
  if (rest > 0) unread.push(`<li>and ${rest} more</li>`)
  const count = `${own.length} findings, ${page.unread.length} unread`
  const list =
    own.length + unread.length === 0
      ? count
      : `<details><summary>${count}</summary><ul>${own.join('')}${unread.join('')}</ul></details>`
  return `<tr><th scope="row"><code>${htmlText(page.path)}</code></th><td>${bar(page)}</td><td>${page.operations}</td><td>${page.schemas}</td><td>${list}</td></tr>`
}

/** The number beside it says the same. */
function bar({ entries, furniture, unread }: PageReport): string {
  const facts = Math.max(0, entries - furniture)
  const share = facts === 0 ? 1 : Math.max(0, facts - unread.length) / facts
  const percent = Math.floor(share * 100)
  const width = Math.round(share * WIDTH)
  return (
    `<svg viewBox="0 0 ${WIDTH} 10" width="${WIDTH}" height="10" aria-hidden="true">` +
    `<rect class="all" width="${WIDTH}" height="10"/><rect class="read" width="${width}" height="10"/></svg> ${percent} %`
  )
}
