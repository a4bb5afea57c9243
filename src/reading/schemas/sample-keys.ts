/**
 * What stands at the top of a sample: enough to tell whether rows belong to a value or to the items of a list.
 * In: the text of a fence, in JSON or YAML. Reads no deeper than it must, and never fails.
 */
import { parse as parseYaml } from 'yaml'
import type { SampleDraft } from '../../model/fragment.ts'

export interface SampleTop {
  kind: 'object' | 'array' | 'scalar'
  /** Keys of the object, or of the first item of the list. */
  keys: string[]
}

/** Undefined where the sample is neither JSON nor YAML. */
export function topOfSample(sample: SampleDraft | undefined): SampleTop | undefined {
  const value = sample === undefined || sample.text.trim() === '' ? undefined : valueOf(sample)
  if (value === undefined) return undefined
  if (Array.isArray(value)) return { kind: 'array', keys: keysOf(value[0]) }
  return typeof value === 'object' && value !== null
    ? { kind: 'object', keys: keysOf(value) }
    : { kind: 'scalar', keys: [] }
}

function valueOf({ language, text }: SampleDraft): unknown {
  try {
    return language === 'yaml' ? parseYaml(text, { maxAliasCount: 0, schema: 'core' }) : JSON.parse(text)
  } catch {
    return undefined
  }
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}
