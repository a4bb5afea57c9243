/**
 * Claims follow facts: a block counts as read only if what was read from it reached the model or a finding.
 * In: the facts and claimed entries of a unit, and what arrived. Out: the entries that are unread after all.
 */
import type { Place } from '../../core/span.ts'
import type { Fact, FactKind } from '../../model/facts.ts'
import type { LedgerEntry } from '../../model/fragment.ts'

/** What becomes of the ledger of a unit. */
export interface Settled {
  /** Claimed entries that count as unread, each still with its reader. */
  unread: Required<LedgerEntry<Place>>[]
  /** Lost facts that share their block with others that arrived: entries of their own. */
  beside: LedgerEntry<Place>[]
}

/** Whether the fact at a place is accounted for. */
export interface Account {
  isInModel: (at: Place) => boolean
  isInFinding: (at: Place) => boolean
}

export function isTold({ at }: Fact<Place>, { isInModel, isInFinding }: Account): boolean {
  return isInModel(at) || isInFinding(at)
}

/** Whether a fact is of the API: titles and chapters alone document nothing. */
export function isOfApi({ kind }: Fact<Place>): boolean {
  return kind !== 'info' && kind !== 'tag'
}

/** The facts that are nowhere, outermost first. What is lost with one that a finding names is named with it. */
export function lostFacts(facts: readonly Fact<Place>[], account: Account): Fact<Place>[] {
  return facts.flatMap((fact) => {
    if (account.isInModel(fact.at)) return lostFacts(fact.parts, account)
    return account.isInFinding(fact.at) ? [] : [fact]
  })
}

export function settleEntries(
  entries: readonly Required<LedgerEntry<Place>>[],
  facts: readonly Fact<Place>[],
  lost: readonly Fact<Place>[],
): Settled {
  const gone = new Set(lost.flatMap(withParts))
  const byLine = factsByLine(facts.flatMap(withParts))
  const sectionAt = sectionFinder(facts)
  const covered = new Set<Fact<Place>>()
  const unread = entries.filter(({ at }) => {
    const own = factsOn(at, byLine)
    const isGone =
      own.length > 0 ? own.every((fact) => gone.has(fact)) : gone.has(sectionAt(at) as Fact<Place>)
    if (isGone) for (const fact of own) covered.add(fact)
    return isGone
  })
  const beside = lost.filter((fact) => !withParts(fact).some((part) => covered.has(part)))
  return { unread, beside: beside.map(({ kind, at }) => ({ kind, at })) }
}

/** Facts to which the blocks below them belong that have no fact of their own: descriptions, labels, heads of tables. */
const SECTIONS: ReadonlySet<FactKind> = new Set(['info', 'tag', 'operation', 'schema'])

/** The section that a place belongs to; ask in page order. Places above all sections belong to the first. */
function sectionFinder(facts: readonly Fact<Place>[]): (at: Place) => Fact<Place> | undefined {
  const sections = facts
    .filter(({ kind }) => SECTIONS.has(kind))
    .sort((a, b) => a.at.start.line - b.at.start.line)
  let index = 0
  return ({ start }) => {
    while ((sections[index + 1]?.at.start.line ?? Infinity) <= start.line) index += 1
    return sections[index]
  }
}

function factsByLine(facts: readonly Fact<Place>[]): Map<number, Fact<Place>[]> {
  const byLine = new Map<number, Fact<Place>[]>()
  for (const fact of facts) {
    const { line } = fact.at.start
    const others = byLine.get(line)
    if (others === undefined) byLine.set(line, [fact])
    else others.push(fact)
  }
  return byLine
}

function factsOn({ start, end }: Place, byLine: ReadonlyMap<number, Fact<Place>[]>): Fact<Place>[] {
  const found: Fact<Place>[] = []
  for (let line = start.line; line <= end.line; line += 1) found.push(...(byLine.get(line) ?? []))
  return found
}

function withParts(fact: Fact<Place>): Fact<Place>[] {
  return [fact, ...fact.parts.flatMap(withParts)]
}
