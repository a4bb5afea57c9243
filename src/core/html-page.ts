/**
 * The frame and the look that all HTML pages of ours share: one file that needs no network, in both colour themes.
 * In: a title, style, script, body. Out: markup. The style and the script are constants; no text of a document is in them.
 */
import { createHash } from 'node:crypto'
import { htmlText } from './escape.ts'

export interface HtmlPage {
  /** Not escaped yet. */
  title: string
  /** Added to the shared style. */
  style: string
  script: string
  /** Lines of markup. */
  body: readonly string[]
}

export function htmlPage({ title, style, script, body }: HtmlPage): string {
  const whole = PAGE_LOOK + style
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(whole, script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    `<style>${whole}</style>`,
    '</head>',
    '<body>',
    ...body,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}

/** Only our own script and style run, and nothing is loaded. */
export function policyOf(style: string, script: string): string {
  const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`
}

/** Colours by theme. Each colour of text has a contrast of at least 4.5 to the background and to marked text. */
export const COLOURS = {
  light: {
    back: '#ffffff',
    text: '#1b1f24',
    quiet: '#575e68',
    line: '#d5dae0',
    shade: '#f3f5f7',
    link: '#1a56a8',
    breaking: '#b42318',
    warning: '#855300',
    info: '#1a5f9a',
    docs: '#575e68',
    good: '#116149',
    removed: '#fde7e5',
    added: '#e3f5ea',
    found: '#fff3cd',
  },
  dark: {
    back: '#14171b',
    text: '#e6e9ed',
    quiet: '#a9b2bc',
    line: '#3a424b',
    shade: '#1d2228',
    link: '#8ab8ff',
    breaking: '#ff9b92',
    warning: '#f2b760',
    info: '#7cc0ff',
    docs: '#a9b2bc',
    good: '#63d3ae',
    removed: '#4a1f1c',
    added: '#173a29',
    found: '#4a3d10',
  },
} as const

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour}`)
    .join('; ')
}

export const PAGE_COLOURS = `
:root { color-scheme: light dark; ${variables(COLOURS.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(COLOURS.dark)} } }
`

export const PAGE_LOOK = `${PAGE_COLOURS}
* { box-sizing: border-box }
body { background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem }
a { color: var(--link) }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2rem 0 0.4rem } h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem }
code, del, ins, .where { font-family: ui-monospace, monospace; font-size: 0.88rem; overflow-wrap: anywhere }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
.quiet { color: var(--quiet); font-size: 0.85rem }
.breaking { color: var(--breaking) } .warning { color: var(--warning) } .info { color: var(--info) } .docs { color: var(--docs) }
del { background: var(--removed); text-decoration: none; padding: 0 0.2rem } ins { background: var(--added); text-decoration: none; padding: 0 0.2rem }
input[type=search] { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.35rem 0.6rem }
summary { cursor: pointer }
.skip { position: absolute; left: -100rem } .skip:focus { left: 1rem; top: 0.5rem; background: var(--back); padding: 0.4rem 0.8rem; z-index: 3 }
:target { background: var(--found) }
[hidden] { display: none !important }
@media print { form { display: none } }
`
