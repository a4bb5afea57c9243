/**
 * Base paths of hand-written pages. A sample of one of them is easily wrong, so a base path counts only where several
 * operations show it; an operation whose path is written with the base path has none before it.
 * In: operations with the address that their samples show. Out: the same, each below a base path that counts.
 */
import type { PlacedPath } from './paths.ts'

/** Operations that have to show a base path, and their share of those that show any. */
const ENOUGH = 3
const SHARE = 0.05

export function settleBases(
  paths: readonly PlacedPath[],
  usual: { origin: string; path: string },
): PlacedPath[] {
  const byHand = paths.filter(
    ({ operation }) => operation.mayRepeat === true && operation.requests.length > 0,
  )
  const counts = new Map<string, number>()
  for (const { base } of byHand) counts.set(base, (counts.get(base) ?? 0) + 1)
  const counted = (base: string) => (counts.get(base) ?? 0) >= Math.max(ENOUGH, SHARE * byHand.length)
  const usualBase = usual.path.replace(/\/$/, '')
  return paths.map((placed) => {
    const { operation, displayedPath, origin, base } = placed
    if (operation.mayRepeat !== true) return placed
    if (usualBase !== '' && `${displayedPath}/`.startsWith(`${usualBase}/`))
      return {
        ...placed,
        path: displayedPath,
        displayedPath: displayedPath.slice(usualBase.length) || '/',
        base: usualBase,
      }
    if (base === usualBase || (operation.requests.length > 0 && counted(base))) return placed
    return {
      ...placed,
      path: usualBase + displayedPath,
      origin: usual.origin === '' ? origin : usual.origin,
      base: usualBase,
    }
  })
}
