/**
 * The page that documents every diff rule.
 * In: the rules, and how to show an example. Out: Markdown. Reads and writes no files.
 */
import { oasdiffLines } from './oasdiff.mjs'

/** @typedef {import('../../src/diff/rule.ts').DiffRule} DiffRule */
/** @typedef {import('../../src/diff/types.ts').ChangeSet} ChangeSet */

/**
 * @typedef {object} Explainer
 * @property {readonly DiffRule[]} rules
 * @property {(api: DiffRule['example']['before']) => string[]} outline  an API in a few lines
 * @property {(rule: DiffRule) => ChangeSet} diff  the diff of the example of a rule
 */

/** Every area in the order of the page, with its heading. */
const AREAS = /** @type {const} */ ([
  ['operation', 'Operations, servers and security'],
  ['parameter', 'Parameters'],
  ['body', 'Request bodies'],
  ['response', 'Responses'],
  ['property', 'Properties'],
  ['schema', 'Schemas'],
])

/** @param {Explainer} explainer */
export function rulesPage(explainer) {
  const { rules } = explainer
  const lines = [
    '# Diff rules',
    '',
    '<!-- Written by `npm run docs:rules`. Edit the rules in src/diff/rules/ instead. -->',
    '',
    `Deosil has ${rules.length} rules. Each one names a kind of change and its level where a request reaches it, and`,
    'where a response reaches it. A change that both reach has the worse level. `deosil explain RULE` prints the same',
    'text, and a `severity` entry in the configuration changes the level of a rule.',
    ...AREAS.flatMap(([area, heading]) => areaLines(explainer, area, heading)),
    ...oasdiffLines(),
  ]
  return `${lines.join('\n')}\n`
}

/** @param {Explainer} explainer @param {DiffRule['area']} area @param {string} heading */
function areaLines(explainer, area, heading) {
  const rules = explainer.rules.filter((rule) => rule.area === area)
  const rows = rules.map(({ id, title, level }) => `| [\`${id}\`](#${id}) | ${title} | ${levels(level)} |`)
  return [
    '',
    `## ${heading}`,
    '',
    '| Rule | What happened | In requests | In responses |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...rules.flatMap((rule) => ruleLines(rule, explainer)),
  ]
}

/** @param {DiffRule['level']} level */
const levels = ({ request, response }) => `${request} | ${response}`

/** @param {DiffRule} rule @param {Explainer} explainer */
function ruleLines(rule, { outline, diff }) {
  const entries = diff(rule).changes.map(
    ({ level, rule: id, where, before, after }) =>
      `${level}  ${id}  ${where}  ${shown(before)} → ${shown(after)}`,
  )
  return [
    '',
    `### ${rule.id}`,
    '',
    `${rule.title}. In requests: ${rule.level.request}. In responses: ${rule.level.response}.`,
    '',
    `- Why: ${rule.why}`,
    `- Fix: ${rule.todo}`,
    '',
    '```text',
    ...block('before', outline(rule.example.before)),
    ...block('after', outline(rule.example.after)),
    ...block('entry', entries),
    '```',
  ]
}

/** @param {unknown} value */
const shown = (value) => (value === null ? 'nothing' : JSON.stringify(value))

/** @param {string} name @param {string[]} lines */
function block(name, lines) {
  const all = lines.length === 0 ? ['nothing'] : lines
  return all.map((line, index) => `${(index === 0 ? name : '').padEnd(8)}${line}`.trimEnd())
}
