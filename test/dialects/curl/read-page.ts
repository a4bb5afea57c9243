/**
 * Runs the curl dialect over a page and says in short lines what it read, so that a test reads like the page.
 */
import { collectFindings } from '../../../src/core/diagnostics.ts'
import { curl } from '../../../src/dialects/curl/index.ts'
import { createClaims } from '../../../src/markdown/claims.ts'
import { parseMarkdown } from '../../../src/markdown/parse.ts'
import type { OperationDraft } from '../../../src/model/fragment.ts'
import { emptyFragment } from '../../../src/model/fragment.ts'
import type { SchemaDraft } from '../../../src/model/schema.ts'

export function readPage(text: string) {
  const root = parseMarkdown(text)
  const fragment = emptyFragment()
  const { report, findings } = collectFindings()
  const claims = createClaims()
  curl.read({ root, text, context: {} }, { fragment, report, claims })
  const unread = claims.ledger(root).filter(({ by }) => by === undefined)
  return { ...fragment, findings, codes: findings.map(({ code }) => code), unread }
}

/** The only operation of a page. */
export function readOne(text: string): OperationDraft {
  const { operations } = readPage(text)
  const [operation] = operations
  if (operation === undefined || operations.length > 1) throw new Error(`${operations.length} operations`)
  return operation
}

/** `POST http://host/boats {name: string}` */
export function lineOf({ method, requests, parameters, body }: OperationDraft): string {
  const places = parameters.map(
    (one) => `${one.in}:${one.name}=${shortly(one.schema)}${exampleOf(one.schema)}`,
  )
  const sent = body === undefined ? [] : [body.schema === undefined ? 'body' : shortly(body.schema)]
  return [method, requests[0]?.url, ...places, ...sent].join(' ')
}

/** A schema on one line: `{name: string, tags: [string]}`. */
export function shortly({ type, format, items, properties }: SchemaDraft): string {
  if (properties !== undefined) {
    return `{${Object.entries(properties)
      .map(([name, schema]) => `${name}: ${shortly(schema)}`)
      .join(', ')}}`
  }
  if (items !== undefined) return `[${shortly(items)}]`
  return `${[type ?? 'any'].flat().join('|')}${format === undefined ? '' : `(${format})`}`
}

function exampleOf({ examples: [example] = [] }: SchemaDraft): string {
  return example === undefined ? '' : `~${typeof example === 'string' ? example : JSON.stringify(example)}`
}
