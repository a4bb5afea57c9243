/**
 * One operation as Coder's pages show it.
 * In: a description and an operation. Out: blocks of Markdown. Knows nothing of pages and files.
 */
import { fence } from './coder-fences.mjs'
import { bodySample, parameterBlocks } from './coder-request.mjs'
import { headerBlocks, responseSamples, responseSchemas, responseTable } from './coder-responses.mjs'
import { addressOf, fullPathOf, headersOf, isFormHeader, securityOf } from './request.mjs'

/** @typedef {import('./eras.mjs').Layout} Layout */
/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {{ api: Description, layout: Layout }} Writer */

const LOGIN_LINE = 'To perform this operation, you must be authenticated. [Learn more](authentication.md).'

/** @param {Operation} operation @param {Writer} writer @returns {string[]} */
export function operationBlocks(operation, writer) {
  const { api, layout } = writer
  const path = layout.isFullPath ? fullPathOf(operation, api) : operation.path
  return [
    `## ${heading(operation.summary, layout)}`,
    '### Code samples',
    shellSample(operation, api),
    `\`${operation.method} ${path}\``,
    ...(operation.description === undefined ? [] : [operation.description]),
    ...bodySample(operation, writer),
    ...parameterBlocks(operation, writer),
    ...responseSamples(operation, writer),
    '### Responses',
    responseTable(operation, layout),
    ...responseSchemas(operation, writer),
    ...headerBlocks(operation, layout),
    ...(securityOf(operation, api).length === 0 ? [] : [LOGIN_LINE]),
  ]
}

/** @param {string} text @param {Layout} layout */
export const heading = (text, layout) => (layout.keepsStop ? text : text.replace(/\.$/u, ''))

/** @param {Operation} operation @param {Description} api */
function shellSample(operation, api) {
  const headers = headersOf(operation, api)
  const lines = headers.flatMap((header, at) => {
    const line = `  -H '${header.name}: ${header.value}'${at < headers.length - 1 ? ' \\' : ''}`
    return isFormHeader(header) ? [] : [line]
  })
  const first = `curl -X ${operation.method} ${addressOf(operation, api)}${headers.length > 0 ? ' \\' : ''}`
  // Without a header there is an empty line, also where the command says that it goes on.
  return fence(
    'shell',
    ['# Example request using curl', first, ...(lines.length === 0 ? [''] : lines)].join('\n'),
  )
}
