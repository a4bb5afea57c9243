/**
 * A description as one page of plain widdershins v4: front matter, anchors, chapters by tag, schemas.
 * In: a description. Out: a page. Writes no files.
 */
import { jsonText } from './json-text.mjs'
import { placeholder } from './placeholders.mjs'
import { rowsOf } from './rows.mjs'
import { enumerations, propertiesTable } from './widdershins-cells.mjs'
import { widdershinsOperation } from './widdershins-operation.mjs'

/** @typedef {import('./index.mjs').Description} Description */
/** @typedef {import('./index.mjs').Schema} Schema */

/** @param {Description} api @returns {import('./index.mjs').Page} */
export function widdershinsPage(api) {
  const chapters = api.tags.filter(({ operations }) => operations.length > 0)
  const blocks = [
    frontMatter(api),
    '<!-- Generator: Widdershins v4.0.1 -->',
    ...introduction(api),
    ...authentication(api),
    ...chapters.flatMap((tag) => [
      `<h1 id="${slug(api.title)}-${slug(tag.name)}">${tag.name}</h1>`,
      ...(tag.description === undefined ? [] : [tag.description]),
      ...tag.operations.flatMap((operation) => widdershinsOperation(operation, api)),
    ]),
    '# Schemas',
    ...Object.entries(api.schemas).flatMap(([name, schema]) => schemaBlocks(name, schema, api)),
  ]
  return { path: 'api.md', text: `${blocks.join('\n\n')}\n\n` }
}

/** @param {string} text */
const slug = (text) =>
  text
    .toLowerCase()
    .trim()
    .replaceAll('&', '-and-')
    .replace(/[\s\W-]+/gu, '-')

/** @param {Description} api */
const titleOf = ({ title, version }) =>
  `${title} ${version.toLowerCase().startsWith('v') ? '' : 'v'}${version}`

/** @param {Description} api */
function frontMatter(api) {
  return `---
title: ${titleOf(api)}
language_tabs:
  - shell: Shell
  - http: HTTP
toc_footers: []
includes: []
search: true
highlight_theme: darkula
headingLevel: 2

---`
}

/** @param {Description} api */
function introduction(api) {
  const server = api.host + api.basePath || '/'
  return [
    `<h1 id="${slug(api.title)}">${titleOf(api)}</h1>`,
    '> Scroll down for code samples, example requests and responses. Select a language for code samples from the tabs above or the mobile navigation menu.',
    ...(api.about === undefined ? [] : [api.about]),
    'Base URLs:',
    `* <a href="${server}">${server}</a>`,
  ]
}

/** @param {Description} api */
function authentication(api) {
  const schemes = Object.entries(api.schemes).map(
    ([name, { header }]) => `* API Key (${name})\n    - Parameter Name: **${header}**, in: header. `,
  )
  return schemes.length === 0 ? [] : ['# Authentication', ...schemes]
}

/** @param {string} name @param {Schema} schema @param {Description} api */
function schemaBlocks(name, schema, api) {
  const rows = rowsOf(schema, { schemas: api.schemas, isResolved: false, depth: 0 })
  return [
    headOf(name),
    `\`\`\`json\n${jsonText(placeholder(schema, api))}\n\n\`\`\``,
    ...(schema.description === undefined ? [] : [schema.description]),
    '### Properties',
    rows.length === 0 ? '*None*' : propertiesTable(rows),
    ...enumerations(rows),
  ]
}

/** @param {string} name */
function headOf(name) {
  const lower = name.toLowerCase()
  const anchors = [`schema${lower}`, `schema_${name}`, `tocS${lower}`, `tocs${lower}`]
  return [
    `<h2 id="tocS_${name}">${name}</h2>`,
    '<!-- backwards compatibility -->',
    ...anchors.map((anchor) => `<a id="${anchor}"></a>`),
  ].join('\n')
}
