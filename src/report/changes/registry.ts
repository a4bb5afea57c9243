/**
 * The formats of changes; the only list of them.
 */
import { github } from './github.ts'
import { githubSummary } from './github-summary.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { oneline } from './oneline.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'
import type { ChangeFormat } from './types.ts'

export const CHANGE_FORMATS: readonly ChangeFormat[] = [
  text,
  oneline,
  json,
  markdown,
  html,
  sarif,
  junit,
  github,
  githubSummary,
]
