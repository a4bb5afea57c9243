/**
 * Reads the page of a union in the docs of Ruby: its class has methods whose examples print the branches, the
 * discriminator and what its values stand for.
 */
import type { RootContent } from 'mdast'
import { record } from '../../core/record.ts'
import { spanOf } from '../../markdown/span.ts'
import { refTo, type SchemaDraft } from '../../model/schema.ts'
import type { Cursor } from '../../reading/cursor.ts'
import { isNavigation } from './operation.ts'

/** The method that an example calls, and the lines that it returns, as comments. */
const CALL = /\.openapi_(one_of|any_of|discriminator_name|discriminator_mapping)\s*$/
const BRANCH = /^#\s+:'([^']+)',?\s*$/
const NAME = /^# => :'([^']+)'\s*$/
const MAPPING = /^#\s+:'([^']+)' => :'([^']+)',?\s*$/

export function readUnion(cursor: Cursor, schema: SchemaDraft): void {
  while (cursor.block !== undefined && !isNavigation(cursor.block)) {
    if (cursor.block.type === 'code') readExample(cursor.block, schema)
    cursor.take('schema')
  }
}

function readExample(code: RootContent & { type: 'code' }, schema: SchemaDraft): void {
  const lines = code.value.split('\n')
  const method = lines.map((line) => CALL.exec(line)?.[1]).find((name) => name !== undefined)
  const at = spanOf(code)
  const matches = (pattern: RegExp) => lines.flatMap((line) => [...(pattern.exec(line)?.slice(1) ?? [])])
  if (method === 'one_of' || method === 'any_of') {
    const branches = matches(BRANCH).map((name): SchemaDraft => ({ named: { text: name }, at }))
    if (branches.length > 0) schema[method === 'one_of' ? 'oneOf' : 'anyOf'] = branches
  } else if (method === 'discriminator_name') {
    const [propertyName] = matches(NAME)
    if (propertyName !== undefined) schema.discriminator = { propertyName }
  } else if (method === 'discriminator_mapping' && schema.discriminator !== undefined) {
    const pairs = lines.flatMap((line): [string, string][] => {
      const [, value, name] = MAPPING.exec(line) ?? []
      return value === undefined || name === undefined ? [] : [[value, refTo(name)]]
    })
    schema.discriminator.mapping = record(pairs)
  }
}
