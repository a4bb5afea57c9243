/**
 * Checks what a configuration file says.
 * In: any value. Out: a configuration, or a UsageError that names the key and what it should be.
 */
import { z } from 'zod'
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { nearest } from '../core/nearest.ts'
import { PROFILE } from './check-profile.ts'
import type { DeosilConfig } from './types.ts'

const words = z.string().min(1)

const LEVELS = ['breaking', 'warning', 'info', 'docs'] as const
const policyLevel = z.enum([...LEVELS, 'off'])
const override = z.strictObject({
  level: policyLevel,
  rule: words.optional(),
  path: words.optional(),
  page: words.optional(),
})

const CONFIG = z.strictObject({
  source: z.union([words, z.array(words).min(1)]).optional(),
  out: words.optional(),
  emit: z.array(words).min(1).optional(),
  repo: words.optional(),
  path: z.array(words).min(1).optional(),
  names: z.enum(['qualified', 'short']).optional(),
  provenance: z.boolean().optional(),
  enumArrays: z.boolean().optional(),
  failOn: z.enum([...LEVELS, 'never']).optional(),
  severity: z.record(words, policyLevel).optional(),
  overrides: z.array(override).optional(),
  approvals: words.optional(),
  strict: z.boolean().optional(),
  profile: PROFILE.optional(),
})

/** @param file what the user calls the file, for messages */
export function checkConfig(value: unknown, file: string): DeosilConfig {
  const result = CONFIG.safeParse(value)
  if (result.success) return result.data as DeosilConfig
  throw new UsageError(result.error.issues.map((issue) => `${file}: ${sentenceOf(issue)}`).join('\n'))
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path)).join(' ')
  const where = issue.path.length === 0 ? 'The configuration' : quote(issue.path.join('.'))
  return `${where}: ${issue.message}.`
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const known = keysAt(path)
  const near = nearest(key, known)
  const hint = near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean ${quote(near)}?`
  const where = path.length === 0 ? '' : ` in ${quote(path.join('.'))}`
  return `Unknown key ${quote(key)}${where}. ${hint}`
}

/** The keys that an object of the configuration may have. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: unknown = CONFIG
  for (const key of path) schema = innerOf(schema, key)
  const known = withoutOptional(schema)
  return known instanceof z.ZodObject ? Object.keys(known.shape as object) : []
}

function innerOf(schema: unknown, key: PropertyKey): unknown {
  const outer = withoutOptional(schema)
  if (outer instanceof z.ZodObject) return (outer.shape as Record<PropertyKey, unknown>)[key]
  if (outer instanceof z.ZodArray) return outer.element
  return outer instanceof z.ZodRecord ? outer.valueType : undefined
}

function withoutOptional(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema
}
