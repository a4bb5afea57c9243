/**
 * A description as Coder's pages: a file a tag, and a page of schemas.
 * In: a description and an era. Out: pages. Writes no files.
 */
import {
  displayName,
  descriptionOf,
  nameInSchemas,
  restrictionOf,
  typeInSchemas,
  valuesOf,
  valuesTable,
} from './coder-cells.mjs'
import { sampleFence } from './coder-fences.mjs'
import { heading, operationBlocks } from './coder-operation.mjs'
import { LAYOUTS } from './eras.mjs'
import { placeholder } from './placeholders.mjs'
import { ANONYMOUS, rowsOf } from './rows.mjs'
import { table } from './tables.mjs'

/** @typedef {import('./coder-operation.mjs').Writer} Writer */
/** @typedef {import('./index.mjs').Schema} Schema */

/**
 * @param {import('./index.mjs').Description} api
 * @param {import('./index.mjs').Era} era
 * @returns {import('./index.mjs').Page[]}
 */
export function coderPages(api, era) {
  const writer = { api, layout: LAYOUTS[era] }
  const pages = api.tags.map((tag) => ({
    path: fileNameOf(tag.name, writer.layout),
    text: tagPage(tag, writer),
  }))
  return Object.keys(api.schemas).length === 0 || api.isWithoutSchemas
    ? pages
    : [...pages, { path: 'schemas.md', text: schemasPage(writer) }]
}

/** Early file names keep their blanks. @param {string} tag @param {import('./eras.mjs').Layout} layout */
const fileNameOf = (tag, layout) =>
  `${tag.toLowerCase().replace(layout.keepsMarks ? /[^a-z0-9 ]+/gu : /[^a-z0-9]+/gu, '')}.md`

/** @param {import('./index.mjs').Tag} tag @param {Writer} writer */
function tagPage(tag, writer) {
  const blocks = tag.operations.flatMap((operation) => operationBlocks(operation, writer))
  return page(tag.name, tag.description === undefined ? blocks : [tag.description, ...blocks], writer)
}

/** @param {string} title @param {string[]} blocks @param {Writer} writer */
function page(title, blocks, { layout }) {
  const notice = layout.notice === undefined ? [] : [layout.notice]
  return `${[`# ${heading(title, layout)}`, ...notice, ...blocks].join('\n\n')}\n`
}

/** @param {Writer} writer */
function schemasPage(writer) {
  const blocks = Object.entries(writer.api.schemas).flatMap(([name, schema]) =>
    schemaBlocks(name, schema, writer),
  )
  return page('Schemas', blocks, writer)
}

/** @param {string} name @param {Schema} schema @param {Writer} writer */
function schemaBlocks(name, schema, { api, layout }) {
  const rows = rowsOf(schema, { schemas: api.schemas, isResolved: false, depth: 0 })
  const values = valuesOf(rows)
  const isPlain = rows[0] !== undefined && displayName(rows[0]) === ANONYMOUS
  return [
    `## ${name}`,
    sampleFence('json', placeholder(schema, api), layout),
    ...(schema.description === undefined ? [] : [schema.description]),
    '### Properties',
    ...(rows.length === 0 ? [layout.nothing] : []),
    ...(rows.length === 0 || isPlain
      ? []
      : [
          table(
            ['Name', 'Type', 'Required', 'Restrictions', 'Description'],
            rows.map((row) => cellsOf(row, layout)),
            layout,
          ),
        ]),
    ...(values.length === 0
      ? []
      : ['#### Enumerated Values', valuesTable(isPlain ? '' : 'Property', values, layout)]),
  ]
}

/** @param {import('./rows.mjs').Row} row @param {import('./eras.mjs').Layout} layout */
const cellsOf = (row, layout) => [
  nameInSchemas(row),
  typeInSchemas(row),
  String(row.isRequired),
  restrictionOf(row.schema),
  descriptionOf(row, layout),
]
