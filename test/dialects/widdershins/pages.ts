/**
 * Pieces of pages in the form of the generator, of our own writing.
 */

const PROPERTIES = '|Name|Type|Required|Restrictions|Description|\n|---|---|---|---|---|\n'
const PARAMETERS = '|Name|In|Type|Required|Description|\n|---|---|---|---|---|\n'
const RESPONSES = '|Status|Meaning|Description|Schema|\n|---|---|---|---|\n'

export const HEAD = `---
title: Harbour API v1.2.0
language_tabs:
  - shell: Shell
---

<!-- Generator: Widdershins v4.0.1 -->

<h1 id="harbour-api">Harbour API v1.2.0</h1>

> Scroll down for code samples, example requests and responses. Select a language for code samples from the tabs above or the mobile navigation menu.

`

export const BOATS = '<h1 id="harbour-api-boats">Boats</h1>\n\n'

export const SCHEMAS = '# Schemas\n\n'

export const properties = (...rows: string[]): string => `${PROPERTIES}${rows.join('\n')}\n\n`

export const values = (...rows: string[]): string =>
  `#### Enumerated Values\n\n|Property|Value|\n|---|---|\n${rows.join('\n')}\n\n`

/** The section of a schema with the parts that stand below `### Properties`. */
export function schema(name: string, sample: unknown, ...parts: string[]): string {
  const low = name.toLowerCase()
  const anchors = `<a id="schema${low}"></a>\n<a id="schema_${name}"></a>\n<a id="tocS${low}"></a>\n<a id="tocs${low}"></a>`
  const json = JSON.stringify(sample, null, 2)
  return (
    `<h2 id="tocS_${name}">${name}</h2>\n<!-- backwards compatibility -->\n${anchors}\n\n` +
    `\`\`\`json\n${json}\n\n\`\`\`\n\n### Properties\n\n${parts.join('')}`
  )
}

interface OperationParts {
  id?: string
  heading?: string
  line?: string
  samples?: string
  prose?: string
  body?: string
  parameters?: readonly string[]
  /** What follows the table of parameters. */
  below?: string
  exampleResponses?: string
  responses?: readonly string[]
  responseSchema?: string
  end?: string
}

const NO_AUTHENTICATION =
  '<aside class="success">\nThis operation does not require authentication\n</aside>\n\n'

/** An operation in the form of the generator's own templates. */
export function operation(parts: OperationParts): string {
  const { id = 'listBoats', heading = id, line = 'GET /boats', samples = '', prose = '' } = parts
  const anchor = id === '' ? '' : `<a id="opId${id}"></a>\n\n`
  const parameters = parts.parameters?.join('\n')
  const responses = parts.responses ?? [
    '|200|[OK](https://tools.ietf.org/html/rfc7231#section-6.3.1)|OK|None|',
  ]
  return [
    `## ${heading}\n\n${anchor}${samples}\`${line}\`\n\n${prose}`,
    parts.body === undefined ? '' : `> Body parameter\n\n${parts.body}`,
    parameters === undefined
      ? ''
      : `<h3 id="${id}-parameters">Parameters</h3>\n\n${PARAMETERS}${parameters}\n\n`,
    parts.below ?? '',
    parts.exampleResponses ?? '',
    `<h3 id="${id}-responses">Responses</h3>\n\n${RESPONSES}${responses.join('\n')}\n\n`,
    parts.responseSchema === undefined
      ? ''
      : `<h3 id="${id}-responseschema">Response Schema</h3>\n\n${parts.responseSchema}`,
    parts.end ?? NO_AUTHENTICATION,
  ].join('')
}

export const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n\n`

export const json = (value: unknown): string => fence('json', JSON.stringify(value, null, 2))
