/**
 * Writes files into the folder that the user named.
 */
import { resolve } from 'node:path'
import type { Artifact } from '../../emit/types.ts'
import { openStateFolder } from '../../files/state-folder.ts'
import { writeArtifacts } from '../../pipeline/write/write.ts'
import type { Call } from '../command.ts'

/** @param out the output folder, as the user names it */
export async function writeOut(out: string, artifacts: readonly Artifact[], call: Call): Promise<void> {
  const { settings, context } = call
  const { folder, environment, signal, tidily } = context
  const replacesOthers = settings.force === true
  const options = { stateFolder: openStateFolder(environment), replacesOthers, signal }
  await tidily(async () => await writeArtifacts(resolve(folder, out), artifacts, options))
}
