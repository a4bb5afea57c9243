/**
 * The work of `--check`: whether the output folder is what the docs give. Writes nothing.
 */
import { resolve } from 'node:path'
import type { Artifact } from '../../emit/types.ts'
import { compareOutput, type OutputDifference } from '../../pipeline/write/compare-output.ts'
import type { Call } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { plural } from '../words.ts'

/** Files whose first difference is shown. */
const SHOWN = 10
/** Characters of a line that are shown. */
const LINE_LENGTH = 160

export function checkOutput(artifacts: readonly Artifact[], { settings, context }: Call): number {
  const out = settings.out ?? ''
  const differences = compareOutput(resolve(context.folder, out), artifacts)
  if (differences.length === 0) {
    context.tell(`${out} is up to date: ${plural(artifacts.length, 'file')}\n`)
    return EXIT.done
  }
  const more = differences.length - SHOWN
  const lines = [
    ...differences.slice(0, SHOWN).flatMap(linesOf),
    ...(more > 0 ? [`and ${plural(more, 'other file')}`] : []),
  ]
  context.out(`${lines.join('\n')}\n`, 'lines')
  context.tell(
    `${out} is out of date: ${plural(differences.length, 'file')}. Without --check it is written.\n`,
  )
  return EXIT.findings
}

function linesOf(difference: OutputDifference): string[] {
  const { path } = difference
  if (difference.kind === 'missing') return [`${path} is missing`]
  if (difference.kind === 'extra') return [`${path} is no longer part of the output`]
  const { line, onDisk, wanted } = difference
  return [`${path} differs at line ${line}`, `- ${shortened(onDisk)}`, `+ ${shortened(wanted)}`]
}

function shortened(line: string): string {
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line
}
