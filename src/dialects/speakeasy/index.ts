/**
 * Reference pages of SDKs that Speakeasy generates: a page for each group of operations, a page for each model.
 * The route of an operation is only in the comment above its example.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const speakeasy: Dialect = {
  id: 'speakeasy',
  title: 'SDK references of Speakeasy',
  signs: [
    { line: /^<!-- UsageSnippet [^>]*path="/, weight: 1, reason: 'comments state the routes of examples' },
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
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}
