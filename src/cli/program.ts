/**
 * Builds the program from the table of commands.
 * Knows commander, and nothing of what commands do.
 */
import { Command, Option } from 'commander'
import { loadConfig } from '../config/load.ts'
import type { DeosilConfig } from '../config/types.ts'
import type { CommandSpec, OptionSpec } from './command.ts'
import { COMMANDS } from './commands/registry.ts'
import type { Context } from './context.ts'
import { EXIT_HELP } from './exit-codes.ts'
import { mergeSettings, oneOf, type Settings } from './settings.ts'
import { readVersion } from './version.ts'

export const EVERYWHERE: readonly OptionSpec[] = [
  {
    flags: '--config <file>',
    description: 'configuration file instead of deosil.config.json; may be code, which is run',
  },
  { flags: '--no-config', description: 'ignore configuration files' },
  { flags: '--color', description: 'force colour even when the output is not a terminal' },
  { flags: '--no-color', description: 'disable colour, as the variable NO_COLOR does' },
]

export function buildProgram(context: Context, done: (code: number) => void): Command {
  const program = new Command('deosil')
    .description(
      'Recovers an API from its Markdown documentation as OpenAPI 3.1, JSON Schema and TypeScript, and compares revisions.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: () => undefined })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      `\nExit codes:\n${EXIT_HELP.map(([code, says]) => `  ${String(code).padEnd(4)} ${says}`).join('\n')}`,
    )
  for (const spec of COMMANDS) addCommand(program, spec, { context, done })
  return program
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  { context, done }: { context: Context; done: (code: number) => void },
): void {
  const command = program.command(spec.name).description(spec.summary).summary(spec.summary)
  for (const argument of spec.arguments) command.argument(argument.name, argument.description)
  for (const option of [...spec.options, ...EVERYWHERE]) command.addOption(commanderOption(option))
  command.addHelpText('after', `\nExamples:\n${spec.examples.map((line) => `  ${line}`).join('\n')}`)
  command.action(async () => {
    const flags = command.opts<Settings>()
    const config = await configFor(spec, flags, context)
    done(await spec.run({ arguments: command.args, settings: mergeSettings(flags, config), context }))
  })
}

async function configFor(
  spec: CommandSpec,
  { config }: Settings,
  { folder }: Context,
): Promise<DeosilConfig> {
  if (config === false || (config === undefined && spec.ignoresConfig === true)) return {}
  return await loadConfig(folder, config)
}

function commanderOption({ flags, description, choices, isRepeatable, isList }: OptionSpec): Option {
  const option = new Option(flags, description)
  // The choices are set for the help; the parser behind them knows the nearest name.
  if (choices !== undefined)
    option.choices(choices).argParser((given: string) => oneOf(`${option.long} value`, given, choices))
  if (isList)
    option.argParser((given: string) =>
      given
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
  if (isRepeatable)
    option.argParser((given: string, before: string[] | undefined) => [...(before ?? []), given])
  return option
}
