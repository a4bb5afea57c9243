/**
 * Pages of widdershins with its own templates, v3 and v4.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const widdershins: Dialect = {
  id: 'widdershins',
  title: 'widdershins v3 and v4, default templates and their forks',
  signs: [
    { line: /^<!-- Generator: Widdershins/, weight: 0.3, reason: 'the generator names itself' },
    { line: /^generator:.*widdershins/i, weight: 0.3, reason: 'the front matter names the generator' },
    { line: /^<h1 id="/, weight: 0.2, reason: 'chapters are HTML headings with ids' },
    { line: /^\s*<a id="opId/, weight: 0.6, reason: 'operations have `opId` anchors' },
    { line: /^<h2 id="tocS/, weight: 0.3, reason: 'schemas have `tocS` headings' },
    {
      line: /^<h3 id="[^"]*-(?:parameters|responses)"/,
      weight: 0.3,
      reason: 'parts of operations are HTML headings with ids',
    },
    { line: /^`[A-Z]+ \/[^`]*`\s*$/, weight: 0.2, reason: 'operation lines are code spans' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}
