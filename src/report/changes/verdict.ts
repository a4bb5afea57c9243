/**
 * What the gate says, in plain lines: whether the run fails, approvals, advice on the version.
 * In: a verdict. Out: lines that are not escaped yet.
 */
import type { BumpAdvice } from '../../diff/bump.ts'
import type { GateResult } from '../../diff/gate.ts'
import type { Approval, ChangeSet } from '../../diff/types.ts'
import { changeCount } from './words.ts'

export function verdictLines(gate: GateResult, set: ChangeSet): string[] {
  return [
    ...failLines(gate, set.kind),
    ...(gate.approved > 0 ? [`Approved: ${changeCount(gate.approved, set.kind)}`] : []),
    ...gate.expired.map((one) => `Expired approval: ${approvalWords(one)}`),
    ...gate.unused.map((one) => `Unused approval: ${approvalWords(one)}`),
    // A disagreement asks for a correction, not for a version.
    ...(set.kind === undefined ? adviceLines(gate.advice, set) : []),
  ]
}

function failLines({ failOn, failing, isFailed }: GateResult, kind: ChangeSet['kind']): string[] {
  if (failOn === 'never') return []
  const [level, limit] = failOn === 'breaking' ? ['breaking ', ''] : ['', ` of level ${failOn} or above`]
  const count = changeCount(failing.length, kind).replace(' ', ` ${level}`)
  return [`${isFailed ? 'Failed' : 'Passed'}: ${count}${limit}`]
}

function approvalWords({ fingerprint, rule, where, until, reason }: Approval): string {
  const what = [rule, where].filter((part) => part !== undefined).join(' ')
  const end = until === undefined ? '' : `, until ${until}`
  return `${fingerprint}${what === '' ? '' : ` ${what}`}${end} (${reason})`
}

function adviceLines({ bump, because, actual, isEnough }: BumpAdvice, set: ChangeSet): string[] {
  if (because === undefined) return []
  const asked = `Version: a ${bump} bump is required (${because.rule} at ${because.where})`
  if (actual === undefined) return [asked]
  const span = `${set.before.label} → ${set.after.label}`
  const step = actual === 'none' ? 'no bump' : `a ${actual} bump`
  return [`${asked}; ${span} is ${step}${isEnough ? '' : ', which is not enough'}`]
}
