/**
 * The reference pages of docs/reference/, from the registries.
 * In: the registries. Out: Markdown by name of the file. Reads no files.
 */

export function referencePages({ commands, everywhere, exits, findings, dialects, formats, emitters }) {
  return {
    'commands.md': page(
      'Commands',
      'Every command, its options and its exit codes, as `deosil COMMAND --help` prints them.',
      [
        ...commands.map(commandSection),
        section('Options of every command', optionTable(everywhere)),
        section('Exit codes', table(['code', 'meaning'], exits)),
      ],
    ),
    'findings.md': page(
      'Findings',
      'Everything that `deosil check` and `deosil generate` can report about the docs. `deosil explain CODE` prints the same text.',
      bySeverity(findings).map(([severity, entries]) =>
        section(
          SEVERITIES[severity],
          entries.map(([code, entry]) => findingSection(code, entry)),
        ),
      ),
    ),
    'dialects.md': page(
      'Dialects',
      'Each page goes to the dialect with the most evidence; parts that it does not recognize go to others. `deosil inspect PAGE` shows the evidence.',
      dialects.map(dialectSection),
    ),
    'formats.md': page('Output formats', 'Files that `generate` writes, and the values of `--format`.', [
      section('Files of `generate` (`--emit`)', table(['name', 'content'], emitters.map(idAndTitle))),
      ...formats.map(({ of, list }) => section(of, table(['format', 'content'], list.map(idAndTitle)))),
    ]),
  }
}

const SEVERITIES = { error: 'Errors', warning: 'Warnings', info: 'Notes' }

function page(title, summary, sections) {
  const note = '<!-- Written by `npm run docs`; edit the registries instead. -->'
  return `${[`# ${title}`, note, summary, ...sections.flat(Infinity)].join('\n\n')}\n`
}

function section(title, content, depth = 2) {
  return [`${'#'.repeat(depth)} ${title}`, ...[content].flat(Infinity)]
}

function table(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cellText(String(cell))).join(' | ')} |`
  return [header, header.map(() => '---'), ...rows].map(line).join('\n')
}

/** Angle brackets outside code would be HTML. */
function cellText(text) {
  const escaped = text.replaceAll('|', '\\|')
  return escaped.startsWith('`') ? escaped : escaped.replaceAll('<', '\\<')
}

const code = (text) => `\`${text}\``
const idAndTitle = ({ id, title }) => [code(id), title]

function commandSection({ name, summary, arguments: given, options, examples }) {
  const usage = ['deosil', name, ...given.map((argument) => argument.name)].join(' ')
  return section(code(`deosil ${name}`), [
    `${summary}.`,
    fence([`${usage} [options]`]),
    ...(given.length === 0
      ? []
      : [
          table(
            ['argument', 'meaning'],
            given.map((one) => [code(one.name), one.description]),
          ),
        ]),
    ...(options.length === 0 ? [] : [optionTable(options)]),
    'Examples:',
    fence(examples),
  ])
}

function fence(lines) {
  return ['```sh', ...lines, '```'].join('\n')
}

function optionTable(options) {
  return table(
    ['option', 'meaning'],
    options.map(({ flags, description, choices = [] }) => [
      code(flags),
      choices.length === 0 ? description : `${description}: ${choices.map(code).join(', ')}`,
    ]),
  )
}

function bySeverity(findings) {
  return Object.keys(SEVERITIES).map((severity) => [
    severity,
    Object.entries(findings).filter(([, entry]) => entry.severity === severity),
  ])
}

function findingSection(id, { why, todo }) {
  return section(code(id), [why, `**Fix:** ${todo}`], 3)
}

function dialectSection({ id, title, signs }) {
  const evidence = signs.map(({ reason, weight }) => [reason, weight])
  return section(code(id), [
    `${title}.`,
    ...(evidence.length === 0 ? [] : [table(['evidence', 'weight'], evidence)]),
  ])
}
