/**
 * Pages of widdershins with the templates of Coder: a file for each tag, `schemas.md` beside them.
 * The parts are those of widdershins in other words, so the readers are the same.
 */
import type { PageOutline } from '../../markdown/types.ts'
import type { Detection, Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { scoreSigns } from '../../reading/signs.ts'
import { readUnit } from './read.ts'

export const coder: Dialect = {
  id: 'coder',
  title: 'widdershins, templates of Coder',
  detect,
  cut: cutPage,
  read: readUnit,
}

function detect(outline: PageOutline): Detection {
  return scoreSigns(outline, [
    [/^### Code samples\s*$/, 0.3, 'samples stand under `### Code samples`'],
    [/^### Responses\s*$/, 0.3, 'responses stand under `### Responses`'],
    [/^### Properties\s*$/, 0.2, 'properties stand under `### Properties`'],
    [/^# Schemas\s*$/, 0.3, 'the page is called Schemas'],
    [/^\| ?`?body`? *\| ?body *\|/, 0.1, 'names of parameters are code spans'],
    [/^`[A-Z]+ \/[^`]*`\s*$/, 0.2, 'operation lines stand in code spans'],
  ])
}
