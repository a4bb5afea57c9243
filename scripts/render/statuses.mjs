/**
 * What a status means, with the link to where it is defined, as the tables of responses show it.
 */

/** @type {Record<string, [phrase: string, section: string]>} */
const STATUSES = {
  101: ['Switching Protocols', 'rfc7231#section-6.2.2'],
  200: ['OK', 'rfc7231#section-6.3.1'],
  201: ['Created', 'rfc7231#section-6.3.2'],
  202: ['Accepted', 'rfc7231#section-6.3.3'],
  204: ['No Content', 'rfc7231#section-6.3.5'],
  206: ['Partial Content', 'rfc7233#section-4.1'],
  302: ['Found', 'rfc7231#section-6.4.3'],
  303: ['See Other', 'rfc7231#section-6.4.4'],
  304: ['Not Modified', 'rfc7232#section-4.1'],
  307: ['Temporary Redirect', 'rfc7231#section-6.4.7'],
  400: ['Bad Request', 'rfc7231#section-6.5.1'],
  401: ['Unauthorized', 'rfc7235#section-3.1'],
  403: ['Forbidden', 'rfc7231#section-6.5.3'],
  404: ['Not Found', 'rfc7231#section-6.5.4'],
  405: ['Method Not Allowed', 'rfc7231#section-6.5.5'],
  409: ['Conflict', 'rfc7231#section-6.5.8'],
  410: ['Gone', 'rfc7231#section-6.5.9'],
  412: ['Precondition Failed', 'rfc7232#section-4.2'],
  413: ['Payload Too Large', 'rfc7231#section-6.5.11'],
  415: ['Unsupported Media Type', 'rfc7231#section-6.5.13'],
  422: ['Unprocessable Entity', 'rfc2518#section-10.3'],
  423: ['Locked', 'rfc2518#section-10.4'],
  429: ['Too Many Requests', 'rfc6585#section-4'],
  500: ['Internal Server Error', 'rfc7231#section-6.6.1'],
  503: ['Service Unavailable', 'rfc7231#section-6.6.4'],
}

/** @param {string} status */
export function meaningOf(status) {
  if (status === 'default') return 'Default'
  const found = Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined
  return found === undefined ? 'Unknown' : `[${found[0]}](https://tools.ietf.org/html/${found[1]})`
}
