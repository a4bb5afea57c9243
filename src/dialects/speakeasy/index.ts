/**
 * Reference pages of SDKs that Speakeasy generates: a page for each group of operations, a page for each model.
 * The route of an operation is only in the comment above its example.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection, Dialect } from '../../reading/dialect.ts'
import { scoreSigns } from '../../reading/signs.ts'
import { cutPage, isModelPage, SNIPPET } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const speakeasy: Dialect = {
  id: 'speakeasy',
  title: 'SDK references of Speakeasy',
  signs: [
    { line: SNIPPET, weight: 1, reason: 'comments state the routes of examples' },
    {
      line: /^\| *Field *\| *Type *\| *Required *\| *Description *\|/,
      weight: 0.5,
      reason: 'models have a table of fields',
    },
    { line: /:heavy_(?:check_mark|minus_sign):/, weight: 0.3, reason: 'required fields have an emoji' },
    {
      line: /^## (?:Fields|Values|Supported Types)\s*$/,
      weight: 0.3,
      reason: 'models have fields or values',
    },
  ],
  detect,
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}

/** Sections of fields are on pages of all kinds: without routes, only a page that is all of a model counts. */
function detect(outline: PageOutline): Detection {
  const seen = scoreSigns(outline, speakeasy.signs)
  if (outline.lines.some((line) => SNIPPET.test(line)) || isModelPage(outline)) return seen
  return { score: 0, reasons: [...seen.reasons, 'neither routes nor the sections of a model and no others'] }
}
