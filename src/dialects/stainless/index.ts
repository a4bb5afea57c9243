/**
 * `api.md` of SDKs that Stainless generates: a list of methods, each with its route, and lists of types by name.
 * It states operations and nothing about them; names of methods and types are the SDK's.
 */
import type { List, ListItem } from 'mdast'
import { spanOf } from '../../markdown/span.ts'
import type { PageOutline, Unit, UnitCut } from '../../markdown/types.ts'
import type { Dialect, ReadTools } from '../../reading/dialect.ts'
import { pathParameters } from '../../reading/fields/path-parameters.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { isHttpMethod, statedOperation } from '../../reading/stated-operation.ts'

export const stainless: Dialect = {
  id: 'stainless',
  title: 'SDK overviews of Stainless (api.md)',
  signs: [
    {
      line: /^- <code title="(?:get|put|post|delete|options|head|patch|trace) \//,
      weight: 1,
      reason: 'methods of the SDK are listed with their routes',
    },
  ],
  cut: cutPage,
  profile: DEFAULT_PROFILE,
  read: readUnit,
}

/** A unit for each resource. */
function cutPage({ headings, lines }: PageOutline): UnitCut[] {
  const starts = [1, ...headings.map(({ line }) => line).filter((line) => line > 1)]
  return starts.map((firstLine, index) => ({
    firstLine,
    lastLine: (starts[index + 1] ?? lines.length + 1) - 1,
    context: {},
  }))
}

function readUnit({ root, text }: Unit, tools: ReadTools): void {
  const lines = text.split(/\r\n|\n|\r/)
  for (const block of root.children) {
    if (block.type === 'list') readList(block, lines, tools)
    // Headings, `Types:`, `Methods:` and imports of types name what the SDK calls its own.
    else tools.claims.claim(block, 'furniture')
  }
}

const ROUTE = /<code title="([a-z]+) (\/[^"?\s]*)(?:\?[^"]*)?">/

function readList(list: List, lines: readonly string[], tools: ReadTools): void {
  for (const item of list.children) {
    const source = lines[spanOf(item).start.line - 1] ?? ''
    const isName = !source.includes('title=')
    if (isName || addOperation(item, source, tools)) tools.claims.claim(item, isName ? 'furniture' : 'method')
  }
}

function addOperation(item: ListItem, source: string, tools: ReadTools): boolean {
  const [, word = '', path = ''] = ROUTE.exec(source) ?? []
  const method = word.toUpperCase()
  if (!isHttpMethod(method)) return false
  const at = spanOf(item)
  const operation = statedOperation({ method, path, at }, tools.report)
  if (operation !== undefined)
    tools.fragment.operations.push({ ...operation, parameters: pathParameters(path, at) })
  return true
}
