/**
 * Words on the only branch beside null: a property that may be null is printed as a union without words, and what the
 * page says of it is in the row of the branch. In: all schemas. Moves such words to the property itself.
 */
import { draftChildren } from '../../model/locate.ts'
import type { PlacedSchema } from '../types.ts'

export function raiseBranchWords(schemas: Iterable<PlacedSchema>): void {
  for (const schema of schemas) {
    raiseBranchWords(draftChildren(schema))
    const only = onlyBranch(schema)
    if (only?.description === undefined || schema.description !== undefined) continue
    schema.description = only.description
    delete only.description
  }
}

/** The only branch that is not null, of the only union. */
function onlyBranch({ anyOf, oneOf, allOf, $ref, properties }: PlacedSchema): PlacedSchema | undefined {
  const unions = [anyOf, oneOf, allOf].filter((branches) => branches !== undefined)
  if (unions.length !== 1 || $ref !== undefined || properties !== undefined) return undefined
  const branches = unions[0]?.filter(({ type }) => type !== 'null') ?? []
  return branches.length === 1 ? branches[0] : undefined
}
