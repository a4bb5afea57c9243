/**
 * The schemas of the Harbour API, release 1.0: an invention of ours with every construct that Coder's pages can show.
 * Out: schemas by name, in page order.
 */
import { fields, list, map, object, oneOf, plain, ref } from '../schemas.mjs'

/** @typedef {import('../index.mjs').Schema} Schema */

const uuid = (/** @type {Schema} */ siblings = {}) => plain('string(uuid)', siblings)
const text = (/** @type {string} */ description) => plain('string', { description })
const PERSON = { string: 'name phone', email: 'email' }
const email = { email: plain('string(email)') }

/** A reference as Go's generators write one that has values beside it. @param {string} name @param {string[]} values */
const valuesRef = (name, values) => ref(name, { enum: values })

const STATUSES = ['free', 'taken', 'closed']

/** @returns {Record<string, Schema>} */
const berthSchemas = () => ({
  'harbour.Address': fields({ string: 'street town' }, { postcode: plain('string(postcode)') }),
  'harbour.Berth': object(
    {
      'created_at!': plain('string(date-time)'),
      features: map(plain('boolean'), { description: 'What the quay offers, by its name.' }),
      'id!': uuid(),
      length_m: plain('number'),
      'name!': plain('string'),
      notes: plain('string', {
        description:
          'Notes for the crew. They are read out at the gate.\n\nKeep them short: the gate has a small display.',
      }),
      owner: ref('harbour.Contact', { description: 'Who answers the telephone at night.' }),
      plan_url: plain('string(uri)', { description: 'PlanURL is the url of the drawing, with its id.' }),
      position: ref('harbour.Position'),
      'status!': valuesRef('harbour.BerthStatus', STATUSES),
      tags: list(plain('string')),
    },
    { description: 'A place at the quay.' },
  ),
  'harbour.BerthStatus': oneOf(STATUSES),
  'harbour.Contact': fields(PERSON, { address: ref('harbour.Address') }, email),
  'harbour.Crane': fields(
    { string: 'name', integer: 'reach_m' },
    { lifts: list(plain('integer')), power: oneOf(['electric', 'diesel']) },
  ),
  'harbour.CraneMap': map(ref('harbour.Crane')),
  'harbour.Container': object({
    'code!': plain('string(bic-code)'),
    inside: list(ref('harbour.Container'), { description: 'Smaller containers in this one.' }),
    weight: ref('harbour.Weight'),
  }),
  'harbour.CreateBerthRequest': object({
    'length_m!': plain('number'),
    'name!': text('Name as it is painted on the quay.'),
    owner_id: uuid(),
    tags: list(plain('string')),
  }),
  'harbour.CrewList': object({ 'members!': list(ref('harbour.CrewMember')) }),
  'harbour.CrewMember': object({
    born: plain('string(date)'),
    'id!': uuid(),
    name: plain('string'),
    role: valuesRef('harbour.CrewRole', ['master', 'mate', 'cook']),
  }),
  'harbour.CrewRole': oneOf(['master', 'mate', 'cook', 'engineer']),
  'harbour.Currency': oneOf(['EUR', 'NOK', 'SEK']),
  'harbour.Empty': object({}),
  'harbour.Fee': object({ 'amount!': plain('integer'), currency: ref('harbour.Currency') }),
  'harbour.FieldError': object({ 'detail!': plain('string'), 'field!': plain('string') }),
  'harbour.HoistRequest': object({ 'container!': plain('string'), gently: plain('boolean') }),
})

