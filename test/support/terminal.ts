/**
 * The judges of text on a terminal or in the log of a CI job.
 */

/** The lines that GitHub Actions, Azure Pipelines or TeamCity would run. */
export function runnerCommands(log: string): string[] {
  const lines = log.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).map((line) => line.replace(/\p{DI}/gu, ''))
  return lines.filter((line) => line.trim().startsWith('::') || /##[\w-]*\[/u.test(line))
}

/** Text without the colours of our palette. */
function withoutColours(text: string): string {
  return text.replace(/\u001b\[(?:[12]|22|3[1-69])m/gu, '')
}

/** Everything that moves the cursor, hides text or turns the direction of text, except for newlines. */
export function activeMarks(text: string): string[] {
  return (
    withoutColours(text)
      .match(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu)
      ?.filter((mark) => mark !== '\n') ?? []
  )
}
