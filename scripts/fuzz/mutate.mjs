/**
 * Damages pages. In: the lines of a page, other pages to take from, numbers by chance. Out: a damaged page.
 * The same seed gives the same pages on every machine.
 */

/** Numbers from 0 to below 1 (mulberry32). */
export function chanceOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What readers trip over: marks of Markdown and of shells, names of objects, other scripts, deep nesting. */
const FRAGMENTS = [
  '```',
  '~~~',
  '`',
  '``',
  '|',
  '\\|',
  '| |',
  '|---|',
  '»',
  '» ',
  '#',
  '## ',
  '###### ',
  '>',
  '- ',
  '1. ',
  '***',
  '---',
  '===',
  '<!--',
  '-->',
  '<h2>',
  '</h2>',
  '<a id="opIdX"></a>',
  '<details>',
  '](',
  '[x](#x)',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '{{',
  '${A}',
  '$A',
  '"',
  "'",
  '\\',
  '\\\n',
  '<<EOF',
  'EOF',
  'curl ',
  '-X POST ',
  '-d @file',
  '*anonymous*',
  'array of ',
  'array[',
  'oneOf',
  'null',
  ',null',
  '__proto__',
  'constructor',
  'toString',
  '$ref',
  '~1',
  '%',
  '%00',
  '\t',
  '\u00a0',
  '\u2028',
  '\u202e',
  '\u0000',
  '\ufeff',
  '\ud800',
  '𝒳',
  '名前',
  'GET /',
  'http://',
  '[http://example.com]',
  'https://a@b:c',
  ':',
  '?a=b&a',
  '&amp;',
  '::error::',
  '##[group]',
  '\u001b[2J',
]

const pick = (chance, list) => list[Math.floor(chance() * list.length)]

/** Each changes lines in place. */
const MUTATIONS = [
  (lines, { at }) => void lines.splice(at, 1),
  (lines, { at, chance }) => void lines.splice(at, 1 + Math.floor(chance() * 12)),
  (lines, { at, other }) => void lines.splice(at, 0, lines[other]),
  (lines, { at, other }) => void ([lines[at], lines[other]] = [lines[other], lines[at]]),
  (lines, { at, other, chance }) => {
    const count = Math.min(2 + Math.floor(chance() * 30), 30)
    lines.splice(at, 0, ...lines.slice(other, other + count))
  },
  (lines, { at, chance }) => void (lines[at] = insert(lines[at], pick(chance, FRAGMENTS), chance)),
  (lines, { at, chance }) =>
    void (lines[at] = insert(
      lines[at],
      pick(chance, FRAGMENTS).repeat(1 + Math.floor(chance() * 400)),
      chance,
    )),
  (lines, { at, chance }) => void (lines[at] = lines[at].slice(Math.floor(chance() * lines[at].length))),
  (lines, { at, chance }) => void (lines[at] = lines[at].slice(0, Math.floor(chance() * lines[at].length))),
  (lines, { at, chance }) =>
    void lines.splice(at, 0, ...Array.from({ length: 1 + Math.floor(chance() * 40) }, () => lines[at])),
  (lines, { at, chance }) => void (lines[at] = `${' '.repeat(Math.floor(chance() * 12))}${lines[at]}`),
  (lines, { at, chance }) =>
    void (lines[at] = lines[at].replaceAll(
      pick(chance, ['|', '`', ' ', '"', '#', '-']),
      pick(chance, FRAGMENTS),
    )),
  (lines, { at, chance, strangers }) => {
    const from = Math.floor(chance() * strangers.length)
    lines.splice(at, 0, ...strangers.slice(from, from + Math.floor(chance() * 25)))
  },
]

function insert(line, text, chance) {
  const at = Math.floor(chance() * (line.length + 1))
  return line.slice(0, at) + text + line.slice(at)
}

/** @param strangers the lines of another page */
export function mutate(page, strangers, chance) {
  const lines = page.split('\n')
  const rounds = 1 + Math.floor(chance() * 8)
  for (let round = 0; round < rounds; round += 1) {
    if (lines.length === 0) lines.push('')
    const at = Math.floor(chance() * lines.length)
    const other = Math.floor(chance() * lines.length)
    pick(chance, MUTATIONS)(lines, { at, other, chance, strangers })
  }
  const ending = pick(chance, ['\n', '\n', '\n', '\r\n', '\r'])
  return lines.map((line) => line ?? '').join(ending)
}
