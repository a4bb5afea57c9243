/**
 * The work of `deosil inspect`: one page, room by room.
 */
import { InputError } from '../../core/errors.ts'
import { printable, quote } from '../../core/escape.ts'
import { stableJson } from '../../core/json.ts'
import { outlineOf } from '../../markdown/outline.ts'
import { readPage, type PageRead } from '../../pipeline/read/read-page.ts'
import type { Palette } from '../../report/changes/types.ts'
import { openSources } from '../../source/read.ts'
import type { Page } from '../../source/types.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { requirePages, sourceSettings } from '../reading.ts'
import { paletteFor } from '../terminal.ts'

export async function runInspect(call: Call): Promise<number> {
  const page = await onlyPage(call)
  const read = readPage(page, call.settings.profile)
  if (call.settings.format === 'json') {
    call.context.out(stableJson(dataOf(page, read)), 'json')
    return EXIT.done
  }
  const palette = paletteFor('out', call.settings, call.context)
  const parts: [title: string, lines: string[]][] = [
    ['Repair', repairLines(read)],
    ['Dialects', dialectLines(read)],
    ['Headings', headingLines(page, read)],
    ...(read.explained.length === 0 ? [] : [['Operations', explainedLines(read)] as [string, string[]]]),
    ['Blocks', blockLines(page, read)],
  ]
  call.context.out(parts.map(([title, lines]) => section(title, lines, palette)).join('\n'))
  return EXIT.done
}

async function onlyPage(call: Call): Promise<Page> {
  const sources = openSources(sourceSettings(call))
  try {
    const { revision, prefix } = requirePages(await sources.read(call.arguments), call)
    const [page] = revision.pages
    if (page !== undefined && revision.pages.length === 1) return page
    throw new InputError(
      `inspect shows one page, but ${call.arguments.join(' ')} has ${revision.pages.length}.` +
        (page === undefined
          ? ' Name a file that ends in .md.'
          : ` For example: deosil inspect ${prefix}${page.path}`),
    )
  } finally {
    await sources.close()
  }
}

function section(title: string, lines: string[], palette: Palette): string {
  return `${palette.bold(title)}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function repairLines({ repair }: PageRead): string[] {
  return [repair.repair ?? 'none needed', ...repair.reasons.map((reason) => `  ${printable(reason)}`)]
}

function dialectLines({ dialect, detections }: PageRead): string[] {
  const ranked = [...detections].sort((a, b) => b.score - a.score)
  const lines = ranked.flatMap(({ id, score, reasons }) => [
    `${score.toFixed(2)}  ${id}${id === dialect ? '  reads the page' : ''}`,
    ...reasons.map((reason) => `        ${printable(reason)}`),
  ])
  return dialect === undefined ? [...lines, 'no dialect matches well enough to read the page'] : lines
}

interface HeadingSeen {
  line: number
  depth: number
  text: string
}

/** The headings, by their lines in the file as the user has it. */
function headingsOf(page: Page, { repair }: PageRead): HeadingSeen[] {
  const { headings } = outlineOf(page.path, repair.repaired.text)
  return headings.map(({ depth, text, line }) => {
    return { line: repair.repaired.lines[line - 1]?.line ?? line, depth, text }
  })
}

function headingLines(page: Page, read: PageRead): string[] {
  return headingsOf(page, read).map(
    ({ line, depth, text }) => `${String(line).padStart(6)}  ${'  '.repeat(depth - 1)}${printable(text)}`,
  )
}

/** Which locator found each operation, and why others lost, by their lines in the file as the user has it. */
function explainedLines({ explained, repair }: PageRead): string[] {
  return explained.map(({ line, text }) => {
    const own = repair.repaired.lines[line - 1]?.line ?? line
    return `${String(own).padStart(6)}  ${printable(text)}`
  })
}

/** All that the text tells, for programs. */
function dataOf(page: Page, read: PageRead): object {
  const { repair, reasons } = read.repair
  return {
    format: 1,
    file: page.path,
    repair: { kind: repair ?? null, reasons },
    dialect: read.dialect ?? null,
    dialects: read.detections,
    headings: headingsOf(page, read),
    blocks: read.fragment.ledger.map(({ kind, by, at: { start, end } }) => {
      return { kind, by: by ?? null, start, end }
    }),
  }
}

function blockLines(page: Page, { fragment }: PageRead): string[] {
  const lines = page.text.split(/\r\n|\r|\n/u)
  const width = Math.max(0, ...fragment.ledger.map(({ by }) => (by ?? 'unread').length))
  return fragment.ledger.map(({ kind, by, at }) => {
    const begins = quote((lines[at.start.line - 1] ?? '').slice(at.start.column - 1))
    return `${String(at.start.line).padStart(6)}  ${(by ?? 'UNREAD').padEnd(width)}  ${kind} ${begins}`
  })
}
