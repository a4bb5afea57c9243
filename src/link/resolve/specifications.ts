/**
 * Pages that name a specification: puts the operations that they name in their place.
 * In: the fragments of all pages and of the specifications beside them. Out: those that count; a specification that
 * nobody names does not. A name leads only to a file that was read already.
 */
import type { Place } from '../../core/span.ts'
import type { SpecificationUse } from '../../model/fragment.ts'
import type { PageFragment, PlaceReport } from '../types.ts'

type Use = SpecificationUse<Place>

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i

export function attachSpecifications(pages: readonly PageFragment[], report: PlaceReport): PageFragment[] {
  const beside = pages.filter(({ isAttached }) => isAttached === true)
  const known = pages.filter(({ dialect }) => dialect === SPECIFICATION)
  const uses = new Map<PageFragment, Use[]>()
  for (const page of pages)
    for (const use of page.fragment.specifications ?? []) {
      const found = ADDRESS.test(use.specification) ? undefined : specificationOf(use, page.path, known)
      if (found !== undefined) uses.set(found, [...(uses.get(found) ?? []), use])
      else if (ADDRESS.test(use.specification))
        report('openapi/reference-outside', use.at, { ref: use.specification })
      else report('openapi/not-beside', use.at, { specification: use.specification })
    }
  for (const [page, named] of uses) reportMissing(page, named, report)
  return pages.flatMap((page) => {
    if (!beside.includes(page)) return [page]
    const named = uses.get(page)
    return named === undefined ? [] : [withOperations(page, named)]
  })
}

/** The dialect under which documents are read that are files of their own. */
export const SPECIFICATION = 'openapi'

/** By the path as seen from the page, else by a file name that only one specification has. */
function specificationOf(
  { specification }: Use,
  page: string,
  known: readonly PageFragment[],
): PageFragment | undefined {
  const path = pathFrom(page, specification)
  const exact = known.find((one) => one.path === path)
  if (exact !== undefined) return exact
  const stem = stemOf(specification)
  const named = known.filter((one) => stemOf(one.path) === stem)
  return named.length === 1 ? named[0] : undefined
}

/** `a/b.md` and `../c.json` are `c.json`. */
function pathFrom(page: string, relative: string): string {
  const steps = page.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The name of a file without folders and ending. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.(?:json|ya?ml)$/i, '')
}

function keyOf({ method, path }: { method?: string; path?: string }): string {
  return `${method ?? ''} ${path ?? ''}`
}

function reportMissing({ fragment }: PageFragment, named: readonly Use[], report: PlaceReport): void {
  const has = new Set(
    fragment.operations.map(({ method, displayedPath = '' }) => keyOf({ method, path: displayedPath })),
  )
  for (const use of named)
    if (use.path !== undefined && !has.has(keyOf(use)))
      report('openapi/no-operation', use.at, { specification: use.specification, operation: keyOf(use) })
}

/** Only what pages show of it; a page that names no operation shows all of them. */
function withOperations(page: PageFragment, named: readonly Use[]): PageFragment {
  if (named.some(({ path }) => path === undefined)) return page
  const shown = new Set(named.map(keyOf))
  const operations = page.fragment.operations.filter(({ method, displayedPath = '' }) =>
    shown.has(keyOf({ method, path: displayedPath })),
  )
  return { ...page, fragment: { ...page.fragment, operations } }
}
