/**
 * Addresses as docs write them: with templates anywhere, perhaps without scheme, host or both.
 */
export interface Address {
  /** Scheme and host, or what stands for them: `https://host`, `{protocol}://{host}:{port}`, `{baseUrl}`, empty. */
  origin: string
  /** From the first slash on, without query and fragment; a slash where there is nothing. */
  path: string
}

const ADDRESS = /^((?:(?:[a-z][a-z0-9+.-]*|\{[^{}/]*\}):)?\/\/[^/?#]*|\{[^{}/]*\}(?=[/?#]|$))?([^?#]*)/i

/** Some templates put an address in front of one that is whole already. */
const ADDRESS_IN_FRONT = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*?(?=(?:https?|wss?|\{[^{}/]*\}):\/\/)/i

/** Splits an address; never throws. */
export function splitAddress(url: string): Address {
  const match = ADDRESS.exec(url.replace(ADDRESS_IN_FRONT, ''))
  const path = match?.[2] ?? ''
  return { origin: match?.[1] ?? '', path: path.startsWith('/') ? path : `/${path}` }
}
