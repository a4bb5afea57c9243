/**
 * The sources. The first one that takes a place reads it; the order is that of the test.
 * The only list of sources: a new one is a file and a line here.
 */
import { disk } from './disk.ts'
import { git } from './git.ts'
import { modelFile } from './model-file.ts'
import { standardInput } from './stdin.ts'
import type { Source } from './types.ts'

export const SOURCES: readonly Source[] = [standardInput, git, modelFile, disk]
