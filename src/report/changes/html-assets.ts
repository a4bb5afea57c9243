/**
 * Style and script of the HTML page. Constants: no text of a document ever stands in them.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8884; --quiet: #777; --breaking: #c22; --warning: #b70; --info: #27a; --docs: #777 }
@media (prefers-color-scheme: dark) { :root { --quiet: #999; --breaking: #f77; --warning: #fb5; --info: #7bf; --docs: #999 } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 2rem 0 0 } h3 { font-size: 1rem; margin: 1.2rem 0 0.3rem }
h2, .filters label { text-transform: capitalize }
.breaking h2, label.breaking { color: var(--breaking) } .warning h2, label.warning { color: var(--warning) }
.info h2, label.info { color: var(--info) } .docs h2, label.docs { color: var(--docs) }
h3 code, .note, .places { color: var(--quiet); font-weight: normal; font-size: 0.85rem }
article { border-left: 3px solid var(--line); padding: 0.2rem 0.8rem; margin: 0.4rem 0; overflow-wrap: anywhere }
article:target { background: #fc04 }
article p, article ul { margin: 0.1rem 0 }
.breaking article { border-color: var(--breaking) } .warning article { border-color: var(--warning) }
.where { font: 600 0.9rem ui-monospace, monospace; color: inherit; text-decoration: none }
.where:hover { text-decoration: underline }
del { background: #f003; text-decoration: none } ins { background: #0a03; text-decoration: none }
del, ins { font: 0.9rem ui-monospace, monospace; padding: 0 0.2rem }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center }
.filters input[type=search] { flex: 1 1 16rem; font: inherit; padding: 0.2rem 0.5rem }
.approval { color: var(--quiet) }
[hidden] { display: none }
`

export const PAGE_SCRIPT = `
(() => {
  const search = document.getElementById('search')
  const count = document.getElementById('count')
  const entries = [...document.querySelectorAll('article')].map((node) => {
    const title = node.parentElement.querySelector('h3')
    return { node, text: (title.textContent + ' ' + node.textContent).toLowerCase() }
  })
  if (search === null) return
  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const levels = new Set()
    for (const box of document.querySelectorAll('input[data-level]')) if (box.checked) levels.add(box.dataset.level)
    let shown = 0
    for (const { node, text } of entries) {
      const fits = levels.has(node.dataset.level) && words.every((word) => text.includes(word))
      node.hidden = !fits
      if (fits) shown += 1
    }
    for (const section of document.querySelectorAll('.rule, .level')) {
      section.hidden = section.querySelector('article:not([hidden])') === null
    }
    count.textContent = shown === entries.length ? '' : shown + ' of ' + entries.length + ' shown'
  }
  document.querySelector('.filters').addEventListener('input', apply)
  document.querySelector('.filters').addEventListener('submit', (event) => event.preventDefault())
})()
`
