/**
 * Findings about what pages tell of an API: operations, parameters, schemas.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const API_FINDINGS = {
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
  'branch/constrains-nothing': {
    severity: 'info',
    says: ({ word, count }) =>
      `${quote(word)} has ${count ?? ''} branches without a type, which accept every value`,
    why: 'Such a union excludes nothing. It is written as "anyOf", since with "oneOf" every value would match twice and be refused.',
    todo: 'Document the branches, or look them up elsewhere.',
  },
  'enum/ambiguous': {
    severity: 'info',
    says: ({ name, count }) => `The values of ${quote(name)} fit ${count ?? 'several'} rows of that name`,
    why: 'The page names only the property, so the values are given to none of them.',
    todo: 'Look at the section of the schema that the property belongs to.',
  },
  'enum/fewer-than-target': {
    severity: 'info',
    says: ({ name, schema, values }) =>
      `${quote(name)} lists fewer values than ${quote(schema)}, which it links to: ${quote(values)} not among them`,
    why: 'The outputs accept only the values listed here; if the API sends another, validation fails.',
    todo: 'List all values in both places, unless this property really has fewer.',
  },
  'enum/not-in-target': {
    severity: 'warning',
    says: ({ name, schema, values }) =>
      `${quote(name)} lists ${quote(values)}, which ${quote(schema)}, its link target, does not have`,
    why: 'No value can be valid in both places. If they share none, the values listed here are not in the model.',
    todo: 'List the same values in both places, or correct the link.',
  },
  'enum/other-type': {
    severity: 'warning',
    says: ({ name, expected, value }) =>
      `${quote(name)} is ${expected ?? ''}, but the values listed for it, such as ${quote(value)}, are not`,
    why: 'No value would be valid, so the type is used and the values are not in the model.',
    todo: 'Correct the type or the values.',
  },
  'enum/no-property': {
    severity: 'warning',
    says: ({ name }) => `No row is called ${quote(name)}, for which values are listed`,
    why: 'The values belong to nothing that is documented, so they are not in the model.',
    todo: 'Correct the name in the table of values, or add the row.',
  },
  'link/other-target': {
    severity: 'warning',
    says: ({ text, url }) => `The link ${quote(text)} points at ${quote(url)}`,
    why: 'Text and target name different schemas. The target is used if it is documented, otherwise the text.',
    todo: 'Correct the link or its text.',
  },
  'operation/not-read': {
    severity: 'warning',
    says: ({ method = '', path = '' }) =>
      `Looks like an operation that was not read: ${printable(method)} ${printable(path)}`,
    why: 'OpenAPI has no such method, so the operation is in no output.',
    todo: 'Check the method, or ignore the warning if the line states no operation.',
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
  'operation/unknown-method': {
    severity: 'warning',
    says: ({ method }) => `${quote(method)} is not an HTTP method`,
    why: 'OpenAPI has no place for such an operation, so this section is not in the model.',
    todo: 'Correct the method. If the section does not document an operation, remove it.',
  },
  'operation/twice': {
    severity: 'warning',
    says: ({ operation }) => `${quote(operation)} is documented twice`,
    why: 'The first of the two is in the model, the other is not.',
    todo: 'Remove one of the sections.',
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
  'path/sample-value': {
    severity: 'info',
    says: ({ value, name = '' }) => `${quote(value)} in the path is read as a value of {${printable(name)}}`,
    why: 'A request shows a value; that any other is accepted there, and its name, are inferred.',
    todo: 'Nothing, if that is right. A placeholder in its place states the name.',
  },
  'property/twice': {
    severity: 'warning',
    says: ({ name }) => `The property ${quote(name)} stands in the table twice`,
    why: 'The first row is believed.',
    todo: 'Remove one of the rows, or correct its depth.',
  },
  'response/no-row': {
    severity: 'warning',
    says: ({ status }) => `A schema is shown for status ${quote(status)}, which no response has`,
    why: 'The schema belongs to nothing that is documented, so it is not in the model.',
    todo: 'Add the response to the table, or correct the status.',
  },
  'row/not-read': {
    severity: 'warning',
    says: ({ text }) => `Cannot read a field name from ${quote(text)}`,
    why: 'The row is in a table of fields, but nothing of it is in the model.',
    todo: 'Write the name of the field in the column of names.',
  },
  'row/no-parent': {
    severity: 'warning',
    says: ({ name }) =>
      name === '' ? 'The row above this one is missing' : `The row that ${quote(name)} belongs to is missing`,
    why: 'Its depth shows that it belongs to another row, which the page does not print, so it is not in the model.',
    todo: 'Add the missing row, or correct the depth of this one.',
  },
  'schema/impossible': {
    severity: 'warning',
    says: ({ name }) => `No value can be valid for ${quote(name)}`,
    why: 'What the page states contradicts itself, or the schema requires itself, so that every request and response fails validation.',
    todo: 'Compare types, values, limits and required properties here and in the schemas that it refers to.',
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
  'type/not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the type ${quote(text)}`,
    why: 'The field becomes unknown, so its type is not checked and not compared.',
    todo: 'Correct the type in the page, or ask for this form to be taught to the dialect.',
  },
} as const satisfies Record<string, CatalogueEntry>
