/**
 * Reads one fence and shows its operations in short lines, so that a test reads like the sample.
 */
import { collectFindings } from '../../../src/core/diagnostics.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import { draftOperations, placeRequest } from '../../../src/reading/requests/draft-operations.ts'
import { readRequests } from '../../../src/reading/requests/read-requests.ts'
import { sampleTextOfCode } from '../../../src/reading/requests/sample-text.ts'
import { variablesOf } from '../../../src/reading/requests/shell/variables.ts'
import { lineOf } from '../../dialects/curl/read-page.ts'

/** The operations that a fence shows, each on one line. */
export function operationsIn(lang: string, text: string) {
  const [code] = parseMarkdown(`\`\`\`${lang}\n${text}\n\`\`\``).children
  if (code?.type !== 'code') throw new Error('no fence')
  const { report, findings } = collectFindings()
  const { requests, assignments } = readRequests(sampleTextOfCode(code), report)
  const tools = { variables: variablesOf(assignments), report }
  const pages = requests.flatMap((request) => placeRequest(request, tools) ?? [])
  const drafted = draftOperations(pages, tools)
  return {
    ...drafted,
    requests,
    lines: drafted.operations.map(lineOf),
    codes: findings.map(({ code: id }) => id),
  }
}
