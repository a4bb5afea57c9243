/**
 * A page in a real browser: opened, acted on, and read back. The browser gets no network and a profile that is
 * thrown away.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** As the variable names it, or where Debian puts it; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['DEOSIL_CHROMIUM']
  return [named, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path))
}

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage --virtual-time-budget=4000 --dump-dom'

/** The document after its scripts ran, as text. */
export function domOf(chromium: string, page: string, hash = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'deosil-browser-'))
  try {
    const file = join(folder, 'page.html')
    writeFileSync(file, page)
    const words = [
      ...FLAGS.split(' '),
      `--user-data-dir=${join(folder, 'profile')}`,
      pathToFileURL(file).href + hash,
    ]
    return execFileSync(chromium, words, {
      encoding: 'utf8',
      timeout: 50_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * Runs code in a copy of the page, and gives back what it returns. The copy lets this one script run, too.
 *
 * @param code  the body of an async function
 */
export function actIn<T>(chromium: string, page: string, code: string): T {
  const open = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '')
  const script = `<script>(async () => {${code}})().catch((error) => ({ failed: String(error) })).then((result) => {
    const node = document.createElement('pre')
    node.id = 'test-result'
    node.textContent = encodeURIComponent(JSON.stringify(result))
    document.body.append(node)
  })</script></body>`
  const dom = domOf(
    chromium,
    open.replace('</body>', () => script),
  )
  const found = /<pre id="test-result">([^<]*)</u.exec(dom)?.[1]
  if (found === undefined) throw new Error('The page gave no result')
  return JSON.parse(decodeURIComponent(found)) as T
}
