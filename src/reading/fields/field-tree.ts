/**
 * Rows of fields to a tree: by the names around them, and by how far marks move them in.
 */
import type { Field, FieldRow } from './field.ts'

export function fieldTree(rows: readonly FieldRow[]): Field[] {
  const roots: Field[] = []
  const open: { field: Field; depth: number }[] = []
  for (const { field, above, depth } of rows) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const parent = depth > 0 ? open.at(-1)?.field : undefined
    addTo(inside(parent?.children ?? roots, above, field), field)
    open.push({ field, depth })
  }
  return roots
}

/** The list that a field with names around it belongs to; fields that no row states are made. */
function inside(fields: Field[], above: readonly string[], { at, place }: Field): Field[] {
  let list = fields
  for (const name of above) {
    let found = list.find((one) => one.name === name)
    if (found === undefined) {
      found = {
        name,
        schema: { at, inferred: ['schema'] },
        children: [],
        at,
        ...(place === undefined ? {} : { place }),
      }
      list.push(found)
    }
    list = found.children
  }
  return list
}

/** The first row of a name counts, completed by what a later one adds. */
function addTo(list: Field[], field: Field): void {
  const known = list.find((one) => one.name === field.name)
  if (known === undefined) list.push(field)
  else {
    known.children.push(...field.children)
    known.schema = { ...field.schema, ...known.schema }
  }
}
