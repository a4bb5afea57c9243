/**
 * Reads a page that shows an API by curl commands. In: one unit, the whole page, since a variable may be set
 * anywhere. Out: an operation for each command, tags, servers, security; a finding for what cannot be read.
 */
import type { Nodes, Root } from 'mdast'
import type { OperationDraft } from '../../model/fragment.ts'
import type { Unit } from '../../markdown/types.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { draftOperations, placeRequest } from '../../reading/requests/draft-operations.ts'
import type { PageRequest } from '../../reading/requests/operation.ts'
import { readFoundCommand } from '../../reading/requests/read-requests.ts'
import { placeOf } from '../../reading/requests/request.ts'
import { idsInJson } from '../../reading/requests/sample-ids.ts'
import { sampleTextsOf } from '../../reading/requests/sample-text.ts'
import type { Found, FoundAssignments, FoundCommand } from '../../reading/requests/shell/find-commands.ts'
import { findCommands } from '../../reading/requests/shell/find-commands.ts'
import { asPosixShell } from '../../reading/requests/shell/foreign-shells.ts'
import type { Variables } from '../../reading/requests/shell/variables.ts'
import { commentAbove, variablesOf } from '../../reading/requests/shell/variables.ts'
import { claimPage } from './claim-page.ts'
import type { Entry } from './entries.ts'
import { entriesOf, frontMatterLines } from './entries.ts'
import { pageInfo } from './page-info.ts'
import { readProse } from './prose.ts'
import { responseInFence, responsesBehind } from './responses.ts'
import { namesPath } from './titles.ts'

/** What was found on the page, in the order of the source; its index is what entries point at. */
interface Item {
  found: Found
  command?: FoundCommand
  requests: PageRequest[]
  isRead: boolean
}

export function readUnit(unit: Unit, tools: ReadTools): void {
  const { items, variables } = itemsOf(unit, tools)
  const entries = pageEntries(unit, items)
  const drafts = draftsOf(items, { variables, ids: idsIn(entries) }, tools)
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
  addInfo(entries, tools, prose.used)
  tools.fragment.tags.push(...prose.tags)
  claimPage(unit, items, { claims: tools.claims, used: prose.used })
}

/** A page without requests has no API to name. */
function addInfo(entries: readonly Entry[], { fragment }: ReadTools, used: Set<Nodes>): void {
  const found = fragment.operations.length === 0 ? undefined : pageInfo(entries)
  if (found === undefined) return
  fragment.info = found.info
  for (const node of found.nodes) used.add(node)
}

/** Ids of things that the page shows in its JSON. */
function idsIn(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.kind === 'code' ? idsInJson(entry.node.value) : [])))
}

function itemsOf(unit: Unit, tools: ReadTools): { items: Item[]; variables: Variables } {
  const samples = sampleTextsOf(unit).map((sample) => findCommands(asPosixShell(sample)))
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
  const { requests, isWhole } = readFoundCommand(command, report)
  const item: Item = { found: command, command, requests: [], isRead: isWhole }
  for (const request of requests) {
    const page = placeRequest(request, { variables, report })
    const { text } = request.url
    if (page === undefined) item.isRead = false
    else if (isDownload(command, text, request.isDownload))
      report('curl/no-api', placeOf(request, request.url), { text })
    else item.requests.push(page)
  }
  return item
}

const FILE_END =
  /\.(?:sh|bash|tgz|tar|gz|xz|bz2|zip|deb|rpm|apk|exe|msi|dmg|pkg|asc|sig|gpg|key|whl|jar)(?:[?#]|$)/i

const INSTALLERS = /^(?:\S*\/)?(?:sudo|sh|bash|zsh|tar|gpg|apt-key|python3?)(?=\s|$)/
/** `python -m json.tool` only prints the answer. */
const PRINTERS = /^\S*python3?\s+-[cm]\b/

/** A script for a shell, or a file of a kind that no API answers with, saved under its name. */
function isDownload({ pipedTo = '' }: FoundCommand, url: string, isSaved: boolean): boolean {
  return (INSTALLERS.test(pipedTo) && !PRINTERS.test(pipedTo)) || (isSaved && FILE_END.test(url))
}

/** The drafts of each command, by the index of its item. */
function draftsOf(
  items: readonly Item[],
  { variables, ids }: { variables: Variables; ids: ReadonlySet<string> },
  { fragment, report }: ReadTools,
): Map<number, OperationDraft[]> {
  const pages = items.flatMap(({ requests }) => requests)
  const { operations, schemes, servers } = draftOperations(pages, { variables, report }, ids)
  fragment.securitySchemes.push(...schemes)
  fragment.servers.push(...servers)
  const drafts = new Map<number, OperationDraft[]>()
  let next = 0
  for (const [index, { requests }] of items.entries()) {
    if (requests.length > 0) drafts.set(index, operations.slice(next, next + requests.length))
    next += requests.length
  }
  return drafts
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
  const isDescriptive = ({ summary = '', requests: [request] }: OperationDraft) =>
    namesPath(summary, request?.url ?? '')
  const described = new Set(operations.filter(isDescriptive).map(identity))
  for (const draft of operations) {
    if (draft.summary === undefined || !described.has(identity(draft)) || isDescriptive(draft)) continue
    draft.description = [draft.summary, draft.description].filter((text) => text !== undefined).join('\n\n')
    delete draft.summary
  }
}
