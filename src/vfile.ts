/**
 * Deosil for programs of the unified family: reads the API of a page from a VFile.
 * In: a file. Out: what the page states, with places in the file; findings become messages of the file. It is a function
 * and no transformer, because it reads the text: a tree has lost the lines of torn tables and of unclosed fences.
 */
import type { VFile } from 'vfile'
import { catalogueEntry } from './core/catalogue.ts'
import type { Diagnostic } from './core/diagnostics.ts'
import type { Place } from './core/span.ts'
import type { Fragment } from './model/fragment.ts'
import { readPage } from './pipeline/read/read-page.ts'
import type { UserProfile } from './reading/user-profile.ts'

export interface ReadApiOptions {
  /** Words of the house style of the docs. */
  profile?: UserProfile
}

export function readApi(file: VFile, { profile }: ReadApiOptions = {}): Fragment<Place> {
  const { fragment } = readPage({ path: file.path ?? '', text: String(file) }, profile)
  for (const finding of fragment.findings) addMessage(file, finding)
  return fragment
}

function addMessage(file: VFile, { code, at, args }: Diagnostic): void {
  const { severity, says, todo } = catalogueEntry(code)
  const options = { place: { start: at.start, end: at.end }, source: 'deosil', ruleId: code }
  const message = severity === 'info' ? file.info(says(args), options) : file.message(says(args), options)
  if (severity === 'error') message.fatal = true
  message.note = todo
}
