/**
 * Pages of widdershins with its own templates, v3 and v4.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection, Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { scoreSigns } from '../../reading/signs.ts'
import { readUnit } from './read.ts'

export const widdershins: Dialect = {
  id: 'widdershins',
  title: 'widdershins, default templates',
  detect,
  cut: cutPage,
  read: readUnit,
}

function detect(outline: PageOutline): Detection {
  return scoreSigns(outline, [
    [/^<!-- Generator: Widdershins/, 0.3, 'the generator names itself'],
    [/^generator:.*widdershins/i, 0.3, 'the front matter names the generator'],
    [/^<h1 id="/, 0.2, 'chapters are HTML headings with ids'],
    [/^\s*<a id="opId/, 0.6, 'operations have `opId` anchors'],
    [/^<h2 id="tocS/, 0.3, 'schemas have `tocS` headings'],
    [/^<h3 id="[^"]*-(?:parameters|responses)"/, 0.3, 'parts of operations are HTML headings with ids'],
    [/^`[A-Z]+ \/[^`]*`\s*$/, 0.2, 'operation lines stand in code spans'],
  ])
}
