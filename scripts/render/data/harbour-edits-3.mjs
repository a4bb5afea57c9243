/**
 * What changed in the Harbour API from release 2.0 to 3.0: mostly the mirror of what changed before.
 * Each edit names the one change that a diff must tell. The layout of the pages is another, which is no change.
 */
import { list, plain, ref } from '../schemas.mjs'
import { edit, takeOut } from './edits.mjs'
import { answer, jsonBody } from './harbour-operations.mjs'

/** @typedef {import('./edits.mjs').Edit} Edit */

/** @type {Edit[]} */
const OPERATIONS = [
  edit({ rule: 'operation-hidden', operation: 'GET /visits/{visit}/lantern' }, ({ api, operation }) =>
    takeOut(api, operation),
  ),
  edit(
    { rule: 'parameter-optional', operation: 'GET /berths', parameter: 'query owner' },
    ({ parameter }) => (parameter.required = false),
  ),
  edit(
    {
      rule: 'parameter-moved',
      operation: 'GET /office/pilots',
      parameter: 'query lang',
      after: 'header lang',
    },
    ({ parameter }) => (parameter.in = 'header'),
  ),
  edit(
    {
      rule: 'parameter-type-narrowed',
      operation: 'GET /ships',
      parameter: 'query limit',
      before: 'number',
      after: 'integer',
    },
    ({ parameter }) => (parameter.schema = plain('integer')),
  ),
  edit(
    {
      rule: 'parameter-enum-removed',
      operation: 'GET /office/pilots',
      parameter: 'query rank',
      before: 'third',
    },
    ({ parameter }) => parameter.schema.enum?.pop(),
  ),
  edit(
    { rule: 'parameter-enum-dropped', operation: 'GET /office/pilots', parameter: 'query sort' },
    ({ parameter }) => delete parameter.schema.enum,
  ),
]

/** @type {Edit[]} */
const BODIES = [
  edit({ rule: 'body-removed', operation: 'POST /office/horn' }, ({ operation }) => delete operation.body),
  edit({ rule: 'body-required', operation: 'POST /office/bell' }, ({ operation }) =>
    Object.assign(operation.body ?? {}, { required: true }),
  ),
  edit({ rule: 'body-optional', operation: 'PUT /office/settings' }, ({ operation }) =>
    Object.assign(operation.body ?? {}, { required: false }),
  ),
  edit(
    {
      rule: 'body-type-equivalent',
      operation: 'PUT /cargo/cranes/{crane}/load',
      before: 'harbour.LiftRequest',
      after: 'harbour.HoistRequest',
    },
    ({ operation }) => (operation.body = jsonBody('harbour.HoistRequest', 'What to lift')),
  ),
  edit(
    {
      rule: 'response-type-equivalent',
      operation: 'GET /office/people',
      response: '200',
      before: 'array of harbour.Person',
      after: 'array of harbour.Contact',
    },
    ({ operation }) => (operation.responses = [answer(list(ref('harbour.Contact')))]),
  ),
  edit({ rule: 'response-removed', operation: 'PUT /office/settings', response: '303' }, ({ operation }) =>
    operation.responses.pop(),
  ),
  edit(
    { rule: 'error-response-removed', operation: 'DELETE /berths/{berth}', response: '409' },
    ({ operation }) => operation.responses.pop(),
  ),
  edit(
    { rule: 'response-body-removed', operation: 'PUT /ships/{ship}/papers', response: '200' },
    ({ operation }) => (operation.responses = [answer()]),
  ),
  edit(
    {
      rule: 'response-header-removed',
      operation: 'GET /berths/{berth}/plan',
      response: '200',
      header: 'Last-Modified',
    },
    ({ operation }) => operation.responses[0]?.headers?.shift(),
  ),
]

/** @type {Edit[]} */
const PROPERTIES = [
  edit(
    { rule: 'property-removed', schema: 'harbour.UpdateBerthRequest', property: 'closed' },
    ({ properties }) => delete properties['closed'],
  ),
  edit({ rule: 'property-optional', schema: 'harbour.RequestVisit', property: 'berth_id' }, ({ schema }) => {
    schema.required = schema.required?.filter((name) => name !== 'berth_id') ?? []
  }),
  edit(
    {
      rule: 'property-type-narrowed',
      schema: 'harbour.Position',
      property: 'lon',
      before: 'number',
      after: 'integer',
    },
    ({ properties }) => (properties['lon'] = plain('integer')),
  ),
  edit(
    { rule: 'property-enum-removed', schema: 'harbour.Crane', property: 'power', before: 'diesel' },
    ({ properties }) => {
      const power = properties['power']
      if (power?.enum !== undefined) power.enum = power.enum.filter((value) => value !== 'diesel')
    },
  ),
  edit(
    { rule: 'property-enum-dropped', schema: 'harbour.Photo', property: 'kind' },
    ({ properties }) => (properties['kind'] = plain('string')),
  ),
  edit(
    { rule: 'property-read-write', schema: 'harbour.Settings', property: 'opens' },
    ({ properties }) => delete properties['opens']?.readOnly,
  ),
  edit({ rule: 'schema-enum-removed', schema: 'harbour.JobState', before: 'waiting' }, ({ schema }) =>
    schema.enum?.shift(),
  ),
  edit({ rule: 'schema-enum-dropped', schema: 'office.TokenKind' }, ({ schema }) => delete schema.enum),
]

export const HARBOUR_EDITS_3 = [...OPERATIONS, ...BODIES, ...PROPERTIES]
