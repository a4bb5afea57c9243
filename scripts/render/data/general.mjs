/**
 * The *General* page of Coder's docs in three revisions: the facts of its ten operations, with words of our own
 * where the page has prose. In: a revision, by its date. Out: a description.
 */
import { list, plain, ref } from '../schemas.mjs'
import { generalSchemas } from './general-schemas.mjs'

/** @typedef {import('../index.mjs').Operation} Operation */
/** @typedef {import('../index.mjs').Schema} Schema */

export const GENERAL_REVISIONS = ['2025-01-20', '2025-02-25', '2026-01-05']

/** @param {Schema} [schema] @returns {Pick<Operation, 'parameters' | 'responses'>} */
const answer = (schema) => ({
  parameters: [],
  responses: [{ status: '200', description: 'OK', ...(schema === undefined ? {} : { schema }) }],
})

/** @param {string} id @param {string} summary @param {string} path @param {Schema} schema @returns {Operation} */
const get = (id, summary, path, schema) => ({ id, summary, method: 'GET', path, ...answer(schema) })

/** @type {Operation[]} */
const OPERATIONS = [
  { ...get('api-root-handler', 'API root handler', '/', ref('codersdk.Response')), security: [] },
  { ...get('build-info', 'Build info', '/buildinfo', ref('codersdk.BuildInfoResponse')), security: [] },
  {
    id: 'report-csp-violations',
    summary: 'Report CSP violations',
    method: 'POST',
    path: '/csp/reports',
    ...answer(),
    body: {
      contentType: 'application/json',
      required: true,
      description: 'What the browser refused to load',
      schema: ref('coderd.cspViolation'),
    },
  },
  get(
    'get-deployment-config',
    'Get deployment config',
    '/deployment/config',
    ref('codersdk.DeploymentConfig'),
  ),
  get('ssh-config', 'SSH Config', '/deployment/ssh', ref('codersdk.SSHConfigResponse')),
  get('get-deployment-stats', 'Get deployment stats', '/deployment/stats', ref('codersdk.DeploymentStats')),
  get('get-enabled-experiments', 'Get enabled experiments', '/experiments', list(ref('codersdk.Experiment'))),
  get(
    'get-safe-experiments',
    'Get safe experiments',
    '/experiments/available',
    list(ref('codersdk.Experiment')),
  ),
  {
    ...get('update-check', 'Update check', '/updatecheck', ref('codersdk.UpdateCheckResponse')),
    security: [],
  },
  {
    ...get(
      'get-token-config',
      'Get token config',
      '/users/{user}/keys/tokens/tokenconfig',
      ref('codersdk.TokenConfig'),
    ),
    parameters: [
      {
        name: 'user',
        in: 'path',
        required: true,
        description: 'Whose tokens: an ID, a user name, or me for the caller',
        schema: plain('string'),
      },
    ],
  },
]

/** @param {string} revision @returns {import('../index.mjs').Description} */
export function general(revision) {
  return {
    title: 'Coder API',
    version: revision,
    host: 'http://coder-server:8080',
    basePath: '/api/v2',
    schemes: { CoderSessionToken: { header: 'Coder-Session-Token' } },
    security: ['CoderSessionToken'],
    tags: [{ name: 'General', operations: OPERATIONS }],
    schemas: generalSchemas(revision),
    isWithoutSchemas: true,
  }
}
