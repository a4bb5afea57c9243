/**
 * What the file system's error codes mean, in words for people.
 */
const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'no right to read it',
  EPERM: 'no right to read it',
  ELOOP: 'a symbolic link that leads back to itself',
  ENOENT: 'a symbolic link to nothing',
  EMFILE: 'too many open files',
}

export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return PROBLEMS[code ?? ''] ?? message
}
