/**
 * One unit of a page: parsed and read. The only work that costs much, so it is what threads share and what the
 * cache keeps. In: text and what is known of it. Out: a fragment whose spans count from the unit's first line.
 */
import type { Code } from '../../core/catalogue.ts'
import { collectFindings, type FindingArgs } from '../../core/diagnostics.ts'
import { grouped } from '../../core/escape.ts'
import { dialects } from '../../dialects/registry.ts'
import { createClaims } from '../../markdown/claims.ts'
import { MAX_BLOCK, largeBlock } from '../../markdown/large-blocks.ts'
import { recoverFences } from '../../markdown/recover-fences.ts'
import { MAX_STRAY_ENDS, crowdedLine } from '../../markdown/stray-ends.ts'
import type { PageFacts, UnitContext } from '../../markdown/types.ts'
import { emptyFragment, type Fragment } from '../../model/fragment.ts'
import type { UserProfile } from '../../reading/user-profile.ts'
import { wordsWith } from '../../reading/words/house.ts'
import { SPECIFICATION } from '../../link/resolve/specifications.ts'
import { MAX_TREE_DEPTH, parseUnit } from './parse-unit.ts'
import { readSpecification } from './read-specification.ts'
import { reasonOf } from '../isolate.ts'
import { packLedger } from './pack-ledger.ts'
import { countLedger, type LedgerTally } from './count-ledger.ts'

/** All that a unit's fragment depends on, but for the version of the program. */
export interface UnitJob {
  /** Id of the dialect; undefined for a page that none reads. */
  dialect: string | undefined
  context: UnitContext
  /** What the dialect found out about the page as a whole. */
  facts?: PageFacts
  text: string
  /** Words of the user's house style. */
  profile?: UserProfile
}

/** What is kept of a unit: of its ledger only what nobody read, since counts tell the rest. */
export interface UnitRead {
  fragment: Fragment
  tally: LedgerTally
  /** What was claimed, packed. */
  claimed: string
}

/**
 * Largest unit that is parsed, in UTF-16 units: a tree takes about a hundred times as many bytes. The largest real
 * unit we know has 300,000. Above it: finding `page/section-too-large` (error), the other units are read.
 */
export const MAX_UNIT_UNITS = 4_000_000

/** Why a page could not be cut into units, in the context of the only unit of such a page. */
export const FAILURE = 'failure'

export function readUnit(job: UnitJob): Fragment {
  const failure = job.context[FAILURE]
  if (failure !== undefined) return unreadUnit(job.text, 'page/not-processed', { reason: failure })
  if (job.text.length > MAX_UNIT_UNITS)
    return unreadUnit(job.text, 'page/section-too-large', { limit: grouped(MAX_UNIT_UNITS) })
  try {
    const fragment = readTree(job)
    return isTooDeep([fragment.operations, fragment.schemas]) ? deepUnit(job.text) : fragment
  } catch (error) {
    // A bug of ours costs this unit, and not the run.
    return unreadUnit(job.text, 'page/not-processed', { reason: reasonOf(error) })
  }
}

/** Later rooms take some levels of the stack for each level of a type. */
function isTooDeep(value: unknown, levelsLeft = MAX_TREE_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levelsLeft === 0) return true
  return Object.values(value).some((inner) => isTooDeep(inner, levelsLeft - 1))
}

function readTree({ dialect: id, context, facts, text, profile }: UnitJob): Fragment {
  if (id === SPECIFICATION) return readSpecification(text, firstLineOf(text), SPECIFICATION)
  const dialect = dialects.find((one) => one.id === id)
  const mended = recoverFences(text.split('\n'))
  const lines = dialect?.mend?.(mended.lines) ?? mended.lines
  const meant = mended.isChanged || lines !== mended.lines ? lines.join('\n') : text
  if (crowdedLine(mended.lines) !== undefined)
    return unreadUnit(text, 'page/stray-link-ends', { limit: String(MAX_STRAY_ENDS) })
  const large = largeBlock(mended)
  if (large !== undefined)
    return unreadUnit(text, 'page/block-too-large', {
      limit: `${grouped(MAX_BLOCK[large.what])} ${large.what}`,
    })
  const root = parseUnit(meant)
  if (root === undefined) return deepUnit(text)
  const { report, findings } = collectFindings()
  const claims = createClaims()
  const fragment = emptyFragment()
  if (dialect === undefined) report('page/no-api', firstLineOf(text))
  else {
    for (const { code, at, args } of mended.recoveries) report(code, at, args)
    const unit = { root, text: meant, context, ...(facts === undefined ? {} : { facts }) }
    const words = profile === undefined ? {} : { words: wordsWith(dialect.profile, profile) }
    dialect.read(unit, { fragment, report, claims, ...words })
  }
  // A page of no dialect: nothing of it is in the model, so all of it stands in the ledger.
  return { ...fragment, findings, ledger: claims.ledger(root) }
}

function deepUnit(text: string): Fragment {
  return unreadUnit(text, 'page/too-deep', { limit: String(MAX_TREE_DEPTH) })
}

function unreadUnit(text: string, code: Code, args: FindingArgs): Fragment {
  const at = firstLineOf(text)
  const findings = [{ code, at, args }]
  return { ...emptyFragment(), findings, ledger: [{ kind: 'root', at }] }
}

export function readAndTally(job: UnitJob): UnitRead {
  const fragment = readUnit(job)
  const { ledger } = fragment
  return {
    fragment: { ...fragment, ledger: ledger.filter(({ by }) => by === undefined) },
    tally: countLedger(ledger),
    claimed: packLedger(ledger),
  }
}

function firstLineOf(text: string) {
  const end = text.indexOf('\n')
  return { start: { line: 1, column: 1 }, end: { line: 1, column: (end < 0 ? text.length : end) + 1 } }
}
