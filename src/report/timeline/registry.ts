/**
 * The formats of timelines; the only list of them.
 */
import { atom } from './atom.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'
import type { TimelineFormat } from './types.ts'

export const TIMELINE_FORMATS: readonly TimelineFormat[] = [text, json, markdown, html, atom]
