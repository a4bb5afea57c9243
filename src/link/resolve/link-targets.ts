/**
 * References whose link leads to another schema than its text names.
 * In: all schemas. The target is used where its schema is documented, whatever the text says; else the text.
 */
import { anchorIn, anchorOf, namesOfAnchor } from '../../model/anchor.ts'
import { draftChildren } from '../../model/locate.ts'
import { nameOfRef, refTo } from '../../model/schema.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'

export function followLinkTargets(
  schemas: Iterable<PlacedSchema>,
  definitions: Definitions,
  report: PlaceReport,
): void {
  const byAnchor = new Map<string, string>()
  for (const name of definitions.keys()) if (!byAnchor.has(anchorOf(name))) byAnchor.set(anchorOf(name), name)
  const nameAt = (url: string): string | undefined =>
    namesOfAnchor(anchorIn(url) ?? '')
      .map((anchor) => byAnchor.get(anchor))
      .find((name) => name !== undefined)
  follow(schemas, { definitions, nameAt, report, near: undefined })
}

interface Context {
  definitions: Definitions
  nameAt: (url: string) => string | undefined
  report: PlaceReport
  /** The place of the schema around, since not every part has one. */
  near: PlacedSchema['at']
}

function follow(schemas: Iterable<PlacedSchema>, context: Context): void {
  for (const schema of schemas) {
    const near = schema.at ?? context.near
    if (schema.linkTarget !== undefined) followOne(schema, schema.linkTarget, { ...context, near })
    follow(draftChildren(schema), { ...context, near })
  }
}

function followOne(schema: PlacedSchema, url: string, { definitions, nameAt, report, near }: Context): void {
  const text = nameOfRef(schema.$ref ?? '')
  const target = nameAt(url)
  if (target !== undefined) schema.$ref = refTo(target)
  delete schema.linkTarget
  // A text that names no schema is a text like any other, and does not contradict the target.
  const isConflict = target === undefined || definitions.has(text)
  if (isConflict && near !== undefined) report('link/other-target', near, { text, url })
}
