/**
 * Finds and reads the configuration of a folder.
 * In: a folder, perhaps a file that the user named. Out: a configuration whose places count from the folder of the run.
 *
 * A folder may come from a stranger. So a configuration that was found is data, reads and writes nothing outside of the
 * project, and names no address; code runs only where the user named the file.
 */
import { existsSync, lstatSync } from 'node:fs'
import { dirname, extname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../core/errors.ts'
import { isJsonObject } from '../core/json.ts'
import { staysInside } from '../files/inside.ts'
import { readRegularText } from '../files/read-file.ts'
import { requireInside } from './reach.ts'
import type { DeosilConfig } from './types.ts'

export const CONFIG_FILE = 'deosil.config.json'

/** Never run by themselves. */
export const CODE_FILES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `deosil.config.${ending}`)

/** May hold the configuration under this key. */
const PACKAGE_FILE = 'package.json'
const PACKAGE_KEY = 'deosil'

/** Largest file of a configuration, in bytes. */
const MAX_BYTES = 1 << 20

/** @param file as named by the user; without it the folder is searched, and no file is no configuration */
export async function loadConfig(folder: string, file?: string): Promise<DeosilConfig> {
  const found = file === undefined ? findValue(folder) : { name: file, value: await namedValue(folder, file) }
  if (found === undefined) return {}
  const { checkConfig } = await import('./check.ts')
  const config = checkConfig(found.value, found.name)
  const from = dirname(resolve(folder, found.name))
  requireInside(config, { folder, from, name: found.name, isNamed: file !== undefined })
  return from === folder ? config : movedTo(folder, from, config)
}

interface Found {
  name: string
  value: unknown
}

function findValue(folder: string): Found | undefined {
  if (isThere(resolve(folder, CONFIG_FILE))) return { name: CONFIG_FILE, value: dataIn(folder, CONFIG_FILE) }
  const value = isThere(resolve(folder, PACKAGE_FILE)) ? dataIn(folder, PACKAGE_FILE) : undefined
  if (isJsonObject(value) && Object.hasOwn(value, PACKAGE_KEY))
    return { name: PACKAGE_FILE, value: value[PACKAGE_KEY] }
  const code = CODE_FILES.find((name) => isThere(resolve(folder, name)))
  if (code === undefined) return undefined
  throw new UsageError(
    `${code} is code, which runs only if you name it: --config ${code}. ` +
      `Put settings that are plain data into ${CONFIG_FILE}, or ignore the file with --no-config.`,
  )
}

/** Also a link to nothing. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function dataIn(folder: string, name: string): unknown {
  return loading(name, () => {
    if (!staysInside(folder, resolve(folder, name)))
      throw new Error('It is a symbolic link that leaves the folder.')
    return JSON.parse(readRegularText(resolve(folder, name), MAX_BYTES)) as unknown
  })
}

async function namedValue(folder: string, name: string): Promise<unknown> {
  const absolute = resolve(folder, name)
  if (!existsSync(absolute))
    throw new UsageError(`${name}: no such file. deosil init creates a configuration.`)
  // Whatever it holds: nothing but a file is opened.
  const text = loading(name, () => readRegularText(absolute, MAX_BYTES))
  if (extname(absolute) === '.json') return loading(name, () => JSON.parse(text) as unknown)
  try {
    const { createJiti } = await import('jiti')
    // The file may import from 'deosil' although the package is not installed beside it.
    const alias = { deosil: fileURLToPath(new URL(`./define${extname(import.meta.url)}`, import.meta.url)) }
    const jiti = createJiti(import.meta.url, { alias, fsCache: false, moduleCache: false })
    return await jiti.import<unknown>(absolute, { default: true })
  } catch (error) {
    throw cannotLoad(name, error)
  }
}

function loading<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw cannotLoad(name, error)
  }
}

function cannotLoad(name: string, error: unknown): UsageError {
  return new UsageError(`${name}: cannot be loaded. ${(error as Error).message}`)
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
