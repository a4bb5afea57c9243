/**
 * Deosil as a unified plugin: puts what a page tells of an API on `file.data.api`, and what was found on
 * `file.messages`. It reads the file's text, not the tree, since places and torn tables need the source.
 */
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { catalogueEntry } from './core/catalogue.ts'
import type { Diagnostic } from './core/diagnostics.ts'
import type { Place } from './core/span.ts'
import type { Fragment } from './model/fragment.ts'
import { readPage } from './pipeline/read/read-page.ts'

declare module 'vfile' {
  interface DataMap {
    /** What the page tells, with places in the file. */
    api: Fragment<Place>
  }
}

/** `unified().use(remarkParse).use(remarkApi)`: the tree passes as it is. */
export const remarkApi: Plugin<[], Root> = () => (_tree: Root, file: VFile) => {
  const { fragment } = readPage({ path: file.path ?? '', text: String(file) })
  file.data.api = fragment
  for (const finding of fragment.findings) addMessage(file, finding)
}

function addMessage(file: VFile, { code, at, args }: Diagnostic): void {
  const { severity, says, todo } = catalogueEntry(code)
  const options = { place: { start: at.start, end: at.end }, source: 'deosil', ruleId: code }
  const message = severity === 'info' ? file.info(says(args), options) : file.message(says(args), options)
  if (severity === 'error') message.fatal = true
  message.note = todo
}
