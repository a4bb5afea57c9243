/**
 * Where a revision of a repository can be looked at in a browser.
 * In: the address of a repository, as people type it or as git keeps it. Out: an address that begins with `https:`,
 * without names and passwords, for the hosts whose form we know; never a path of this machine.
 */

interface Host {
  name: string
  /** The path between the repository and the commit. */
  way: string
}

const HOSTS: readonly Host[] = [
  { name: 'github.com', way: 'tree' },
  { name: 'gitlab.com', way: '-/tree' },
  { name: 'bitbucket.org', way: 'src' },
  { name: 'codeberg.org', way: 'src/commit' },
]

const OVER_WEB = /^https?:\/\/(?:[^/@]*@)?([\w.-]+)(?::443|:80)?\/([\w./-]+)$/iu
const OVER_SSH = /^ssh:\/\/(?:[^/@]*@)?([\w.-]+)(?::22)?\/([\w./-]+)$/iu
const SHORT_SSH = /^(?:[\w.-]+@)?([\w.-]+):([\w./-]+)$/u

export function webAddressOf(repository: string, commit: string): string | undefined {
  const [, name = '', path = ''] =
    OVER_WEB.exec(repository) ?? OVER_SSH.exec(repository) ?? SHORT_SSH.exec(repository) ?? []
  const host = HOSTS.find((one) => one.name === name.toLowerCase())
  const parts = path
    .replace(/\.git$/u, '')
    .split('/')
    .filter((part) => part !== '')
  const isPlain = parts.length >= 2 && !parts.some((part) => /^\.+$/u.test(part))
  if (host === undefined || !isPlain || !/^[0-9a-f]{40,64}$/u.test(commit)) return undefined
  return `https://${host.name}/${parts.join('/')}/${host.way}/${commit}`
}
