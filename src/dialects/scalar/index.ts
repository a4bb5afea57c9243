/**
 * Pages of Scalar's openapi-to-markdown: lists of properties below the content type of each body.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { DEFAULT_PROFILE } from '../../reading/words/default.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'

export const scalar: Dialect = {
  id: 'scalar',
  title: "Scalar's openapi-to-markdown",
  signs: [
    { line: /^- \*\*OpenAPI Version:\*\*\s`/, weight: 0.4, reason: 'the page states a version of OpenAPI' },
    {
      line: /^- \*\*Method:\*\*\s`[A-Z]+`\s*$/,
      weight: 0.4,
      reason: 'operations have an item for the method',
    },
    { line: /^- \*\*Path:\*\*\s`[^`]*`\s*$/, weight: 0.3, reason: 'operations have an item for the path' },
    { line: /^##### Status: (?:\d\w\w|default)\b/, weight: 0.3, reason: 'headings state statuses' },
  ],
  cut: cutPage,
  // No words: parts are told apart by their marks.
  profile: DEFAULT_PROFILE,
  read: readUnit,
}
