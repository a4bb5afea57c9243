/**
 * `npm run axe -- page.html…`: runs axe-core on pages in Chromium, in both colour themes, at 1280 and 390 pixels.
 * Chromium is the one that DEOSIL_CHROMIUM names, or Debian's. Ends with 1 where axe finds something.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const CHROMIUM = process.env.DEOSIL_CHROMIUM ?? '/usr/bin/chromium'
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage --dump-dom --timeout=60000 --virtual-time-budget=60000'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Themes as what the media query of our pages becomes. */
const THEMES = { light: 'not all', dark: 'all' }

const pages = process.argv.slice(2)
let violations = 0
for (const page of pages)
  for (const theme of Object.keys(THEMES))
    for (const width of [1280, 390]) {
      const found = axeOn(readFileSync(page, 'utf8'), theme, width)
      violations += found.length
      console.log(`${page} ${theme} ${width}px: ${found.length} violations`)
      for (const { id, nodes, example } of found) console.log(`  ${id} (${nodes}): ${example}`)
    }
process.exitCode = pages.length === 0 || violations > 0 ? 1 : 0

/** Violations, with how many nodes have each. An inner frame gives the width, as windows cannot be so narrow. */
function axeOn(html, theme, width) {
  const folder = mkdtempSync(join(tmpdir(), 'deosil-axe-'))
  try {
    const run = `<script>${AXE}</script><script>axe.run().then(({ violations }) => {
      const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.length, example: nodes[0].html.slice(0, 160) + ' ' + (nodes[0].any[0] || nodes[0].all[0] || nodes[0].none[0] || {}).message }))
      const wide = document.documentElement.scrollWidth > ${width} ? [{ id: 'wider-than-the-screen', nodes: 1, example: String(document.documentElement.scrollWidth) }] : []
      const node = document.createElement('pre')
      node.id = 'axe-result'
      node.textContent = encodeURIComponent(JSON.stringify([...found, ...wide]))
      document.body.append(node)
      parent.postMessage(node.textContent, '*')
    })</script></body>`
    const open = html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replaceAll('@media (prefers-color-scheme: dark)', `@media ${THEMES[theme]}`)
      .replace('</body>', () => run)
    writeFileSync(join(folder, 'inner.html'), open)
    const outer = `<iframe src="inner.html" style="width:${width}px;height:900px;border:0"></iframe><pre id="result"></pre>
      <script>addEventListener('message', ({ data }) => { document.getElementById('result').textContent = data })</script>`
    writeFileSync(join(folder, 'outer.html'), outer)
    const words = [
      ...FLAGS.split(' '),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--allow-file-access-from-files',
    ]
    const dom = execFileSync(CHROMIUM, [...words, pathToFileURL(join(folder, 'outer.html')).href], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
    const result = /<pre id="result">([^<]+)</.exec(dom)?.[1]
    if (result === undefined) throw new Error('The page gave no result')
    return JSON.parse(decodeURIComponent(result))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
