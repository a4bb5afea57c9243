import { link } from '../../../src/link/link.ts'
import type { ApiModel, Origins } from '../../../src/model/api.ts'
import { readPage } from '../../../src/pipeline/read/read-page.ts'

/** The model of pages, by path, and the codes of their findings. */
export function modelOf(pages: Readonly<Record<string, string>>): {
  model: ApiModel
  origins: Origins
  codes: string[]
} {
  const read = Object.entries(pages).map(([path, text]) =>
    readPage({ path, text } as Parameters<typeof readPage>[0]),
  )
  const { model, origins, diagnostics } = link(
    read.map(({ path, dialect, fragment }) => ({ path, dialect: dialect ?? '', fragment })),
  )
  return { model, origins, codes: diagnostics.map(({ code }) => code) }
}

export function modelOfPage(text: string): ApiModel {
  return modelOf({ 'page.md': text }).model
}
