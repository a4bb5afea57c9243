/**
 * What stands at the top of a sample: enough to tell whether rows belong to a value or to the items of a list.
 * In: the text of a fence, in JSON or YAML. Reads no deeper than it must, and never fails.
 */
import { parse as parseYaml } from 'yaml'
import type { SampleDraft } from '../../model/fragment.ts'

export interface SampleTop {
  kind: 'object' | 'array' | 'scalar'
  /** How many lists are around the first item that is not a list. */
  depth: number
  /** Keys of the object, or of that item. */
  keys: string[]
  /** The same with their values. */
  entries: ReadonlyMap<string, unknown>
}

/** Undefined where the sample is neither JSON nor YAML. */
export function topOfSample(sample: SampleDraft | undefined): SampleTop | undefined {
  const value = sample === undefined || sample.text.trim() === '' ? undefined : valueOf(sample)
  if (value === undefined) return undefined
  let item = value
  let depth = 0
  for (; Array.isArray(item); depth += 1) item = item[0]
  const kind = depth > 0 ? 'array' : isObject(value) ? 'object' : 'scalar'
  const entries = new Map<string, unknown>(isObject(item) ? Object.entries(item) : [])
  return { kind, depth, keys: [...entries.keys()], entries }
}

function valueOf({ language, text }: SampleDraft): unknown {
  try {
    return language === 'yaml' ? parseYaml(text, { maxAliasCount: 0, schema: 'core' }) : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
