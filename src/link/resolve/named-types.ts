/**
 * Names and links that hand-written pages write in place of types.
 * In: all schemas and definitions. A link leads to the definition with that anchor, on that page where there are
 * several; a name to the definition of that name. What leads nowhere says nothing of the type, and is reported.
 */
import { draftChildren } from '../../model/locate.ts'
import { refTo } from '../../model/schema.ts'
import type { Definitions, PlacedSchema, PlaceReport } from '../types.ts'

export function resolveNames(
  schemas: Iterable<PlacedSchema>,
  definitions: Definitions,
  report: PlaceReport,
): void {
  const index = new NameIndex(definitions)
  const walk = (schema: PlacedSchema, near: PlacedSchema['at']): void => {
    const at = schema.at ?? near
    if (schema.named !== undefined) resolve(schema, schema.named, { index, report, at })
    for (const child of draftChildren(schema)) walk(child, at)
  }
  for (const schema of schemas) walk(schema, undefined)
}

interface Context {
  index: NameIndex
  report: PlaceReport
  at: PlacedSchema['at']
}

function resolve(
  schema: PlacedSchema,
  named: NonNullable<PlacedSchema['named']>,
  { index, report, at }: Context,
): void {
  delete schema.named
  const name = index.nameOf(named, at?.file)
  if (name !== undefined) {
    delete schema.type
    delete schema.format
    schema.$ref = refTo(name)
  } else if (schema.type === undefined && schema.properties === undefined && at !== undefined)
    report('type/not-understood', at, { text: named.text })
}

class NameIndex {
  readonly #definitions: Definitions
  /** Pages that document one schema only: a link to them needs no anchor. */
  readonly #byPage = new Map<string, string[]>()
  readonly #byAnchor = new Map<string, { name: string; file: string }[]>()
  readonly #byName = new Map<string, { name: string; file: string }[]>()

  constructor(definitions: Definitions) {
    this.#definitions = definitions
    for (const [name, { anchors = [], title = name, alsoIn = [], at }] of definitions) {
      const page = pageOf(at.file)
      this.#byPage.set(page, [...(this.#byPage.get(page) ?? []), name])
      for (const anchor of new Set(anchors)) {
        const known = this.#byAnchor.get(anchor)
        if (known === undefined) this.#byAnchor.set(anchor, [{ name, file: at.file }])
        else known.push({ name, file: at.file })
      }
      const key = plainName(title)
      const pages = [at.file, ...alsoIn].map((file) => ({ name, file }))
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), ...pages])
    }
  }

  nameOf({ text, url }: { text: string; url?: string }, file: string | undefined): string | undefined {
    return this.#ofUrl(url ?? '', file) ?? this.#ofText(text, file)
  }

  #ofUrl(url: string, file: string | undefined): string | undefined {
    const [page = '', anchor = ''] = url.split('#')
    const found = this.#byAnchor.get(decoded(anchor).toLowerCase()) ?? []
    if (anchor === '') return this.#onlyOn(page)
    if (found.length === 0) return undefined
    const wanted = page === '' ? pageOf(file ?? '') : pageOf(page)
    const own = found.find((one) => pageOf(one.file) === wanted)
    // A parent of the object may have the anchor on a page of the same name: then the text decides.
    return (own ?? (found.length === 1 ? found[0] : undefined))?.name
  }

  #onlyOn(page: string): string | undefined {
    const [only, ...others] = page === '' ? [] : (this.#byPage.get(pageOf(page)) ?? [])
    return others.length === 0 ? only : undefined
  }

  /** Of things that are called alike the one of the same page, else the one that has the name to itself. */
  #ofText(text: string, file: string | undefined): string | undefined {
    const key = plainName(text)
    const other = key.endsWith('s') ? key.slice(0, -1) : `${key}s`
    const found = this.#byName.get(key) ?? this.#byName.get(other) ?? []
    const own = found.find((one) => one.file === file)
    if (own !== undefined) return own.name
    if (this.#definitions.has(text)) return text
    return (found.find(({ name }) => [key, other].includes(plainName(name))) ?? found[0])?.name
  }
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

/** `/resources/user.md` and `../user` are the page `user`. */
function pageOf(path: string): string {
  const steps =
    path
      .split('?')[0]
      ?.split('/')
      .filter((step) => step !== '' && !/^(?:_?index|readme)(?:\.\w+)*$/i.test(step)) ?? []
  return (steps.at(-1) ?? '').replace(/(?:\.html)?\.(?:mdx?|markdown|html?)$/i, '').toLowerCase()
}

function plainName(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/\s+objects?$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
