/**
 * Style and script of the HTML page. Constants: no text of a document ever stands in them.
 */
import { PAGE_COLOURS } from '../../core/html-page.ts'

export const PAGE_STYLE = `${PAGE_COLOURS}:root { --there: #b9c3cf; --operations: #1d5fb8; --schemas: #0b7a5f; --hit: #8882 }
@media (prefers-color-scheme: dark) { :root { --there: #4a545f; --operations: #8ab8ff; --schemas: #5fd3b0 } }
* { box-sizing: border-box }
html { scroll-padding-top: 8.5rem }
body { background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem }
a { color: var(--link) }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2.5rem 0 0.5rem } h3 { font-size: 0.95rem; margin: 0 }
header p { margin: 0.2rem 0 }
figure { margin: 1rem 0; overflow-x: auto }
code, .life h3, .where, del, ins { font-family: ui-monospace, monospace; font-size: 0.88rem; overflow-wrap: anywhere }
.quiet, .facts, .axis { color: var(--quiet); font-weight: normal; font-size: 0.85rem }
.breaking { color: var(--breaking) } .warning { color: var(--warning) } .info { color: var(--info) } .docs { color: var(--docs) }
.tools { position: sticky; top: 0; z-index: 2; background: var(--back); border-bottom: 1px solid var(--line); display: flex;
  flex-wrap: wrap; gap: 0.3rem 1rem; align-items: center; padding: 0.6rem 0 0.4rem }
.tools nav { display: flex; gap: 0.9rem } .tools input[type=search] { flex: 1 1 18rem; font: inherit; padding: 0.3rem 0.6rem }
.tools p { margin: 0; flex-basis: 100%; font-size: 0.85rem } #count:empty { display: none }
.legend { color: var(--quiet); display: flex; flex-wrap: wrap; gap: 0 1rem } .legend span { white-space: nowrap }
.mark { width: 16px; height: 20px; vertical-align: -5px }
.plot { width: 100%; min-width: 40rem; height: auto; display: block; overflow: visible } .plot text { font: 13px system-ui, sans-serif; fill: var(--quiet) }
.plot .grid, .plot .notch { stroke: var(--line) } .plot .tick, .plot .label { text-anchor: end } .plot .number { text-anchor: middle }
.plot polyline { fill: none; stroke-width: 2.5; stroke-linejoin: round } .plot polyline.schemas { stroke-dasharray: 7 4 }
.plot polyline.operations { stroke: var(--operations) } .plot polyline.schemas { stroke: var(--schemas) }
.plot circle.operations { fill: var(--operations) } .plot circle.schemas { fill: var(--schemas) } .plot rect.breaking { fill: var(--breaking) }
.plot text.end { font-weight: 600 } .plot text.operations { fill: var(--operations) } .plot text.schemas { fill: var(--schemas) }
.plot text.breaking { fill: var(--breaking) } .plot .hit { fill: transparent } .plot .hit:hover { fill: var(--hit) }
.scroll { max-height: 26rem; overflow: auto; border: 1px solid var(--line); border-radius: 4px }
table { border-collapse: collapse; font-size: 0.88rem } .releases { width: 100%; font-variant-numeric: tabular-nums }
th, td { padding: 0.2rem 0.7rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line) }
.releases td, .releases thead th:not(:first-child) { text-align: right } .releases thead th { position: sticky; top: 0; background: var(--back); border: 0 }
td.breaking { font-weight: 600 }
.axis { margin: 0 0 0.2rem auto; width: 320px; display: flex; justify-content: space-between }
.life { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 0 1.2rem; padding: 0.45rem 0; border-top: 1px solid var(--line);
  content-visibility: auto; contain-intrinsic-size: auto 3.4rem }
.life h3 { font-weight: 600 } .life h3 a { color: inherit; text-decoration: none } .life h3 a:hover { text-decoration: underline }
.gone h3 a, h3.gone a, tr.gone code { text-decoration: line-through; text-decoration-thickness: 1px }
.life p { margin: 0; grid-column: 1 } .life > details { grid-column: 1 / -1; font-size: 0.88rem } .life summary { color: var(--quiet); cursor: pointer }
.life table { margin: 0.3rem 0 0.6rem 1rem } .line { width: 320px; height: 20px; grid-column: 2; grid-row: 1 }
.track { stroke: var(--line); stroke-width: 1 } .there { fill: var(--there) }
svg .breaking { fill: var(--breaking) } svg .warning { fill: var(--warning) } svg .info { fill: var(--info) } svg .docs { fill: var(--docs) }
.line .breaking, .line .warning, .line .info { stroke: var(--back); stroke-width: 1 }
path.end { stroke: var(--breaking); stroke-width: 2; fill: none } svg .reach { stroke-width: 2.5; fill: none }
svg .reach.breaking { stroke: var(--breaking) } svg .reach.warning { stroke: var(--warning) } svg .reach.info { stroke: var(--info) }
.chip { border: 1px solid currentColor; border-radius: 9px; padding: 0 0.45rem; text-decoration: none; white-space: nowrap; font-size: 0.8rem; display: inline-block; line-height: 1.35 }
.chip .count { font-weight: 600; margin-left: 0.35rem } .chip.hollow { border-style: dotted }
a.breaking { color: var(--breaking) } a.warning { color: var(--warning) } a.info { color: var(--info) } a.docs { color: var(--docs) }
.folded th { font-weight: normal } .folded details a { margin-right: 0.6rem } #compared:empty { display: none } details.none { border-top: 1px solid var(--line); padding: 0.4rem 0 }
.release { border-top: 1px solid var(--line); padding: 0.4rem 0 } .release h3 { display: inline; font-size: 1.05rem } .release > summary { cursor: pointer }
.change { border-left: 3px solid var(--line); padding: 0.15rem 0.8rem; margin: 0.5rem 0; content-visibility: auto; contain-intrinsic-size: auto 4.6rem }
.change.breaking { border-color: var(--breaking) } .change.warning { border-color: var(--warning) } .change, .change p { color: var(--text); margin-top: 0.1rem; margin-bottom: 0.1rem }
.change .quiet { color: var(--quiet) } .badge { font-size: 0.78rem; font-weight: 600; text-decoration: none; border: 1px solid currentColor; border-radius: 3px; padding: 0 0.3rem }
.where a { font-weight: 600 } del { background: #f003; text-decoration: none } ins { background: #0a03; text-decoration: none } del, ins { padding: 0 0.2rem }
.reach summary { color: var(--quiet); cursor: pointer; font-size: 0.85rem } .reach ul { margin: 0.2rem 0; columns: 2; font-size: 0.85rem }
:target, .found { background: #fc03; outline: 2px solid #fc08; outline-offset: 2px }
[hidden] { display: none !important }
@media (max-width: 50rem) { .life { display: block } .axis { margin-left: 0 } .line { max-width: 100%; display: block } .reach ul { columns: 1 } .tools { position: static } }
@media print { .tools { display: none } .life, .change { content-visibility: visible } }
`

