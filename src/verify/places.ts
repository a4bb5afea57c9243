/**
 * Where a part of the model is documented, and how to call it. In: JSON Pointers into the model.
 */
import { own } from '../core/record.ts'
import type { Place } from '../core/span.ts'
import type { Origins } from '../model/api.ts'

/** The place of a part, or of the smallest part around it that has one. */
export function placeAt(pointer: string, origins: Origins): Place | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = own(origins, at)
    if (origin !== undefined) return { file: origin.file, start: origin.start, end: origin.end }
  }
  return undefined
}

/** `Boat.size` for a property, `GET /boats` for what belongs to an operation. */
export function labelOf(pointer: string): string {
  const [, , owner = '', ...rest] = pointer
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const names = rest.filter((_, index) => rest[index - 1] === 'properties')
  return [owner, ...names].join('.')
}