/** @returns {Record<string, Schema>} */
const cargoSchemas = () => ({
  'harbour.Job': object({
    'id!': uuid(),
    progress: plain('integer', { description: 'Progress in percent \\| per cent.' }),
    'state!': ref('harbour.JobState'),
  }),
  'harbour.JobState': oneOf(['waiting', 'running', 'done']),
  'harbour.LiftRequest': object({ 'container!': plain('string'), gently: plain('boolean') }),
  'harbour.LoadRequest': object({
    'containers!': list(ref('harbour.Container')),
    until: plain('string(date-time)'),
  }),
  'harbour.Log': object({ lines: list(ref('harbour.LogLine')) }),
  'harbour.LogLevel': oneOf([0, 1, 2]),
  'harbour.LogLine': object({
    at: plain('string(date-time)', { description: 'When it was written.\n\nThe clock of the gate is used.' }),
    level: ref('harbour.LogLevel'),
    text: plain('string'),
  }),
  'harbour.Manifest': object({
    containers: list(ref('harbour.Container')),
    customs: object(
      {
        broker: ref('harbour.Contact'),
        forms: list(object({ 'kind!': plain('string'), pages: plain('integer') })),
      },
      { description: 'Papers for the customs.' },
    ),
    sealed: plain('boolean'),
    seals: list({}),
    totals: map(object({ count: plain('integer'), weight: ref('harbour.Weight') })),
  }),
  'harbour.PapersReceipt': object({ hash: uuid(), 'pages!': plain('integer') }),
  'harbour.Person': fields(PERSON, { address: ref('harbour.Address') }, email),
  'harbour.Photo': object({ 'id!': uuid(), kind: plain('string'), taken_at: plain('string(date-time)') }),
  'harbour.Pilot': object({
    licence: plain('string', { examples: ['NO-4711'] }),
    name: plain('string'),
    rank: ref('harbour.Rank'),
  }),
  'harbour.Position': object({ lat: plain('integer'), lon: plain('number') }),
  'harbour.Problem': object({
    detail: plain('string'),
    'message!': text('Message for people.'),
    validations: list(ref('harbour.FieldError'), {
      description: 'Validations name each field that was refused.',
    }),
  }),
  'harbour.Rank': oneOf(['', 'first', 'second']),
  'harbour.RegisterShipRequest': object({
    imo: plain('string'),
    kind: ref('harbour.ShipKind'),
    'name!': plain('string'),
    secret: plain('string(password)', { writeOnly: true }),
  }),
})

/** @returns {Record<string, Schema>} */
const officeSchemas = () => ({
  'harbour.RequestVisit': object({
    arrives_at: plain('string(date-time)'),
    'berth_id!': uuid(),
    contact: ref('harbour.Contact'),
    'ship_id!': uuid(),
  }),
  'harbour.Settings': object({
    allowed_ips: plain('string(ipv4)'),
    colours: oneOf(['bool', 'list(string)', 'number']),
    constructor: text('Constructor is who built the harbour.'),
    extra: {},
    hours: map(list(plain('string'))),
    'opens!': plain('string(time)'),
    parent: ref('harbour.Settings'),
    'x-old-name': plain('string', { readOnly: true }),
  }),
  'harbour.Ship': object({
    flag: plain('string', { examples: ['NO'] }),
    'id!': uuid(),
    kind: ref('harbour.ShipKind'),
    'name!': plain('string'),
    nickname: plain('string'),
    owner: ref('harbour.Person'),
    site: plain('string(uri)'),
  }),
  'harbour.ShipKind': oneOf(['cargo', 'tanker', 'yacht']),
  'harbour.ShipsPage': object({ 'count!': plain('integer(int64)'), 'ships!': list(ref('harbour.Ship')) }),
  'harbour.Signal': object({ long: plain('boolean'), times: plain('integer') }),
  'harbour.Text': plain('string'),
  'harbour.UpdateBerthRequest': object({
    closed: plain('boolean'),
    name: plain('string'),
    tags: list(plain('string')),
  }),
  'harbour.Visit': object({
    berth: ref('harbour.Berth', { description: 'Where the ship lies.' }),
    fee: plain('number'),
    'id!': uuid(),
    ship: ref('harbour.Ship'),
    state: ref('harbour.VisitState', { description: 'How far the visit is.' }),
  }),
  'harbour.VisitState': oneOf(['asked', 'granted', 'moored', 'left']),
  'harbour.Weight': object({ kilograms: plain('number'), pounds: plain('number') }),
  'harbour.log': object({ kept_days: plain('integer') }),
  'office.Token': object({
    'access_token!': plain('string'),
    expires_at: plain('string(date-time)'),
    kind: ref('office.TokenKind'),
    log: ref('harbour.log'),
  }),
  'office.TokenKind': plain('string'),
  'tide.Note': plain('string', { description: 'A sentence for the wireless.' }),
  'tide.Reading': object({ at: plain('string(date-time)'), level_cm: plain('integer') }),
  'tide.Table': object({ readings: map(list(ref('tide.Reading'))), station: plain('string') }),
})

/** @returns {Record<string, Schema>} */
export const harbourSchemas = () => ({ ...berthSchemas(), ...cargoSchemas(), ...officeSchemas() })
