/**
 * What the sample request of an operation sends: its address and its headers, in the order of widdershins.
 * In: a description and an operation. Out: plain data. Knows nothing of how samples are written.
 */
import { placeholder } from './placeholders.mjs'

/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Operation} Operation */
/** @typedef {import('./index.mjs').Parameter} Parameter */

const FORM = 'application/x-www-form-urlencoded'

/** The kinds of content that have samples, by what their names begin and end with. @type {[RegExp, 'json' | 'yaml' | 'text'][]} */
const KINDS = [
  [/^(?:application|text)\/(?:.*\+)?json(?:;.*)?$/u, 'json'],
  [/^(?:application|text)\/x-yaml$/u, 'yaml'],
  [/^text\/(?:plain|html)/u, 'text'],
  [/^(?:multipart\/form-data|application\/x-www-form-urlencoded|application\/octet-stream)/u, 'yaml'],
]

/** @param {string} contentType @param {'request' | 'response'} side */
export function sampleKindOf(contentType, side) {
  const found = KINDS.slice(0, side === 'request' ? KINDS.length : 3).find(([pattern]) =>
    pattern.test(contentType),
  )
  return found?.[1]
}

/** @param {Operation} operation */
export function contentTypesOf(operation) {
  const answers = operation.responses.filter((response) => response.schema !== undefined)
  return {
    sent: operation.body?.contentType,
    wanted: answers[0]?.contentType ?? (answers.length > 0 ? 'application/json' : undefined),
  }
}

/** The names of the schemes that an operation needs. @param {Operation} operation @param {Description} api */
export const securityOf = (operation, api) => operation.security ?? api.security

/**
 * @param {Operation} operation @param {Description} api
 * @returns {{ name: string, value: string }[]}
 */
export function headersOf(operation, api) {
  const { sent, wanted } = contentTypesOf(operation)
  const headers = []
  if (sent !== undefined) headers.push({ name: 'Content-Type', value: sent })
  if (wanted !== undefined) headers.push({ name: 'Accept', value: wanted })
  for (const parameter of operation.parameters.filter((each) => each.in === 'header')) {
    headers.push({ name: parameter.name, value: sampleText(parameter, api) })
  }
  for (const name of securityOf(operation, api)) {
    const scheme = Object.hasOwn(api.schemes, name) ? api.schemes[name] : undefined
    if (scheme !== undefined) headers.push({ name: scheme.header, value: 'API_KEY' })
  }
  return headers
}

/** Whether Coder's templates leave the header out. @param {{ name: string, value: string }} header */
export const isFormHeader = (header) => header.name === 'Content-Type' && header.value === FORM

/** The path with the query parameters that are required. @param {Operation} operation @param {Description} api */
export function addressOf(operation, api) {
  const asked = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  const query = asked
    .map((parameter) => `${encode(parameter.name)}=${encode(sampleText(parameter, api))}`)
    .join('&')
  return api.host + fullPathOf(operation, api) + (query === '' ? '' : `?${query}`)
}

/** @param {Operation} operation @param {Description} api */
export const fullPathOf = (operation, api) => (api.basePath + operation.path).replace(/\/+/gu, '/')

/** @param {Parameter} parameter @param {Description} api */
export function sampleText(parameter, api) {
  const value = placeholder(parameter.schema, { schemas: api.schemas, skip: 'readOnly' })
  return Array.isArray(value) ? value.join(',') : String(value)
}

/** @param {string} text */
const encode = (text) =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
