/**
 * The three ways in which a run can stop. What a document says is none of them: that is a diagnostic.
 */

/** The command line or the configuration is wrong. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Input that was named cannot be read, or output cannot be written. Exit code 3. */
export class InputError extends Error {
  override name = 'InputError'
}

/** A bug of ours. Exit code 70. */
export class ToolBug extends Error {
  override name = 'ToolBug'
}
