/**
 * Findings about the form of pages: what was read, repaired, torn, or left open.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const PAGE_FINDINGS = {
  'fence/end-supposed': {
    severity: 'warning',
    says: ({ text }) => `This fence is never closed; it is read as if it ended above ${quote(text)}`,
    why: 'Other readers take all that follows for code, up to the next line that closes a fence.',
    todo: 'Close the fence: put a line of as many marks behind the last line of the sample.',
  },
  'fence/not-closed': {
    severity: 'warning',
    says: () => 'This fence is never closed',
    why: 'All that follows is taken for code, so nothing of it is in the model.',
    todo: 'Close the fence: put a line of as many marks behind the last line of the sample.',
  },
  'heading/no-break-space': {
    severity: 'warning',
    says: () => 'A no-break space follows the marks of this heading',
    why: 'Markdown takes the line for plain text; it is read as the heading that it looks like.',
    todo: 'Put an ordinary space there.',
  },
  'page/no-api': {
    severity: 'info',
    says: () => 'No dialect finds an API on this page',
    why: 'Nothing of the page is in the model; its blocks are listed as unread.',
    todo: 'Nothing, if it is prose. Else see what each dialect looks for with deosil inspect.',
  },
  'page/not-processed': {
    severity: 'error',
    says: ({ reason = '' }) => `Deosil failed on this part of the page: ${quote(reason)}`,
    why: 'It is missing in every output; all other parts were read.',
    todo: 'This is a bug of Deosil. Report it with this part of the page.',
  },
  'page/nothing-read': {
    severity: 'warning',
    says: ({ unread = '' }) =>
      `This page looks like API documentation, and none of its operations or schemas was read` +
      ` (${unread} blocks unread)`,
    why: 'Nothing of it is in the model, so changes on this page go unnoticed.',
    todo: 'Run deosil inspect on the page: it shows the evidence for the dialect and every unread block.',
  },
  'page/partly-read': {
    severity: 'warning',
    says: ({ unread = '', blocks = '' }) => `Most of this page was not read: ${unread} of ${blocks} blocks`,
    why: 'What the unread blocks document is missing in every output.',
    todo: 'Run deosil inspect on the page: it lists every unread block.',
  },
  'page/section-too-large': {
    severity: 'error',
    says: ({ limit = '' }) => `This section has more than ${limit} characters`,
    why: 'It was skipped, so whatever it documents is missing in every output. The other sections are read.',
    todo: 'Look for a missing heading, or for data that does not belong in the docs.',
  },
  'page/stray-link-ends': {
    severity: 'error',
    says: ({ limit = '' }) =>
      `A block of this section has more than ${limit} ends of links that were never opened`,
    why: 'The section was skipped, because the time to read it grows with the square of their number.',
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
    says: ({ limit = '' }) => `What begins here nests more than ${limit} levels deep`,
    why: 'It was skipped up to the next section, so whatever it documents is missing in every output.',
    todo: 'Look for quotations, lists or emphasis that are opened again and again, and take them out.',
  },
  'repair/lost-indentation': {
    severity: 'info',
    says: ({ text }) => `Cannot tell how far ${quote(text)} was indented`,
    why: 'The page is a copy that lost its leading blanks, so levels of a list or of YAML are unknown.',
    todo: 'Compare with the original page if the levels matter.',
  },
  'repair/uncertain-block': {
    severity: 'info',
    says: ({ text }) => `Cannot tell whether ${quote(text)} was a heading, a list, code or plain text`,
    why: 'The page is a copy of rendered text; what is not known from its words is read as a paragraph.',
    todo: 'Compare with the original page if the block matters.',
  },
  'repair/uncertain-cells': {
    severity: 'warning',
    says: ({ text }) => `Cannot tell for sure where the cells of ${quote(text)} begin`,
    why: 'The page is a copy that lost its table borders, so a word may stand in the wrong column.',
    todo: 'Compare with the original page, or correct the copy.',
  },
  'repair/uncertain-paragraph': {
    severity: 'info',
    says: ({ text }) => `Cannot tell whether a paragraph begins at ${quote(text)}`,
    why: 'The page is a copy that lost its blank lines, so a description may be joined or cut at the wrong line.',
    todo: 'Compare with the original page if the description matters.',
  },
  'source/binary': {
    severity: 'error',
    says: () => 'Expected text, found a binary file (a NUL byte)',
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Remove the file from the folder, or save it as UTF-8 text.',
  },
  'source/not-readable': {
    severity: 'error',
    says: ({ reason = '' }) => `Cannot read the page: ${printable(reason)}`,
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Give yourself the right to read it, mend the link, or remove it.',
  },
  'source/not-utf8': {
    severity: 'warning',
    says: () => 'Expected UTF-8, found bytes that are none',
    why: 'Each such byte became the replacement character, so names that hold one are wrong.',
    todo: 'Save the page as UTF-8.',
  },
  'source/too-deep': {
    severity: 'error',
    says: ({ depth = '', limit = '' }) => `The line nests ${depth} levels deep; at most ${limit} are read`,
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Take out the line, or nest less.',
  },
  'source/too-large': {
    severity: 'error',
    says: ({ size = '', limit = '' }) => `The page has ${size}; at most ${limit} are read`,
    why: 'The page was skipped, so whatever it documents is missing in every output.',
    todo: 'Split the page, or leave out what is no documentation.',
  },
  'table/not-read': {
    severity: 'warning',
    says: ({ header }) => `Cannot read this table; its columns are ${quote(header)}`,
    why: 'It is where fields are documented, but no column is known to hold their names.',
    todo: 'Name the columns, for example Name, Type, Required and Description.',
  },
  'table/cells-left-over': {
    severity: 'info',
    says: ({ found, expected }) => `This row has ${found ?? ''} cells, the header has ${expected ?? ''}`,
    why: 'What stands behind the last column is read as more text of its cell; other readers drop it.',
    todo: 'Write a pipe that belongs to the text as \\|, or take out the cells that are too many.',
  },
  'table/cells-missing': {
    severity: 'warning',
    says: ({ found, expected }) => `This row has ${found ?? ''} cells, the header has ${expected ?? ''}`,
    why: 'The cells at its end are read as empty: not required, for example, and without description.',
    todo: 'Add the cells, empty ones too, so that each stands in its column.',
  },
  'table/no-header': {
    severity: 'warning',
    says: () => 'These rows are no table: the row of dashes below the header is missing',
    why: 'Markdown takes them for plain text, so what they say is not in the model.',
    todo: 'Put the header and a row such as |---|---| above them.',
  },
  'table/rejoined': {
    severity: 'info',
    says: () => 'A row was torn by line breaks in a cell, and was put together again',
    why: 'Markdown tables hold one line a row; other readers lose the rest of this table.',
    todo: 'Write the cell on one line, with <br> for its breaks.',
  },
} as const satisfies Record<string, CatalogueEntry>
