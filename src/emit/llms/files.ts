/**
 * The list and the files that it links to. In: a model. Out: `llms.txt`, `operations/*.md`.
 */
import { markdownCode, markdownText, uriPath } from '../../core/escape.ts'
import { sortedEntries } from '../../core/order.ts'
import type { Operation } from '../../model/api.ts'
import { allocateFileStems } from '../names.ts'
import type { Artifact, EmitInput } from '../types.ts'
import { operationPage } from './pages.ts'

export function llmsFiles(input: EmitInput): Artifact[] {
  const { info, operations } = input.model
  const stems = allocateFileStems(Object.keys(operations))
  const pathOf = (key: string) => `operations/${stems.get(key)}.md`
  const lines = sortedEntries(operations).map(([key, operation]) => listed(key, operation, pathOf(key)))
  const title = [info.title ?? 'API', info.version ?? ''].join(' ')
  const description = info.description === undefined ? [] : [`> ${markdownText(info.description)}`, '']
  const list = [`# ${markdownText(title)}`, '', ...description, '## Operations', '', ...lines]
  return [
    { path: 'llms.txt', text: `${list.join('\n')}\n` },
    ...Object.keys(operations).map((key) => ({ path: pathOf(key), text: operationPage(key, input) })),
  ]
}

function listed(key: string, { summary, deprecated }: Operation, path: string): string {
  const words = [deprecated ? 'deprecated' : '', markdownText(summary ?? '')].filter(Boolean).join('; ')
  return `- [${markdownCode(key)}](${uriPath(path)})${words === '' ? '' : `: ${words}`}`
}
