/**
 * Style and script of the HTML page. Constants: no text of a document ever stands in them.
 */
export const PAGE_STYLE = `
h2, .filters label { text-transform: capitalize }
.breaking h2, label.breaking { color: var(--breaking) } .warning h2, label.warning { color: var(--warning) }
.info h2, label.info { color: var(--info) } .docs h2, label.docs { color: var(--docs) } .level { color: inherit }
h3 code, .note, .places, .approval { color: var(--quiet); font-weight: normal; font-size: 0.85rem }
article { border-left: 3px solid var(--line); padding: 0.2rem 0.8rem; margin: 0.4rem 0; overflow-wrap: anywhere }
article p, article ul { margin: 0.1rem 0 }
.breaking article { border-color: var(--breaking) } .warning article { border-color: var(--warning) }
.where { font-weight: 600; color: inherit; text-decoration: none }
.where:hover { text-decoration: underline } article:target .places, article:target .note { color: var(--text) }
.fingerprint, .fingerprint summary { display: inline } .fingerprint code { margin-left: 0.3rem }
.filters { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center }
.filters input[type=search] { flex: 1 1 16rem; min-width: 0 }
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
