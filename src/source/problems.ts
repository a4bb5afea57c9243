/**
 * What the file system's error codes mean, in words for people.
 */
const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a symbolic link to itself',
  ENOENT: 'a broken symbolic link',
  EMFILE: 'too many open files',
}

export function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return PROBLEMS[code ?? ''] ?? message
}
