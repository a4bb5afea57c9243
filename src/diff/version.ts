/**
 * Versions in the labels of revisions: `v2.18.0`, `2.18`, `release-1.4.2-rc.1`.
 * In: a label. Out: numbers to compare, or nothing where it is no version.
 */
export interface Version {
  major: number
  minor: number
  patch: number
  /** `rc.1` in `v2.34.0-rc.1`; empty for a release. */
  preview: string
}

const VERSION =
  /(?:^|[^0-9.])(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:-([0-9A-Za-z.-]{1,40}))?(?:\+[0-9A-Za-z.-]{1,40})?$/u

export function versionOf(label: string): Version | undefined {
  const [, major, minor, patch, preview] = VERSION.exec(label.slice(-120)) ?? []
  if (major === undefined || minor === undefined) return undefined
  return { major: Number(major), minor: Number(minor), patch: Number(patch ?? 0), preview: preview ?? '' }
}

/** Negative where the first is older. A preview is older than its release. */
export function compareVersions(a: Version, b: Version): number {
  const numbers = a.major - b.major || a.minor - b.minor || a.patch - b.patch
  return numbers !== 0 ? numbers : comparePreviews(a.preview, b.preview)
}

function comparePreviews(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part !== other) return comparePreviewParts(part, other)
  }
  return -1
}

function comparePreviewParts(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/u.test(a), /^\d+$/u.test(b)]
  if (isNumber && isOtherNumber) return Number(a) - Number(b)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return a < b ? -1 : 1
}
