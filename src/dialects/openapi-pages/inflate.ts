/**
 * The operation in the front matter of Docusaurus: JSON, or base64 of deflated JSON.
 * In: the value of `api`. Out: JSON text; undefined where it is damaged or grows too large.
 */
import { inflateSync } from 'node:zlib'

/** Largest operation that is unpacked, in bytes. The largest that we know has about 300,000. */
export const MAX_OPERATION_BYTES = 4_000_000

export function inflated(value: string): string | undefined {
  const bare = /^(['"]).*\1$/.test(value) ? unquoted(value) : value
  if (bare.startsWith('{')) return bare
  try {
    const bytes = inflateSync(Buffer.from(bare, 'base64'), { maxOutputLength: MAX_OPERATION_BYTES })
    return bytes.toString('utf8')
  } catch {
    // Damaged, or a bomb: the caller reports it.
    return undefined
  }
}

/** Single quotes of YAML double a quote; in double quotes JSON has escapes, which JSON reads. */
function unquoted(value: string): string {
  const inner = value.slice(1, -1)
  return value.startsWith("'")
    ? inner.replaceAll("''", "'")
    : inner.replaceAll('\\"', '"').replaceAll('\\\\', '\\')
}
