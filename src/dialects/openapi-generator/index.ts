/**
 * Client docs of openapi-generator and swagger-codegen, in all languages: a page for each group of operations, a page
 * for each model, and the security schemes in the README.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const openapiGenerator: Dialect = {
  id: 'openapi-generator',
  title: 'Client docs of openapi-generator and swagger-codegen',
  signs: [
    {
      line: /^All URIs are relative to /,
      weight: 0.6,
      reason: 'the base address is stated above the table',
    },
    {
      line: /\[\*\*[^*\]]+\*\*\]\([^()]*\) ?\| ?\*\*[A-Za-z]+\*\* /,
      weight: 0.4,
      reason: 'a table lists methods, requests and descriptions',
    },
    {
      line: /^## Documentation For Authorization/i,
      weight: 0.4,
      reason: 'the README lists security schemes',
    },
    {
      line: /^\|? ?Name \| Type \| Description \| Notes ?\|?\s*$/,
      weight: 0.5,
      reason: 'properties have notes',
    },
    { line: /^\[\[Back to Model list\]\]/, weight: 0.4, reason: 'the page leads back to the list of models' },
    {
      line: /^### `openapi_(?:one|any)_of`\s*$/,
      weight: 0.4,
      reason: 'a method lists the branches of a union',
    },
    { line: /^## Enum(?:: \w+)?\s*$/, weight: 0.3, reason: 'an enumeration has its own heading' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}
