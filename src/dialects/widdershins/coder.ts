/**
 * Pages of widdershins with the templates of Coder: one file per tag, with `schemas.md` beside them.
 * The parts and their words are those of widdershins, only their marks differ, so the readers are the same.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { readUnit } from './read.ts'
import { WORDS } from './words.ts'

export const coder: Dialect = {
  id: 'coder',
  title: "widdershins with Coder's templates (`docs/reference/api/*.md`)",
  signs: [
    { line: /^### Code samples\s*$/, weight: 0.3, reason: 'samples are below `### Code samples`' },
    { line: /^### Responses\s*$/, weight: 0.3, reason: 'responses are below `### Responses`' },
    { line: /^### Properties\s*$/, weight: 0.2, reason: 'properties are below `### Properties`' },
    { line: /^# Schemas\s*$/, weight: 0.3, reason: 'the page is called Schemas' },
    { line: /^\| ?`?body`? *\| ?body *\|/, weight: 0.1, reason: 'names of parameters are code spans' },
    { line: /^`[A-Z]+ \/[^`]*`\s*$/, weight: 0.2, reason: 'operation lines are code spans' },
  ],
  cut: cutPage,
  profile: WORDS,
  read: readUnit,
}
