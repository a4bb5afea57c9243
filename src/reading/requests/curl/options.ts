/**
 * The options of curl: which take a value, and what those that shape the request mean.
 * In: the words behind `curl`. Out: options with their values, and words that are none.
 */
import type { ShellWord } from '../shell/tokens.ts'

/** What an option does to the request. */
export type OptionRole =
  | 'method'
  | 'url'
  | 'header'
  | 'data'
  | 'data-binary'
  | 'data-urlencode'
  | 'json'
  | 'form'
  | 'user'
  | 'bearer'
  | 'cookie'
  | 'query'
  | 'get'
  | 'head'
  | 'upload'
  | 'output'
  | 'next'

const ROLES: ReadonlyMap<string, OptionRole> = new Map<string, OptionRole>([
  ...(['X', 'request'] as const).map((name) => [name, 'method'] as const),
  ...(['H', 'header'] as const).map((name) => [name, 'header'] as const),
  ...(['d', 'data', 'data-raw', 'data-ascii'] as const).map((name) => [name, 'data'] as const),
  ...(['F', 'form', 'form-string'] as const).map((name) => [name, 'form'] as const),
  ...(['u', 'user'] as const).map((name) => [name, 'user'] as const),
  ...(['b', 'cookie'] as const).map((name) => [name, 'cookie'] as const),
  ...(['G', 'get'] as const).map((name) => [name, 'get'] as const),
  ...(['I', 'head'] as const).map((name) => [name, 'head'] as const),
  ...(['T', 'upload-file'] as const).map((name) => [name, 'upload'] as const),
  ...(['o', 'output', 'O', 'remote-name'] as const).map((name) => [name, 'output'] as const),
  ...([':', 'next'] as const).map((name) => [name, 'next'] as const),
  ['url', 'url'],
  ['data-binary', 'data-binary'],
  ['data-urlencode', 'data-urlencode'],
  ['json', 'json'],
  ['oauth2-bearer', 'bearer'],
  ['url-query', 'query'],
])

/** Short options that take a value, from the manual of curl 8. */
const SHORT_WITH_VALUE = new Set('AbcCdDeEFHKmoPQrtTuUwxXyYz')
const SHORT_ALONE = new Set('0123456aBfgGiIjJkKlLMnNOpqRsSvVZ#:')

const LONG_WITH_VALUE = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode
  delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine
  etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port
  ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos
  ipfs-gateway json keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options
  mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir
  parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert
  proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey
  proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey
  quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid
  service-name socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr
  telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii
  trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority write-out`.split(
    /\s+/,
  ),
)

const LONG_ALONE = new Set(
  `anyauth append basic ca-native cert-status compressed compressed-ssh create-dirs crlf digest disable disable-eprt
  disable-epsv disallow-username-in-url doh-cert-status doh-insecure fail fail-early fail-with-body false-start
  form-escape ftp-create-dirs ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control get globoff head help
  http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3 http3-only ignore-content-length include insecure ipv4
  ipv6 junk-session-cookies list-only location location-trusted mail-rcpt-allowfails manual metalink mptcp negotiate
  netrc netrc-optional next ntlm ntlm-wb parallel parallel-immediate path-as-is post301 post302 post303 progress-bar
  proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure proxy-negotiate proxy-ntlm
  proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw remote-header-name remote-name
  remote-name-all remote-time remove-on-error retry-all-errors retry-connrefused sasl-ir show-error show-headers
  silent skip-existing socks5-basic socks5-gssapi ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd
  ssl-revoke-best-effort sslv2 sslv3 styled-output suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-options
  tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time use-ascii verbose version xattr`.split(
    /\s+/,
  ),
)

/** Some documents print `--data` with one long dash. */
const DASHES = /^(?:--|[\u2013\u2014]{1,2})(?=[A-Za-z])/

export interface CurlOption {
  role?: OptionRole
  /** As written, without dashes. */
  name: string
  value?: ShellWord
  word: ShellWord
  isUnknown: boolean
}

/** Options in order; words that belong to no option have no name. */
export interface Arguments {
  options: CurlOption[]
  bare: ShellWord[]
}

/** Whether this text begins with an option that curl has, as a line of a command does. */
export function beginsWithOption(text: string): boolean {
  const name = /^(?:--|[\u2013\u2014]{1,2})([A-Za-z][\w.-]*)(?=[\s=]|$)/.exec(text)?.[1]
  if (name !== undefined) return isLong(name)
  const short = /^-([A-Za-z#])(\S*)/.exec(text)
  return short !== null && isShort(short[1] ?? '', short[2] ?? '')
}

function isLong(name: string): boolean {
  return LONG_WITH_VALUE.has(name) || LONG_ALONE.has(name) || /^no-[a-z]/.test(name)
}

function isShort(letter: string, rest: string): boolean {
  return (
    SHORT_WITH_VALUE.has(letter) ||
    (SHORT_ALONE.has(letter) && (rest === '' || isShort(rest.charAt(0), rest.slice(1))))
  )
}

export function readArguments(words: readonly ShellWord[]): Arguments {
  const found: Arguments = { options: [], bare: [] }
  const queue = [...words]
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (DASHES.test(word.text) && !startsQuoted(word)) found.options.push(readLong(word, queue))
    else if (/^-./.test(word.text) && !startsQuoted(word)) found.options.push(...readShort(word, queue))
    else found.bare.push(word)
  }
  return found
}

/** A word whose first character came from inside quotes is no option that docs would write. */
function startsQuoted(word: ShellWord): boolean {
  return word.sources[0] !== word.start
}

function readLong(word: ShellWord, queue: ShellWord[]): CurlOption {
  const dashes = DASHES.exec(word.text)?.[0].length ?? 2
  const equals = word.text.indexOf('=')
  const name = word.text.slice(dashes, equals < 0 ? undefined : equals)
  const option = optionOf(name, word, isLong(name))
  if (equals >= 0) return { ...option, value: restOf(word, equals + 1) }
  return LONG_WITH_VALUE.has(name) ? withNext(option, queue) : option
}

/** `-sSL`, `-XPOST`, `-H "…"`: letters without values until one takes the rest or the next word. */
function readShort(word: ShellWord, queue: ShellWord[]): CurlOption[] {
  const options: CurlOption[] = []
  for (let at = 1; at < word.text.length; at += 1) {
    const letter = word.text.charAt(at)
    const option = optionOf(letter, word, SHORT_ALONE.has(letter) || SHORT_WITH_VALUE.has(letter))
    if (!SHORT_WITH_VALUE.has(letter)) {
      options.push(option)
      if (option.isUnknown) break
      continue
    }
    const isLast = at + 1 === word.text.length
    const skip = word.text.charAt(at + 1) === '=' ? 2 : 1
    options.push(isLast ? withNext(option, queue) : { ...option, value: restOf(word, at + skip) })
    break
  }
  return options
}

function optionOf(name: string, word: ShellWord, isKnown: boolean): CurlOption {
  const role = ROLES.get(name)
  const option: CurlOption = { name, word, isUnknown: !isKnown }
  return role === undefined ? option : { ...option, role }
}

function withNext(option: CurlOption, queue: ShellWord[]): CurlOption {
  const value = queue.shift()
  return value === undefined ? option : { ...option, value }
}

function restOf(word: ShellWord, from: number): ShellWord {
  const start = word.sources[from] ?? word.end
  return { ...word, text: word.text.slice(from), sources: word.sources.slice(from), start }
}
