/**
 * Every finding that Deosil can make: its severity, its sentence, why it matters, what to do.
 * The only list of codes; `deosil explain CODE` prints an entry.
 */
import { printable, quote } from './escape.ts'

export type Severity = 'error' | 'warning' | 'info'

/** The words that a finding's sentence needs. Text from documents stays as it is until it is printed. */
export type FindingArgs = Readonly<Record<string, string>>

export interface CatalogueEntry {
  severity: Severity
  says: (args: FindingArgs) => string
  why: string
  todo: string
}

export const CATALOGUE = {
  'branch/ambiguous': {
    severity: 'warning',
    says: () => 'A row without a name can be an item or a branch of a union',
    why: 'The page prints both alike here, so what stands below the row is not taken into the model.',
    todo: 'Link a named schema here, or look the shape up elsewhere.',
  },
  'branch/not-shown': {
    severity: 'info',
    says: ({ word, count }) =>
      `The page says ${quote(word)} with ${count ?? 'some'} branches and shows none of them`,
    why: 'Only the sample tells what a branch is, and it shows the first one at most.',
    todo: 'Look the branches up elsewhere; templates that print all rows show them.',
  },
  'curl/data-not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the data ${quote(text)} as JSON`,
    why: 'The request has a body, but nothing is known of its fields.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/data-repaired': {
    severity: 'info',
    says: ({ text }) => `The data ${quote(text)} is JSON only after a repair`,
    why: 'A reader who copies the command sends something else than what is meant.',
    todo: 'Correct the quotes or the JSON in the command.',
  },
  'curl/no-api': {
    severity: 'info',
    says: ({ text }) => `The command downloads ${quote(text)} and is not taken for a request to the API`,
    why: 'Its output is saved as a file or handed to a shell, as in steps of an installation.',
    todo: 'Nothing, if that is right. Else show the request without what follows it.',
  },
  'curl/not-understood': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read the command: ${printable(reason ?? 'its form is unknown')}`,
    why: 'What the command shows is not in the model.',
    todo: 'Correct the command in the page.',
  },
  'curl/option-unknown': {
    severity: 'info',
    says: ({ name }) => `curl has no option ${quote(name)} that is known here`,
    why: 'If it takes a value, that value may be read as something else.',
    todo: 'Correct the option in the command.',
  },
  'curl/query-without-value': {
    severity: 'info',
    says: ({ name }) => `The query ${quote(name)} has no equals sign`,
    why: 'It is read as the name of a parameter without a value, as a server does.',
    todo: 'Write it as name=value, if that is what is meant.',
  },
  'curl/quote-not-closed': {
    severity: 'warning',
    says: () => 'A quotation mark is opened here and never closed',
    why: 'The text is read as if it ended before the line break or before what cannot stand inside it.',
    todo: 'Close the quotation.',
  },
  'enum/ambiguous': {
    severity: 'info',
    says: ({ name, count }) => `The values of ${quote(name)} fit ${count ?? 'several'} rows of that name`,
    why: 'The page names only the property, so the values are given to none of them.',
    todo: 'Look at the section of the schema that the property belongs to.',
  },
  'enum/no-property': {
    severity: 'warning',
    says: ({ name }) => `No row is called ${quote(name)}, for which values are listed`,
    why: 'The values belong to nothing that is documented, so they are not in the model.',
    todo: 'Correct the name in the table of values, or add the row.',
  },
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
  'link/other-target': {
    severity: 'warning',
    says: ({ text, url }) => `The link ${quote(text)} points at ${quote(url)}`,
    why: 'Text and target name different schemas; the text is believed.',
    todo: 'Correct the link or its text.',
  },
  'operation/only-requested': {
    severity: 'info',
    says: ({ operation }) => `${quote(operation)} is shown by a request only`,
    why: 'Its parameters and answers are taken from the request, so there may be more.',
    todo: 'Nothing, if that is right. Else document the operation.',
  },
  'operation/only-example': {
    severity: 'info',
    says: ({ operation }) => `The request ${quote(operation)} stands on a page that documents no operation`,
    why: 'Other pages are the reference, so the request is taken for an example and adds nothing to the model.',
    todo: 'Nothing, if that is right. Else give the page on its own.',
  },
  'operation/twice': {
    severity: 'warning',
    says: ({ operation }) => `${quote(operation)} is documented twice`,
    why: 'The first of the two is in the model, the other is not.',
    todo: 'Remove one of the sections.',
  },
  'page/no-api': {
    severity: 'info',
    says: () => 'No dialect finds an API on this page',
    why: 'Nothing of the page is in the model; its blocks are listed as unread.',
    todo: 'Nothing, if it is prose. Else see what each dialect looks for with deosil inspect.',
  },
  'page/too-deep': {
    severity: 'error',
    says: ({ limit = '' }) => `What begins here nests more than ${limit} levels deep`,
    why: 'It was skipped up to the next section, so whatever it documents is missing in every output.',
    todo: 'Look for quotations, lists or emphasis that are opened again and again, and take them out.',
  },
  'parameter/no-place': {
    severity: 'warning',
    says: ({ name, place }) =>
      `Expected path, query, header, cookie or body for ${quote(name)}, found ${quote(place)}`,
    why: 'Without a place the parameter cannot be sent, so it is not in the model.',
    todo: 'Correct the cell.',
  },
  'parameter/not-in-path': {
    severity: 'warning',
    says: ({ name, path }) => `The path parameter ${quote(name)} is not in the path ${quote(path)}`,
    why: 'There is no place where its value could be sent.',
    todo: 'Correct the path or the row.',
  },
  'parameter/not-in-table': {
    severity: 'warning',
    says: ({ name, path }) => `The path ${quote(path)} has ${quote(name)}, which no row describes`,
    why: 'Its type and meaning are unknown; it is taken for a string.',
    todo: 'Add the row, or correct the path.',
  },
  'path/other-request': {
    severity: 'warning',
    says: ({ path, request }) =>
      `The sample request goes to ${quote(request)}, the operation line says ${quote(path)}`,
    why: 'The operation is known by the path of its line, below the base path of its neighbours.',
    todo: 'Correct the sample or the line.',
  },
  'property/twice': {
    severity: 'warning',
    says: ({ name }) => `The property ${quote(name)} stands in the table twice`,
    why: 'The first row is believed.',
    todo: 'Remove one of the rows, or correct its depth.',
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
  'request/other-method': {
    severity: 'warning',
    says: ({ method, request }) =>
      `The sample request is a ${request ?? ''}, the operation line says ${method ?? ''}`,
    why: 'The operation line is believed.',
    todo: 'Correct the sample or the line.',
  },
  'response/no-row': {
    severity: 'warning',
    says: ({ status }) => `A schema is shown for status ${quote(status)}, which no response has`,
    why: 'The schema belongs to nothing that is documented, so it is not in the model.',
    todo: 'Add the response to the table, or correct the status.',
  },
  'sample/extra-property': {
    severity: 'warning',
    says: ({ name }) => `The sample has ${quote(name)}, which the table does not`,
    why: 'The property is not in the model: only tables say what a schema has.',
    todo: 'Add the row, or take the property out of the sample.',
  },
  'sample/missing-property': {
    severity: 'info',
    says: ({ name }) => `The sample lacks ${quote(name)}, which the table has`,
    why: 'The sample confirms nothing of this property, for example its format.',
    todo: 'Add the property to the sample, or remove the row.',
  },
  'sample/no-response': {
    severity: 'info',
    says: ({ caption }) => `The samples under ${quote(caption)} belong to no response`,
    why: 'The caption is neither a status nor the description of a response, so the samples are not in the model.',
    todo: 'Correct the caption, or add the response.',
  },
  'sample/is-schema': {
    severity: 'info',
    says: () => 'The page shows the text of a schema where a sample would stand',
    why: 'Such texts are no samples: formats and content that only samples show are not in the model.',
    todo: 'Print the page without the option that does so (--raw of widdershins).',
  },
  'sample/not-json': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as JSON: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample confirms nothing: formats and content that only it shows are not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/not-yaml': {
    severity: 'warning',
    says: ({ reason }) => `Cannot read this sample as YAML: ${printable(reason ?? 'its form is unknown')}`,
    why: 'The sample confirms nothing: content that only it shows is not in the model.',
    todo: 'Correct the sample.',
  },
  'sample/other-type': {
    severity: 'warning',
    says: ({ expected, found }) => `Expected ${expected ?? ''} in the sample, found ${found ?? ''}`,
    why: 'Sample and table disagree; the table is believed.',
    todo: 'Correct the sample or the row.',
  },
  'sample/other-value': {
    severity: 'warning',
    says: ({ value }) => `The sample has the value ${quote(value)}, which is not among those listed`,
    why: 'Sample and table disagree; the table is believed.',
    todo: 'Correct the sample, or add the value to the list.',
  },
  'sample/repaired': {
    severity: 'info',
    says: ({ reason }) =>
      `This sample is no JSON, and was read all the same: ${printable(reason ?? 'its form is unknown')}`,
    why: 'Programs that copy the sample will refuse it.',
    todo: 'Correct the sample.',
  },
  'schema/inferred': {
    severity: 'info',
    says: ({ name }) => `The schema ${quote(name)} has no section; its shape is taken from samples`,
    why: 'Samples show neither what is required nor what values are allowed.',
    todo: 'Give the page of schemas as well.',
  },
  'schema/not-documented': {
    severity: 'warning',
    says: ({ name }) => `The schema ${quote(name)} is documented nowhere`,
    why: 'Its type is unknown, so values of it are neither checked nor compared.',
    todo: 'Give the page that has its section, or correct the link.',
  },
  'schema/shown-otherwise': {
    severity: 'warning',
    says: ({ schema, name, here, there }) =>
      `${quote(name)} of ${quote(schema)} is ${here ?? ''} here and ${there ?? ''} in its own section`,
    why: 'The section of the schema is believed.',
    todo: 'Make both tables agree.',
  },
  'schema/shown-with-more': {
    severity: 'warning',
    says: ({ schema, name }) => `${quote(schema)} is shown with ${quote(name)}, which its own section lacks`,
    why: 'The section of the schema is believed, so the property is not in the model.',
    todo: 'Make both tables agree.',
  },
  'schema/twice': {
    severity: 'warning',
    says: ({ name }) => `The schema ${quote(name)} is documented twice, and not alike`,
    why: 'The first of the two is in the model, the other is not.',
    todo: 'Remove one of the sections, or make them agree.',
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
  'type/not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the type ${quote(text)}`,
    why: 'The field becomes unknown, so its type is not checked and not compared.',
    todo: 'Correct the type in the page, or ask for this form to be taught to the dialect.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof CATALOGUE

export function catalogueEntry(code: Code): CatalogueEntry {
  return CATALOGUE[code]
}
