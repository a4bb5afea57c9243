/**
 * Rows of fields to a tree: by the names around them, and by how far marks move them in.
 */
import type { Field, FieldRow } from './field.ts'

export function fieldTree(rows: readonly FieldRow[]): Field[] {
  const roots: Field[] = []
  const names = new Names()
  const open: { field: Field; depth: number }[] = []
  for (const { field, above, depth } of rows) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const parent = depth > 0 ? open.at(-1)?.field : undefined
    addTo(inside(parent?.children ?? roots, { above, field, names }), field, names)
    open.push({ field, depth })
  }
  return roots
}

/** Lists of fields by name: a table can have tens of thousands of rows. */
class Names {
  readonly #known = new Map<Field[], Map<string, Field>>()

  of(list: Field[]): Map<string, Field> {
    const known = this.#known.get(list) ?? new Map(list.toReversed().map((field) => [field.name, field]))
    this.#known.set(list, known)
    return known
  }

  add(list: Field[], field: Field): void {
    const known = this.of(list)
    list.push(field)
    if (!known.has(field.name)) known.set(field.name, field)
  }
}

interface Nesting {
  above: readonly string[]
  field: Field
  names: Names
}

/** The list that a field with names around it belongs to; fields that no row states are made. */
function inside(fields: Field[], { above, field: { at, place }, names }: Nesting): Field[] {
  let list = fields
  for (const name of above) {
    let found = names.of(list).get(name)
    if (found === undefined) {
      found = {
        name,
        schema: { at, inferred: ['schema'] },
        children: [],
        at,
        ...(place === undefined ? {} : { place }),
      }
      names.add(list, found)
    }
    list = found.children
  }
  return list
}

/** The first row of a name counts, completed by what a later one adds. */
function addTo(list: Field[], field: Field, names: Names): void {
  const known = names.of(list).get(field.name)
  if (known === undefined) names.add(list, field)
  else {
    for (const child of field.children) names.add(known.children, child)
    known.schema = { ...field.schema, ...known.schema }
  }
}
