/**
 * The folder in which Deosil keeps, for one user of one machine, what it must be able to trust: which files it wrote
 * where, and the key of its cache. It lies outside of every project.
 * In: the user's variables. Out: a private folder.
 */
import { homedir, platform } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { firstPrivateFolder } from './private-folder.ts'

export function openStateFolder(environment: Readonly<Record<string, string | undefined>> = {}): string {
  return firstPrivateFolder(candidates(environment).filter(isAbsolute))
}

function candidates({
  XDG_STATE_HOME: stateHome = '',
  LOCALAPPDATA: localData = '',
  HOME: home = homedir(),
}: Readonly<Record<string, string | undefined>>): string[] {
  if (platform() === 'win32') return [join(localData, 'deosil', 'State')]
  const usual =
    platform() === 'darwin'
      ? join(home, 'Library/Application Support/deosil')
      : join(home, '.local/state/deosil')
  return stateHome === '' ? [usual] : [join(stateHome, 'deosil'), usual]
}
