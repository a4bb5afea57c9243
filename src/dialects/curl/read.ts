/**
 * Reads a page that shows an API by curl commands. In: one unit, the whole page, since a variable may be set
 * anywhere. Out: an operation for each command, tags, servers, security; a finding for what cannot be read.
 */
import type { Root } from 'mdast'
import type { OperationDraft } from '../../model/fragment.ts'
import type { Unit } from '../../markdown/types.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { claimPage } from './claim-page.ts'
import { readCommand } from '../../reading/requests/curl/command.ts'
import type { Entry } from './entries.ts'
import { entriesOf, frontMatterLines } from './entries.ts'
import type { Found, FoundAssignments, FoundCommand } from '../../reading/requests/shell/find-commands.ts'
import { findCommands } from '../../reading/requests/shell/find-commands.ts'
import type { PageRequest } from '../../reading/requests/operation.ts'
import { operationOf } from '../../reading/requests/operation.ts'
import { placeOf } from '../../reading/requests/request.ts'
import { namePaths } from '../../reading/requests/path-names.ts'
import { readProse } from './prose.ts'
import { responseInFence, responsesBehind } from './responses.ts'
import type { NamedScheme } from '../../reading/requests/security.ts'
import { serversOf } from '../../reading/requests/servers.ts'
import { namesPath } from './titles.ts'
import { readUrl } from '../../reading/requests/url.ts'
import type { Variables } from '../../reading/requests/shell/variables.ts'
import { commentAbove, variablesOf } from '../../reading/requests/shell/variables.ts'
import { sampleTextsOf } from '../../reading/requests/sample-text.ts'

/** What was found on the page, in the order of the source; its index is what entries point at. */
interface Item {
  found: Found
  command?: FoundCommand
  requests: PageRequest[]
  isRead: boolean
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  const { items, variables } = itemsOf(unit, tools)
  const drafts = draftsOf(items, variables, tools)
  const entries = pageEntries(unit, items)
  const prose = readProse({
    entries,
    identityOf: (index) => drafts.get(index)?.map(identity).join(),
    commentOf: (index) => commentOf(items[index]),
  })
  for (const [index, { summary, description, tag }] of prose.words) {
    for (const draft of drafts.get(index) ?? []) {
      Object.assign(draft, summary && { summary }, description && { description }, tag && { tag })
    }
  }
  for (const node of addResponses(entries, items, drafts)) prose.used.add(node)
  const operations = [...drafts.values()].flat()
  preferTellingTitles(operations)
  tools.fragment.operations.push(...operations)
  tools.fragment.tags.push(...prose.tags)
  claimPage(unit, items, { claims: tools.claims, used: prose.used })
}

function itemsOf(unit: Unit, tools: ReadTools): { items: Item[]; variables: Variables } {
  const samples = sampleTextsOf(unit).map(findCommands)
  const assignments = samples.flatMap((sample) => sample.assignments)
  const variables = variablesOf(assignments)
  const commands = samples.flatMap((sample) => sample.commands)
  const items = [
    ...assignments.map((found): Item => ({ found: withComment(found), requests: [], isRead: true })),
    ...commands.map((command): Item => readItem(command, variables, tools)),
  ]
  return {
    items: items.sort(
      (a, b) =>
        a.found.at.start.line - b.found.at.start.line || a.found.at.start.column - b.found.at.start.column,
    ),
    variables,
  }
}

function withComment(found: FoundAssignments): Found {
  const start = commentAbove(found)?.start ?? found.start
  return { ...found, start, at: { start: found.sample.pointAt(start), end: found.at.end } }
}

function readItem(command: FoundCommand, variables: Variables, { report }: ReadTools): Item {
  const reading = readCommand(command)
  const item: Item = { found: command, command, requests: [], isRead: reading.refusals.length === 0 }
  for (const { word, reason } of reading.refusals) {
    report('curl/not-understood', placeOf(command, word), { reason })
  }
  for (const { word, name } of reading.unknownOptions)
    report('curl/option-unknown', placeOf(command, word), { name })
  for (const quote of command.openQuotes) {
    const start = command.sample.pointAt(quote)
    report('curl/quote-not-closed', { start, end: { ...start, column: start.column + 1 } })
  }
  for (const request of reading.requests) {
    const url = readUrl(request.url.text, variables)
    const at = placeOf(command, request.url)
    if (url === undefined) {
      item.isRead = false
      report('curl/not-understood', at, { reason: `no path can be told from ${request.url.text}` })
    } else if (isDownload(command, request.url.text, request.isDownload)) {
      report('curl/no-api', at, { text: request.url.text })
    } else {
      item.requests.push({ request, url })
    }
  }
  return item
}