export const PAGE_SCRIPT = `
(() => {
  const all = (selector, from) => [...(from || document).querySelectorAll(selector)]
  const search = document.getElementById('search')
  const changed = document.getElementById('changed')
  const count = document.getElementById('count')
  let items
  const prepare = () => {
    const textOf = (node) => node.textContent.toLowerCase()
    const lives = all('article.life').map((node) => {
      const details = node.querySelector('details')
      const name = textOf(node.querySelector('h3'))
      return { node, details, name, rows: all('tbody tr', node).map((row) => ({ node: row, text: name + ' ' + textOf(row) })), text: textOf(node) }
    })
    const changes = all('article.change').map((node) => ({ node, text: textOf(node) }))
    items = { lives, changes }
  }
  const textOfRelease = (index) => document.querySelector('#r' + index + ' h3').textContent
  const wayTo = (index) => {
    const way = []
    for (let at = Number(index); at >= 0; at = Number(document.getElementById('r' + at).dataset.parent)) way.push(at)
    return way
  }
  const chosen = (end) => document.querySelector('input[name=' + end + ']:checked')
  // The releases on the way from one to the other; null where nothing is to be compared.
  const compare = () => {
    const [from, to] = [chosen('from'), chosen('to')]
    const told = document.getElementById('compared')
    told.textContent = ''
    if (from === null || to === null) return null
    let [old, now] = [wayTo(from.value), wayTo(to.value)]
    if (old.includes(now[0])) [old, now] = [now, old]
    const steps = now.filter((index) => !old.includes(index))
    const left = old.filter((index) => !now.includes(index))
    told.textContent = 'Below: what changed from ' + textOfRelease(old[0]) + ' to ' + textOfRelease(now[0]) + ', release by release (' + steps.length + ').' +
      (left.length === 0 ? '' : ' They went apart before ' + textOfRelease(left[left.length - 1]) + '; its line is left out.')
    return new Set(steps.map((index) => 'r' + index))
  }
  const keepInAddress = () => {
    const state = new URLSearchParams()
    if (search.value !== '') state.set('q', search.value)
    for (const end of ['from', 'to']) if (chosen(end) !== null) state.set(end, chosen(end).value)
    const words = state.toString()
    if (words !== '' || location.hash.includes('=')) history.replaceState(null, '', '#' + words)
  }
  const apply = () => {
    if (items === undefined) prepare()
    keepInAddress()
    const steps = compare()
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
    const fits = (text) => words.every((word) => text.includes(word))
    const levels = new Set(all('input[data-level]').filter((box) => box.checked).map((box) => box.dataset.level))
    const shown = { lives: 0, changes: 0 }
    for (const { node, details, name, rows, text } of items.lives) {
      const isShown = fits(text) && !(changed.checked && 'quiet' in node.dataset)
      node.hidden = !isShown
      if (!isShown) continue
      shown.lives += 1
      const matching = words.length === 0 || fits(name) ? rows : rows.filter((row) => fits(row.text))
      const isNarrow = matching.length > 0 && matching.length < rows.length
      for (const row of rows) row.node.hidden = isNarrow && !matching.includes(row)
      if (details !== null && words.length > 0) details.open = isNarrow
    }
    for (const { node, text } of items.changes) {
      const isOnWay = steps === null || steps.has(node.closest('.release').id)
      node.hidden = !(isOnWay && levels.has(node.dataset.level) && fits(text))
      if (!node.hidden) shown.changes += 1
    }
    for (const release of all('details.release')) {
      release.hidden = release.querySelector('article:not([hidden])') === null
      if (words.length > 0 || steps !== null) release.open = !release.hidden
    }
    for (const run of all('details.none')) run.hidden = words.length > 0 || steps !== null
    for (const section of all('section.lives')) section.hidden = section.querySelector('article:not([hidden])') === null
    const isAll = shown.lives === items.lives.length && shown.changes === items.changes.length
    count.textContent = isAll ? '' : 'shown: operations and schemas ' + shown.lives + ', changes ' + shown.changes
  }
  let waiting
  const applySoon = () => { clearTimeout(waiting); waiting = setTimeout(apply, 120) }
  const reveal = () => {
    if (location.hash.includes('=')) {
      const state = new URLSearchParams(location.hash.slice(1))
      search.value = state.get('q') || ''
      for (const end of ['from', 'to'])
        for (const choice of all('input[name=' + end + ']')) choice.checked = choice.value === state.get(end)
      apply()
      return
    }
    const target = document.getElementById(location.hash.slice(1))
    if (target === null) return
    if (target.closest('[hidden]') !== null) {
      search.value = ''
      changed.checked = false
      for (const choice of all('input[type=radio]')) choice.checked = false
      for (const box of all('input[data-level]')) box.checked = true
      apply()
    }
    for (let node = target; node !== null; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true
    target.scrollIntoView()
  }
  const form = document.querySelector('form.tools')
  form.addEventListener('input', applySoon)
  document.querySelector('table.releases').addEventListener('change', apply)
  form.addEventListener('submit', (event) => { event.preventDefault(); apply() })
  window.addEventListener('hashchange', reveal)
  if (location.hash.length > 1) reveal()
})()
`
