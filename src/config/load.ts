/**
 * Finds and reads the configuration file of a folder.
 * In: a folder, perhaps a file's name. Out: a configuration whose places count from the folder of the run.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../core/errors.ts'
import type { DeosilConfig } from './types.ts'

export const CONFIG_FILES = ['deosil.config.ts', 'deosil.config.js', 'deosil.config.json'] as const

/** @param file as named by the user; without it the folder is searched, and no file is no configuration */
export async function loadConfig(folder: string, file?: string): Promise<DeosilConfig> {
  const name = file ?? CONFIG_FILES.find((one) => existsSync(resolve(folder, one)))
  if (name === undefined) return {}
  const absolute = resolve(folder, name)
  if (!existsSync(absolute))
    throw new UsageError(`${name}: no such file. deosil init writes a configuration.`)
  const { checkConfig } = await import('./check.ts')
  const config = checkConfig(await readValue(absolute, name), name)
  return dirname(absolute) === folder ? config : movedTo(folder, dirname(absolute), config)
}

async function readValue(absolute: string, name: string): Promise<unknown> {
  try {
    if (extname(absolute) === '.json') return JSON.parse(await readFile(absolute, 'utf8')) as unknown
    const { createJiti } = await import('jiti')
    // The file may import from 'deosil' although the package is not installed beside it.
    const alias = { deosil: fileURLToPath(new URL(`./define${extname(import.meta.url)}`, import.meta.url)) }
    const jiti = createJiti(import.meta.url, { alias, fsCache: false, moduleCache: false })
    return await jiti.import<unknown>(absolute, { default: true })
  } catch (error) {
    throw new UsageError(`${name}: cannot be loaded. ${(error as Error).message}`)
  }
}

/** Places in a file elsewhere count from where the file is. Revisions and addresses are no places on disk. */
function movedTo(folder: string, from: string, config: DeosilConfig): DeosilConfig {
  const move = (place: string): string => {
    const absolute = resolve(from, place)
    return existsSync(absolute) ? relative(folder, absolute) || '.' : place
  }
  const moved: DeosilConfig = { ...config }
  if (config.source !== undefined) moved.source = [config.source].flat().map(move)
  if (config.repo !== undefined) moved.repo = move(config.repo)
  if (config.out !== undefined) moved.out = relative(folder, resolve(from, config.out))
  if (config.approvals !== undefined) moved.approvals = relative(folder, resolve(from, config.approvals))
  return moved
}