const FILE_END =
  /\.(?:sh|bash|tgz|tar|gz|xz|bz2|zip|deb|rpm|apk|exe|msi|dmg|pkg|asc|sig|gpg|key|whl|jar)(?:[?#]|$)/i

/** A script for a shell, or a file of a kind that no API answers with, saved under its name. */
function isDownload({ pipedTo }: FoundCommand, url: string, isSaved: boolean): boolean {
  if (pipedTo !== undefined && /(?:^|\/)(?:sudo|sh|bash|zsh|tar|gpg|apt-key|python3?|tee)$/.test(pipedTo))
    return true
  return isSaved && FILE_END.test(url)
}

/** The drafts of each command, by the index of its item. */
function draftsOf(
  items: readonly Item[],
  variables: Variables,
  tools: ReadTools,
): Map<number, OperationDraft[]> {
  const pages = items.flatMap(({ requests }, index) => requests.map((page) => ({ index, page })))
  const paths = namePaths(pages.map(({ page }) => page.url))
  const drafts = new Map<number, OperationDraft[]>()
  const schemes: NamedScheme[] = []
  for (const [position, { index, page }] of pages.entries()) {
    const path = paths[position]
    if (path === undefined) continue
    const reading = operationOf(page, path, { variables, report: tools.report })
    schemes.push(...reading.schemes)
    drafts.set(index, [...(drafts.get(index) ?? []), reading.draft])
  }
  addSchemes(schemes, tools)
  const placed = pages.map(({ page }) => ({ url: page.url, at: placeOf(page.request, page.request.url) }))
  tools.fragment.servers.push(...serversOf(placed))
  return drafts
}

/** One entry for each scheme; the first that has a description tells it. */
function addSchemes(schemes: readonly NamedScheme[], { fragment }: ReadTools): void {
  const known = new Map<string, NamedScheme>()
  for (const scheme of schemes) {
    const before = known.get(scheme.name)
    const isBetter = before?.scheme.description === undefined && scheme.scheme.description !== undefined
    if (before === undefined || isBetter) known.set(scheme.name, scheme)
  }
  fragment.securitySchemes.push(...known.values())
}

function identity({ method, requests: [request] }: OperationDraft): string {
  return `${method} ${request?.url ?? ''}`
}

function commentOf(item: Item | undefined): string | undefined {
  return item?.found.sample.fence === undefined ? undefined : commentAbove(item.found)?.text
}

/** Entries without front matter, which parses as a rule and a heading. */
function pageEntries(unit: Unit, items: readonly Item[]): Entry[] {
  const hidden = frontMatterLines(unit.text)
  const root: Root = {
    ...unit.root,
    children: unit.root.children.filter((node) => (node.position?.end.line ?? 0) > hidden),
  }
  return entriesOf(
    root,
    unit.text,
    items.map(({ found }, index) => ({ at: found.at, index })),
  )
}

function addResponses(
  entries: readonly Entry[],
  items: readonly Item[],
  drafts: Map<number, OperationDraft[]>,
) {
  const behind = responsesBehind(entries)
  for (const { index, draft } of behind) drafts.get(index)?.at(-1)?.responses.push(draft)
  for (const [index, { found, command }] of items.entries()) {
    const next = items[index + 1]?.found
    const draft = command && responseInFence(command, next?.sample === found.sample ? next.start : undefined)
    if (draft !== undefined) drafts.get(index)?.at(-1)?.responses.push(draft)
  }
  return behind
    .filter(({ index }) => drafts.has(index))
    .flatMap(({ node }) => (node === undefined ? [] : [node]))
}

/**
 * Where one operation is shown under several titles, those that speak of what its path names are its titles; the
 * others, such as "The longer form", tell of the command and go to the description.
 */
function preferTellingTitles(operations: readonly OperationDraft[]): void {
  const isTelling = ({ summary = '', requests: [request] }: OperationDraft) =>
    namesPath(summary, request?.url ?? '')
  const told = new Set(operations.filter(isTelling).map(identity))
  for (const draft of operations) {
    if (draft.summary === undefined || !told.has(identity(draft)) || isTelling(draft)) continue
    draft.description = [draft.summary, draft.description].filter((text) => text !== undefined).join('\n\n')
    delete draft.summary
  }
}
