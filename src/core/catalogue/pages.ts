/**
 * Findings about the form of pages: what was read, repaired, torn, or left open.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const PAGE_FINDINGS = {
  'fence/end-supposed': {
    severity: 'warning',
    says: ({ text }) => `This fence is never closed; it is read as if it ended above ${quote(text)}`,
    why: 'Other Markdown readers treat everything up to the next closing fence as code.',
    todo: 'Close the fence with the same number of marks on a line after the sample.',
  },
  'fence/not-closed': {
    severity: 'warning',
    says: () => 'This fence is never closed',
    why: 'Everything after it is read as code, so none of it is in the model.',
    todo: 'Close the fence with the same number of marks on a line after the sample.',
  },
  'heading/no-break-space': {
    severity: 'warning',
    says: () => 'This heading has a no-break space after its marks',
    why: 'Markdown treats the line as plain text; it is read as a heading anyway.',
    todo: 'Replace it with an ordinary space.',
  },
  'page/no-api': {
    severity: 'info',
    says: () => 'No dialect recognizes an API on this page',
    why: 'The page adds nothing to the model; its blocks are listed as unread.',
    todo: 'Nothing, if it is prose. Otherwise deosil inspect shows what each dialect looks for.',
  },
  'page/not-processed': {
    severity: 'error',
    says: ({ reason = '' }) => `Deosil failed on this part of the page: ${quote(reason)}`,
    why: 'This part is missing from every output; all other parts were read.',
    todo: 'This is a bug in Deosil. Report it with this part of the page.',
  },
  'page/nothing-read': {
    severity: 'warning',
    says: ({ unread = '' }) =>
      `This page looks like API documentation, but no operation or schema was read` +
      ` (${unread} blocks unread)`,
    why: 'The page adds nothing to the model, so changes on it go unnoticed.',
    todo: 'Run deosil inspect on the page: it shows the evidence for the dialect and every unread block.',
  },
  'page/partly-read': {
    severity: 'warning',
    says: ({ unread = '', blocks = '' }) => `Most of this page was not read: ${unread} of ${blocks} blocks`,
    why: 'The content of the unread blocks is missing from every output.',
    todo: 'Run deosil inspect on the page: it lists every unread block.',
  },
  'page/section-too-large': {
    severity: 'error',
    says: ({ limit = '' }) => `This section has more than ${limit} characters`,
    why: 'It was skipped, so whatever it documents is missing from every output. The other sections were read.',
    todo: 'Look for a missing heading, or for data that does not belong in the docs.',
  },
  'page/block-too-large': {
    severity: 'error',
    says: ({ limit = '' }) => `A block of this section has more than ${limit}`,
    why: 'The section was skipped, because parsing time would grow with the square of the size of the block.',
    todo: 'Look for missing blank lines, or put the text into a code block.',
  },
  'page/stray-link-ends': {
    severity: 'error',
    says: ({ limit = '' }) =>
      `A block of this section has more than ${limit} ends of links that were never opened`,
    why: 'The section was skipped, because parsing time would grow with the square of their number.',
    todo: 'Remove the brackets, or put the text into a code block.',
  },
  'page/no-routes': {
    severity: 'warning',
    says: ({ generator = '', where = '' }) =>
      `This page of ${printable(generator)} states neither methods nor paths; its specification is usually in ${printable(where)}`,
    why: 'An operation is a method and a path, so none can be read from it; nothing is guessed.',
    todo: 'Read the specification itself: deosil generate openapi.yaml.',
  },
  'page/too-deep': {
    severity: 'error',
    says: ({ limit = '' }) => `This block nests more than ${limit} levels deep`,
    why: 'It was skipped up to the next section, so whatever it documents is missing from every output.',
    todo: 'Remove repeatedly opened quotations, lists or emphasis.',
  },
  'repair/lost-indentation': {
    severity: 'info',
    says: ({ text }) => `Cannot determine the indentation of ${quote(text)}`,
    why: 'The page is a copy that lost its indentation, so levels of lists and YAML are unknown.',
    todo: 'Compare with the original page if the levels matter.',
  },
  'repair/uncertain-block': {
    severity: 'info',
    says: ({ text }) => `Cannot determine whether ${quote(text)} was a heading, a list, code or plain text`,
    why: 'The page is a copy of rendered text; blocks that its words do not identify are read as paragraphs.',
    todo: 'Compare with the original page if the block matters.',
  },
  'repair/uncertain-cells': {
    severity: 'warning',
    says: ({ text }) => `Cannot determine with certainty where the cells of ${quote(text)} begin`,
    why: 'The page is a copy that lost its table borders, so a word may be in the wrong column.',
    todo: 'Compare with the original page, or correct the copy.',
  },
  'repair/uncertain-paragraph': {
    severity: 'info',
    says: ({ text }) => `Cannot determine whether a paragraph begins at ${quote(text)}`,
    why: 'The page is a copy that lost its blank lines, so a description may start or end at the wrong line.',
    todo: 'Compare with the original page if the description matters.',
  },
  'source/binary': {
    severity: 'error',
    says: () => 'Expected text, found a binary file (a NUL byte)',
    why: 'The page was skipped, so whatever it documents is missing from every output.',
    todo: 'Remove the file from the folder, or save it as UTF-8 text.',
  },
  'source/not-readable': {
    severity: 'error',
    says: ({ reason = '' }) => `Cannot read the page: ${printable(reason)}`,
    why: 'The page was skipped, so whatever it documents is missing from every output.',
    todo: 'Check the permissions of the file, or fix or remove the link.',
  },
  'source/not-utf8': {
    severity: 'warning',
    says: () => 'The page is not valid UTF-8',
    why: 'Each invalid byte became the replacement character, so names that contain one are wrong.',
    todo: 'Save the page as UTF-8.',
  },
  'source/too-deep': {
    severity: 'error',
    says: ({ depth = '', limit = '' }) => `The line nests ${depth} levels deep; at most ${limit} are read`,
    why: 'The page was skipped, so whatever it documents is missing from every output.',
    todo: 'Remove the line, or reduce its nesting.',
  },
  'source/too-large': {
    severity: 'error',
    says: ({ size = '', limit = '' }) => `The page has ${size}; at most ${limit} are read`,
    why: 'The page was skipped, so whatever it documents is missing from every output.',
    todo: 'Split the page, or remove content that is not documentation.',
  },
  'table/not-read': {
    severity: 'warning',
    says: ({ header }) => `Cannot read this table; its columns are ${quote(header)}`,
    why: 'It is where fields are documented, but no column is known to hold their names.',
    todo: 'Name the columns, for example Name and Type, or add your words to a profile in the configuration.',
  },
  'table/cells-left-over': {
    severity: 'info',
    says: ({ found, expected }) => `This row has ${found ?? ''} cells, but the header has ${expected ?? ''}`,
    why: 'Text after the last column is read as part of its cell; other Markdown readers drop it.',
    todo: 'Escape a pipe in the text as \\|, or remove the extra cells.',
  },
  'table/cells-missing': {
    severity: 'warning',
    says: ({ found, expected }) => `This row has ${found ?? ''} cells, but the header has ${expected ?? ''}`,
    why: 'The missing cells are read as empty: not required, for example, and without a description.',
    todo: 'Add the missing cells, even if they are empty, so that each cell is in its column.',
  },
  'table/no-header': {
    severity: 'warning',
    says: () => 'These rows are not a table: the row of dashes below the header is missing',
    why: 'Markdown treats them as plain text, so their content is not in the model.',
    todo: 'Add the header and a row such as |---|---| above them.',
  },
  'table/rejoined': {
    severity: 'info',
    says: () => 'A row was split by line breaks in a cell and has been joined again',
    why: 'A Markdown table row is a single line; other Markdown readers end the table here.',
    todo: 'Write the cell on one line, with <br> for line breaks.',
  },
} as const satisfies Record<string, CatalogueEntry>
