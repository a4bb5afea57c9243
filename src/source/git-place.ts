/**
 * The grammar of places in git: `revision:path`, a revision alone, and addresses of repositories.
 */
import { UsageError } from '../core/errors.ts'
import { quote } from '../core/escape.ts'
import { withoutTrailing } from '../core/trim.ts'

export interface GitPlace {
  revision: string
  /** Absent when only the revision was named. */
  path?: string
}

/** Splits at the first colon outside braces: `HEAD@{2025-01-20 12:00}:docs` has its path behind the second. */
export function parseGitPlace(place: string): GitPlace {
  const colon = colonOutsideBraces(place)
  const revision = colon === -1 ? place : place.slice(0, colon)
  if (revision === '') throw new UsageError(`${quote(place)} has no revision. Expected revision:path.`)
  if (revision.startsWith('-'))
    throw new UsageError(`A revision cannot start with a dash: ${quote(revision)}.`)
  return colon === -1 ? { revision } : { revision, path: withoutTrailing(place.slice(colon + 1), '/') }
}

export function hasGitColon(place: string): boolean {
  // A single letter before the colon is a drive.
  return colonOutsideBraces(place) > 1
}

function colonOutsideBraces(place: string): number {
  let depth = 0
  for (let index = 0; index < place.length; index += 1) {
    if (place[index] === '{') depth += 1
    if (place[index] === '}') depth -= 1
    if (place[index] === ':' && depth <= 0) return index
  }
  return -1
}

/** `https://host/x`, `ssh://…`, `git@host:owner/name`. */
export function isRepositoryAddress(repo: string): boolean {
  return /^(?:https?|ssh|git|file):\/\//iu.test(repo) || /^[\w.-]+@[\w.-]+:(?!\/\/)/u.test(repo)
}

/** As git names transports. What is asked for over http may be answered by a way to https. */
export function transportOf(address: string): string {
  const [scheme] = /^[a-z]+(?=:\/\/)/iu.exec(address) ?? ['ssh']
  const name = scheme.toLowerCase()
  return name === 'http' ? 'http:https' : name
}
