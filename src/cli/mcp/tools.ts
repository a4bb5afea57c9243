/**
 * The tools that agents get: search, one operation, one schema, changes, findings of a page.
 * In: what was read, and the arguments of a call as plain data. Out: text, or a sentence that says what is wrong.
 */
import { nearest } from '../../core/nearest.ts'
import { byCodeUnits } from '../../core/order.ts'
import { own } from '../../core/record.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { operationPage, schemaPage } from '../../emit/llms/pages.ts'
import type { ApiModel, Origins } from '../../model/api.ts'
import { findingsAsText } from '../../report/diagnostics/text.ts'

/** What the tools answer from. */
export interface ToolDesk {
  model: ApiModel
  origins: Origins
  findings: readonly Diagnostic[]
  pages: readonly string[]
  /** Labels of the earlier revisions that can be compared with this one. */
  revisions: readonly string[]
  /** One line a change, since the revision of this label. */
  changesSince: (label: string) => string[]
}

type Arguments = Readonly<Record<string, unknown>>

export interface Tool {
  name: string
  description: string
  inputSchema: {
    type: 'object'
    properties: Record<string, object>
    required: string[]
    additionalProperties: false
  }
  answer: (given: Arguments, desk: ToolDesk) => string
}

/** The call asks for something that is not there. */
export class ToolRefusal extends Error {
  override name = 'ToolRefusal'
}

/** Results of one call, at most: an agent can narrow its question. */
const MOST_RESULTS = 100

export const TOOLS: readonly Tool[] = [
  {
    name: 'search',
    description: 'Search operations and schemas by words in their paths, names, summaries and properties.',
    inputSchema: texts({ query: 'Words that all have to occur' }),
    answer: (given, { model }) => search(textIn(given, 'query'), model),
  },
  {
    name: 'operation',
    description: 'One operation with exact types, the schemas that it uses, and its place in the docs.',
    inputSchema: texts({ operation: 'Method and path, for example: GET /users/{id}' }),
    answer: (given, desk) => {
      const key = nameIn(given, 'operation', Object.keys(desk.model.operations))
      return operationPage(key, desk)
    },
  },
  {
    name: 'schema',
    description: 'One schema with exact types and its place in the docs.',
    inputSchema: texts({ schema: 'The documented name' }),
    answer: (given, desk) => schemaPage(nameIn(given, 'schema', Object.keys(desk.model.schemas)), desk),
  },
  {
    name: 'changes',
    description: 'What changed since an earlier revision of the docs, the most severe changes first.',
    inputSchema: texts({ since: 'The earlier revision' }),
    answer: (given, { revisions, changesSince }) =>
      limited(changesSince(nameIn(given, 'since', revisions)), 'change'),
  },
  {
    name: 'findings',
    description:
      'What was not understood or is inconsistent on one page of the docs, with places and remedies.',
    inputSchema: texts({ page: 'The path of the page' }),
    answer: (given, { findings, pages }) => {
      const page = nameIn(given, 'page', pages)
      return findingsAsText(
        findings.filter(({ at }) => at.file === page),
        { prefix: '', textOf: () => undefined },
      )
    },
  },
]

function texts(properties: Record<string, string>): Tool['inputSchema'] {
  const entries = Object.entries(properties).map(([name, description]) => [
    name,
    { type: 'string', description },
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(entries) as Record<string, object>,
    required: Object.keys(properties),
    additionalProperties: false,
  }
}

function textIn(given: Arguments, name: string): string {
  const value = own(given, name)
  if (typeof value === 'string') return value
  throw new ToolRefusal(`Expected a text for ${name}.`)
}

/** One of the names, or a refusal that says which one is near. */
function nameIn(given: Arguments, argument: string, names: readonly string[]): string {
  const wanted = textIn(given, argument)
  if (names.includes(wanted)) return wanted
  const near = nearest(wanted, names)
  if (near !== undefined) throw new ToolRefusal(`Unknown ${argument}. Did you mean ${JSON.stringify(near)}?`)
  if (names.length === 0) throw new ToolRefusal(`There is no ${argument} to choose from.`)
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name))
  throw new ToolRefusal(
    `Unknown ${argument}. Expected one of ${shown.join(', ')}${names.length > 20 ? ', …' : ''}.`,
  )
}

function search(query: string, { operations, schemas }: ApiModel): string {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const fits = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word))
  const found = [
    ...Object.entries(operations).flatMap(([key, { summary = '', tags }]) =>
      fits([key, summary, ...tags].join(' '))
        ? [`operation ${JSON.stringify(key)} ${summary}`.trimEnd()]
        : [],
    ),
    ...Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      fits([name, ...Object.keys(properties)].join(' ')) ? [`schema ${JSON.stringify(name)}`] : [],
    ),
  ]
  return limited(found.sort(byCodeUnits), 'result')
}

function limited(lines: readonly string[], noun: string): string {
  if (lines.length === 0) return `No ${noun}s.\n`
  const rest = lines.length - MOST_RESULTS
  return `${[...lines.slice(0, MOST_RESULTS), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')}\n`
}
