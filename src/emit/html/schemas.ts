/**
 * The section of schemas: their fields, and what uses them.
 */
import { htmlText } from '../../core/escape.ts'
import { byCodeUnits } from '../../core/order.ts'
import { schemaPointer } from '../../model/walk.ts'
import { fieldTable, limitMarks, sampleMarks } from './fields.ts'
import { findingMarks, placeMarks, proseMarks, typeMarks, type Scope } from './scope.ts'

export function schemasSection(scope: Scope): string[] {
  const names = Object.keys(scope.model.schemas).sort(byCodeUnits)
  if (names.length === 0) return []
  return [
    '<section id="schemas" aria-labelledby="schemas-title"><h2 id="schemas-title">Schemas</h2>',
    ...names.map((name) => article(name, scope)),
    '</section>',
  ]
}

function article(name: string, scope: Scope): string {
  const schema = scope.model.schemas[name]!
  const pointer = schemaPointer(name)
  const fields = Object.keys(schema.properties ?? {}).join(' ')
  return [
    `<article id="${scope.anchors.schemas.get(name)}" data-name="${htmlText(`${name} ${fields}`)}">`,
    `<h3><code>${htmlText(name)}</code></h3>`,
    `<p>${typeMarks(schema, scope)} ${placeMarks(pointer, scope)}</p>`,
    proseMarks(schema.description),
    findingMarks(pointer, scope),
    limitMarks(schema),
    fieldTable(schema, pointer, scope),
    sampleMarks(schema.examples),
    usesMarks(name, scope),
    '</article>',
  ].join('')
}

function usesMarks(name: string, { uses, anchors }: Scope): string {
  const { operations, schemas } = uses.get(name)!
  const links = [
    ...operations.map((key) => [key, anchors.operations.get(key)] as const),
    ...schemas.map((user) => [user, anchors.schemas.get(user)] as const),
  ]
  if (links.length === 0) return '<p class="quiet">Not used by any operation or schema</p>'
  const items = links.map(
    ([text, anchor]) => `<li><a href="#${anchor}"><code>${htmlText(text)}</code></a></li>`,
  )
  return `<details><summary>Used by ${links.length}</summary><ul>${items.join('')}</ul></details>`
}
