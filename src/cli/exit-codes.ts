/**
 * What the program's exit code says; the only list of them.
 */
export const EXIT = {
  done: 0,
  findings: 1,
  usage: 2,
  input: 3,
  bug: 70,
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export const EXIT_HELP = [
  [EXIT.done, 'done'],
  [EXIT.findings, 'findings at or above the threshold'],
  [EXIT.usage, 'invalid command line or configuration'],
  [EXIT.input, 'input cannot be read, or output cannot be written'],
  [EXIT.bug, 'a bug in Deosil'],
  [EXIT.interrupted, 'interrupted'],
] as const satisfies readonly (readonly [ExitCode, string])[]
