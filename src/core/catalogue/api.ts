/**
 * Findings about what pages tell of an API: operations, parameters, schemas.
 */
import { printable, quote } from '../escape.ts'
import type { CatalogueEntry } from './types.ts'

export const API_FINDINGS = {
  'branch/ambiguous': {
    severity: 'warning',
    says: () => 'A row without a name can be an item or a branch of a union',
    why: 'The page prints both in the same way, so the rows below this one are not in the model.',
    todo: 'Link to a named schema here, or look up the shape elsewhere.',
  },
  'branch/not-shown': {
    severity: 'info',
    says: ({ word, count }) =>
      `The page states ${quote(word)} with ${count ?? 'some'} branches but shows none of them`,
    why: 'Only the sample shows a branch, and at most the first one.',
    todo: 'Look up the branches elsewhere; templates that print all rows show them.',
  },
  'branch/constrains-nothing': {
    severity: 'info',
    says: ({ word, count }) =>
      `${quote(word)} has ${count ?? ''} branches without a type, which accept any value`,
    why: 'Such a union excludes nothing. It is written as "anyOf", because with "oneOf" every value would match twice and be rejected.',
    todo: 'Document the branches, or look them up elsewhere.',
  },
  'enum/ambiguous': {
    severity: 'info',
    says: ({ name, count }) => `The values of ${quote(name)} match ${count ?? 'several'} rows with that name`,
    why: 'The page names only the property, so the values are not assigned to any of them.',
    todo: 'Check the section of the schema that the property belongs to.',
  },
  'enum/of-hidden-branches': {
    severity: 'info',
    says: ({ count }) => `${count ?? 'Some'} values belong to as many branches that the page does not show`,
    why: 'Only the branch that the sample shows has its value: each other branch can have one, or the first all.',
    todo: 'Look up the branches elsewhere; templates that print all rows show them.',
  },
  'enum/fewer-than-target': {
    severity: 'info',
    says: ({ name, schema, values }) =>
      `${quote(name)} lists fewer values than ${quote(schema)}, which it links to: ${quote(values)} missing`,
    why: 'The outputs accept only the values listed here; if the API sends another, validation fails.',
    todo: 'List all values in both places, unless this property really allows fewer.',
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
    says: ({ operation }) => `${quote(operation)} is documented only by a request`,
    why: 'Its parameters and responses are taken from the request, so there may be more.',
    todo: 'Nothing, if that is correct. Otherwise document the operation.',
  },
  'operation/only-example': {
    severity: 'warning',
    says: ({ operation }) => `No page documents the operation of the request ${quote(operation)}`,
    why: 'Other operations are documented, so the request counts as an example and adds nothing to the model.',
    todo: 'Nothing, if that is correct. Otherwise document the operation.',
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
    why: 'Without a location the parameter cannot be sent, so it is not in the model.',
    todo: 'Correct the cell.',
  },
  'parameter/not-in-path': {
    severity: 'warning',
    says: ({ name, path }) => `The path parameter ${quote(name)} is not in the path ${quote(path)}`,
    why: 'The request has no place for its value.',
    todo: 'Correct the path or the row.',
  },
  'parameter/not-in-table': {
    severity: 'warning',
    says: ({ name, path }) => `The path ${quote(path)} has ${quote(name)}, which no row describes`,
    why: 'Its type and meaning are unknown; it is read as a string.',
    todo: 'Add the row, or correct the path.',
  },
  'path/other-request': {
    severity: 'warning',
    says: ({ path, request }) =>
      `The sample request goes to ${quote(request)}, but the operation line states ${quote(path)}`,
    why: 'The path of the operation line is used, below the base path of the other operations.',
    todo: 'Correct the sample or the line.',
  },
  'path/sample-value': {
    severity: 'info',
    says: ({ value, name = '' }) => `${quote(value)} in the path is read as a value of {${printable(name)}}`,
    why: 'A request shows only a value; the parameter and its name are inferred.',
    todo: 'Nothing, if that is correct. A placeholder instead of the value would state the name.',
  },
  'property/twice': {
    severity: 'warning',
    says: ({ name }) => `The property ${quote(name)} is in the table twice`,
    why: 'The first row is used.',
    todo: 'Remove one of the rows, or correct its depth.',
  },
  'response/no-row': {
    severity: 'warning',
    says: ({ status }) => `A schema is shown for status ${quote(status)}, but no response has that status`,
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
    why: 'Its depth shows that it belongs to a row that the page does not print, so it is not in the model.',
    todo: 'Add the missing row, or correct the depth of this one.',
  },
  'schema/impossible': {
    severity: 'warning',
    says: ({ name }) => `No value can be valid for ${quote(name)}`,
    why: 'The page contradicts itself, or the schema requires itself, so every request and response fails validation.',
    todo: 'Compare types, values, limits and required properties here and in the schemas that it refers to.',
  },
  'schema/inferred': {
    severity: 'info',
    says: ({ name }) => `The schema ${quote(name)} has no section; its shape is inferred from samples`,
    why: 'Samples show neither required properties nor allowed values.',
    todo: 'Also read the page that documents the schemas.',
  },
  'schema/not-documented': {
    severity: 'warning',
    says: ({ name }) => `The schema ${quote(name)} is not documented`,
    why: 'Its type is unknown, so its values are neither checked nor compared.',
    todo: 'Also read the page that documents it, or correct the link.',
  },
  'schema/shown-otherwise': {
    severity: 'warning',
    says: ({ schema, name, here, there }) =>
      `${quote(name)} of ${quote(schema)} is ${here ?? ''} here and ${there ?? ''} in its own section`,
    why: 'The section of the schema is used.',
    todo: 'Make the two tables consistent.',
  },
  'schema/shown-with-more': {
    severity: 'warning',
    says: ({ schema, name }) =>
      `${quote(schema)} is shown with ${quote(name)}, which is missing from its own section`,
    why: 'The section of the schema is used, so the property is not in the model.',
    todo: 'Make the two tables consistent.',
  },
  'schema/twice': {
    severity: 'warning',
    says: ({ name }) => `The schema ${quote(name)} has two different definitions`,
    why: 'The first of the two is in the model, the other is not.',
    todo: 'Remove one of the sections, or make them consistent.',
  },
  'type/not-understood': {
    severity: 'warning',
    says: ({ text }) => `Cannot read the type ${quote(text)}`,
    why: 'The field becomes unknown, so its type is not checked and not compared.',
    todo: 'Correct the type in the page, or request support for this form.',
  },
} as const satisfies Record<string, CatalogueEntry>
