/**
 * Requests that the samples of a unit show: evidence for the operations that it states. Where it states none they are
 * operations of their own, of which the linker knows whether another page states them; where the page prints a
 * specification they are examples of its operations.
 * In: requests and the drafts of the unit. Out: drafts completed by what their requests show.
 */
import type { OperationDraft } from '../../model/fragment.ts'
import { splitAddress } from '../../model/address.ts'
import type { ReadTools } from '../../reading/dialect.ts'
import { draftOperations, placeRequest } from '../../reading/requests/draft-operations.ts'
import { addFurtherProperties } from './further-properties.ts'
import type { ShownRequest } from '../../reading/requests/request.ts'

/** What a unit states beside its samples. */
interface StatedThere {
  stated: readonly OperationDraft[]
  rendersSpecification: boolean
}

export function readShownRequests(
  requests: readonly ShownRequest[],
  { stated, rendersSpecification }: StatedThere,
  tools: ReadTools,
): void {
  const pageTools = { variables: new Map(), report: tools.report }
  const pages = requests
    .map((request) => placeRequest(request, pageTools))
    .filter((page) => page !== undefined)
  const { operations, schemes } = draftOperations(pages, pageTools)
  tools.fragment.securitySchemes.push(...schemes)
  for (const shown of operations) {
    const own = stated.find((draft) => fits(draft, shown))
    if (own !== undefined) complete(own, shown)
    else if (stated.length === 0 && !rendersSpecification) tools.fragment.operations.push(shown)
    else if (!reportOther(stated, shown, tools)) tools.fragment.operations.push({ ...shown, isExample: true })
  }
}

/**
 * A request with the method of the only operation, and another path, is likely a mistake on the page.
 * @returns whether it is
 */
function reportOther(
  [first, ...others]: readonly OperationDraft[],
  shown: OperationDraft,
  { report }: ReadTools,
): boolean {
  const [request] = shown.requests
  if (first === undefined || others.length > 0 || request === undefined || first.method !== shown.method)
    return false
  report('path/other-request', request.at, { path: first.displayedPath ?? '', request: request.url }, [
    first.at,
  ])
  return true
}

/** Whether a request has the method of an operation and an address that ends like its path. */
function fits(
  { method, displayedPath = '' }: OperationDraft,
  { method: shown, requests }: OperationDraft,
): boolean {
  if (method !== shown) return false
  return baseOf(displayedPath, requests[0]?.url ?? '') !== undefined
}

/** What is before the displayed path in an address. */
function baseOf(displayed: string, url: string): string | undefined {
  const { origin, path } = splitAddress(url)
  const asked = segmentsOf(path)
  const wanted = segmentsOf(displayed)
  const before = asked.length - wanted.length
  if (before < 0) return undefined
  const isSame = wanted.every((segment, index) => isFit(segment, asked[before + index] ?? ''))
  return isSame
    ? origin +
        asked
          .slice(0, before)
          .map((segment) => `/${segment}`)
          .join('')
    : undefined
}

function segmentsOf(path: string): string[] {
  return (path.split('?')[0] ?? '').split('/').filter((segment) => segment !== '')
}

function isFit(template: string, segment: string): boolean {
  return template === segment || template.includes('{')
}

function complete(draft: OperationDraft, shown: OperationDraft): void {
  const [request] = shown.requests
  const base = baseOf(draft.displayedPath ?? '', request?.url ?? '')
  if (request !== undefined && base !== undefined)
    draft.requests.push({ ...request, url: base + (draft.displayedPath ?? '') })
  for (const parameter of shown.parameters) {
    const isKnown = draft.parameters.some(
      ({ name, in: place }) => name === parameter.name && place === parameter.in,
    )
    if (!isKnown && parameter.in === 'query') draft.parameters.push({ ...parameter, required: false })
  }
  if (draft.security === undefined && shown.security !== undefined) draft.security = shown.security
  addBody(draft, shown)
}

function addBody(draft: OperationDraft, { body }: OperationDraft): void {
  if (body === undefined || draft.method === 'GET' || draft.method === 'HEAD') return
  if (draft.body === undefined) draft.body = { ...body, isOpen: true }
  else {
    draft.body.samples.push(...body.samples)
    if (body.mediaTypes !== undefined) draft.body.mediaTypes ??= body.mediaTypes
    if (body.schema === undefined) return
    if (draft.body.schema === undefined) draft.body.schema = body.schema
    // Data that is not valid JSON gives no sample, so its properties come from its schema.
    else if (body.samples.length === 0) addFurtherProperties(draft.body.schema, body.schema)
  }
}
