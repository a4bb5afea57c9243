/**
 * Pages of swagger-markdown, for OpenAPI 3 and Swagger 2, and of openapi-markdown.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const swaggerMarkdown: Dialect = {
  id: 'swagger-markdown',
  title: 'swagger-markdown and openapi-markdown',
  signs: [
    {
      line: /^### (?:~~)?\[[A-Z]+\] \//,
      weight: 0.5,
      reason: 'headings of operations hold the method in brackets',
    },
    {
      line: /^\|\s*Name\s*\|\s*Located in\s*\|\s*Description\s*\|\s*Required\s*\|\s*Schema\s*\|/,
      weight: 0.5,
      reason: 'parameters have a column "Located in"',
    },
    { line: /^#### [A-Z]{3,7}\s*$/, weight: 0.2, reason: 'methods are headings below their path' },
    { line: /^### \/\S*\s*$/, weight: 0.2, reason: 'paths are headings' },
    {
      line: /^##### (?:Summary|Responses|Security):?\s*$/,
      weight: 0.2,
      reason: 'parts are headings of level 5',
    },
    {
      line: /^\|\s*Security Schema\s*\|\s*Scopes\s*\|/,
      weight: 0.2,
      reason: 'security is a table of schemes',
    },
    { line: /^\|\s*Code\s*\|\s*Description\s*\|/, weight: 0.1, reason: 'responses have codes' },
    { line: /^### (?:Models|Schemas)\s*$/, weight: 0.2, reason: 'schemas have a chapter' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}
