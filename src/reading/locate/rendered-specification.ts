/**
 * Whether a page has a site print a specification in it: a tag that names the file and the viewer. The operations
 * are then in the specification, and requests in the text around the tag are samples of them.
 */
import type { SectionedPage } from '../outline/sections.ts'
import { tagAt, type Tag } from '../outline/tags.ts'

export function rendersSpecification({ lines, hidden }: SectionedPage): boolean {
  return lines.some((line, index) => hidden[index] !== 1 && /^\s{0,3}[<{]/.test(line) && isViewerLine(line))
}

function isViewerLine(line: string): boolean {
  const tag = tagAt(line, line.search(/\S/))
  return tag !== undefined && isViewer(tag)
}

/** `<redoc spec-url="…">`, `{{< swaggerui src="…" >}}`, `{{% http-api spec="…" %}}`. */
function isViewer({ name, attributes }: Tag): boolean {
  if (attributes.has('method')) return false
  if (ADDRESSES_OF_SPECIFICATIONS.some((one) => attributes.has(one))) return true
  if (/swagger|redoc|openapi|rapi-?doc/i.test(name)) return ADDRESSES.some((one) => attributes.has(one))
  return /(?:^|[-_/])api$/i.test(name) && attributes.has('spec')
}

const ADDRESSES_OF_SPECIFICATIONS = ['spec-url', 'specurl', 'apidescriptionurl']
const ADDRESSES = ['src', 'url', 'href', 'file', 'spec']
