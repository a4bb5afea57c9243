/**
 * The work of `deosil approve`: writes changes that were looked at into the file of approvals.
 */
import { UsageError } from '../../core/errors.ts'
import { approveChanges, type ApprovalNote } from '../../diff/approvals.ts'
import type { Change } from '../../diff/types.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { requireApi, withSources } from '../reading.ts'
import { plural } from '../words.ts'
import { DEFAULT_APPROVALS, approvalsIn, changeApprovals } from './approvals-file.ts'
import { compareReadings } from './compare.ts'

export async function runApprove(call: Call): Promise<number> {
  const { settings, context } = call
  const note = noteOf(call)
  const file = settings.approvals ?? DEFAULT_APPROVALS
  // Before the long work: a file that cannot be read is known at once.
  approvalsIn(file, call, true)
  return await withSources(call, async (read) => {
    const [before = '', after = ''] = call.arguments
    const old = requireApi(await read([before]), before)
    const now = requireApi(await read([after]), after)
    const chosen = chosenOf(compareReadings(old, now, call).changes, settings.change ?? [])
    await changeApprovals(file, call, (known) => approveChanges(known, chosen, note))
    context.tell(`Approved ${plural(chosen.length, 'change')} in ${file}\n`)
    return EXIT.done
  })
}

function noteOf({ settings }: Call): ApprovalNote {
  const { reason, kind = 'accepted', who, until } = settings
  if (reason === undefined || reason.trim() === '') {
    throw new UsageError('An approval needs a reason: --reason "all clients have moved".')
  }
  return { reason, kind, ...(who !== undefined && { who }), ...(until !== undefined && { until }) }
}

/** The changes with these fingerprints, or all that break something. */
function chosenOf(changes: readonly Change[], fingerprints: readonly string[]): Change[] {
  if (fingerprints.length === 0) return changes.filter((change) => change.level === 'breaking')
  return fingerprints.map((fingerprint) => {
    const found = changes.find((change) => change.fingerprint === fingerprint)
    if (found !== undefined) return found
    throw new UsageError(
      `No change has the fingerprint ${fingerprint}. deosil diff prints the fingerprint of each change.`,
    )
  })
}
