/**
 * Types in a few words, for people: `array of codersdk.User`, `string(uuid)`, `map of integer`, `string | null`.
 * In: a shape. Out: text that is not escaped. Knows no revisions.
 */
import { byCodeUnits } from '../core/order.ts'
import type { ObjectShape, NormalizedSchema } from './normalize.ts'

/** Members of an inline object that are named where several such objects are branches of one union. */
const SHOWN_MEMBERS = 3

export function show(shape: NormalizedSchema): string {
  const words = showCore(shape)
  return shape.isNullable ? `${words} | null` : words
}

function showCore(shape: NormalizedSchema): string {
  switch (shape.kind) {
    case 'ref':
      return shape.name
    case 'array':
      return `array of ${inBrackets(shape.items)}`
    case 'object':
      return showObject(shape)
    case 'union':
      return showBranches(shape.branches).join(' | ')
    default:
      return shape.kind + (shape.format === undefined ? '' : `(${shape.format})`)
  }
}

function showObject(shape: ObjectShape): string {
  if (isPureMap(shape)) return `map of ${inBrackets(shape.rest!)}`
  return ['object', ...shape.also.map(inBrackets)].join(' & ')
}

function inBrackets(shape: NormalizedSchema): string {
  return shape.kind === 'union' ? `(${show(shape)})` : show(shape)
}

/** Several inline objects are distinguished by their members. */
function showBranches(branches: readonly NormalizedSchema[]): string[] {
  const words = branches.map(show)
  const objects = words.filter((one) => one === 'object')
  if (objects.length < 2) return words
  return branches.map((branch, index) =>
    branch.kind === 'object' && words[index] === 'object' ? `object {${memberWords(branch)}}` : words[index]!,
  )
}

function memberWords({ properties }: ObjectShape): string {
  const names = [...properties.keys()].sort(byCodeUnits)
  const shown = names.slice(0, SHOWN_MEMBERS)
  return [...shown, ...(names.length > SHOWN_MEMBERS ? ['…'] : [])].join(', ')
}

/** An object of which only the type of its values is documented. */
export function isPureMap(shape: NormalizedSchema): boolean {
  return (
    shape.kind === 'object' &&
    shape.rest !== undefined &&
    shape.properties.size === 0 &&
    shape.bases.length === 0 &&
    shape.also.length === 0
  )
}
