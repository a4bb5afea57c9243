/**
 * Style and script of the page. Constants: no text of a document is in them.
 */
export const PAGE_STYLE = `
form { margin: 1rem 0 } form label { display: block; font-weight: 600 } form input[type=search] { width: 100%; max-width: 40rem }
#results { margin: 0.3rem 0; padding-left: 1.4rem; max-width: 60rem } #results li { margin: 0.15rem 0; overflow-wrap: anywhere } #count { margin: 0.2rem 0; min-height: 1.3rem }
.columns { display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 2rem; align-items: start }
nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: 0.88rem; overflow-wrap: anywhere }
nav ul { list-style: none; margin: 0.2rem 0 0.6rem; padding-left: 0.8rem } nav li { margin: 0.15rem 0 } nav summary { font-weight: 600; padding: 0.2rem 0 }
main:focus { outline: none }
h4 { font-size: 1rem; margin: 0 0 0.3rem } h5 { font-size: 0.9rem; margin: 0.9rem 0 0.3rem } article h3 { margin-top: 0 }
article { border-top: 1px solid var(--line); padding: 0.9rem 0; content-visibility: auto; contain-intrinsic-size: auto 24rem }
article p { margin: 0.2rem 0 } .method { font-weight: 700; color: var(--good) } .media { margin: 0.3rem 0 }
.place { color: var(--quiet); font: 0.8rem ui-monospace, monospace; overflow-wrap: anywhere } .inferred { color: var(--warning); font-size: 0.8rem }
.required { font-size: 0.78rem; color: var(--breaking) } .limits { color: var(--quiet); font-size: 0.88rem }
.findings { border-left: 3px solid var(--warning); list-style: none; padding: 0.1rem 0.8rem; margin: 0.4rem 0; font-size: 0.88rem }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 0.88rem }
th, td { border-top: 1px solid var(--line); padding: 0.25rem 0.6rem 0.25rem 0; text-align: left; vertical-align: top; font-weight: normal } thead th { color: var(--quiet); border: 0 }
tbody th { min-width: 8rem } td { overflow-wrap: anywhere; min-width: 5rem }
pre { background: var(--shade); padding: 0.6rem; overflow: auto; max-height: 24rem; font-size: 0.85rem }
svg .all { fill: var(--line) } svg .read { fill: var(--good) }
:target { background: none; scroll-margin-top: 1rem } article:target { box-shadow: -0.7rem 0 0 -0.4rem var(--link) }
@media (max-width: 52rem) { .columns { display: block } nav { position: static; max-height: none }
  .scroll thead { position: absolute; left: -100rem } .scroll tr { display: block; border-top: 1px solid var(--line); padding: 0.3rem 0 }
  .scroll th, .scroll td { display: block; border: 0; padding: 0.05rem 0; min-width: 0 } }
@media print { nav { display: none } .columns { display: block } article { content-visibility: visible } }
`

export const PAGE_SCRIPT = `
(() => {
  const MOST = 40
  const search = document.getElementById('search')
  const results = document.getElementById('results')
  const count = document.getElementById('count')
  let entries
  const prepare = () => {
    entries = [...document.querySelectorAll('article[data-name]')].map((node) => {
      const title = node.querySelector('h3, h4').textContent
      return { id: node.id, title, start: title.toLowerCase(), text: node.dataset.name.toLowerCase() }
    })
  }
  const rank = (entry, words) => {
    if (!words.every((word) => entry.text.includes(word))) return -1
    return words.filter((word) => entry.start.includes(word)).length
  }
  const apply = () => {
    if (entries === undefined) prepare()
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const found = words.length === 0 ? [] : entries.map((entry) => ({ entry, rank: rank(entry, words) })).filter((one) => one.rank >= 0)
    found.sort((a, b) => b.rank - a.rank || a.entry.title.length - b.entry.title.length)
    results.replaceChildren(...found.slice(0, MOST).map(({ entry }) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = '#' + entry.id
      link.textContent = entry.title
      item.append(link)
      return item
    }))
    results.hidden = found.length === 0
    const more = found.length > MOST ? ', the first ' + MOST + ' are listed' : ''
    count.textContent = words.length === 0 ? '' : found.length + (found.length === 1 ? ' result' : ' results') + more
  }
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1))
    if (target === null) return
    for (let node = target; node !== null; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true
    target.tabIndex = -1
    target.focus({ preventScroll: true })
    target.scrollIntoView()
  }
  search.addEventListener('input', apply)
  search.form.addEventListener('submit', (event) => {
    event.preventDefault()
    const first = results.querySelector('a')
    if (first !== null) first.click()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(?:INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return
    event.preventDefault()
    search.focus()
  })
  window.addEventListener('hashchange', reveal)
  if (location.hash.length > 1) reveal()
})()
`
