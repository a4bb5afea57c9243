/**
 * The only list of locators, strongest first.
 */
import { bareLine } from './bare-line.ts'
import { bullet } from './bullet.ts'
import { codeLine } from './code-line.ts'
import { element } from './element.ts'
import { fence } from './fence.ts'
import { frontMatter } from './front-matter.ts'
import { heading } from './heading.ts'
import { houseLine } from './house-line.ts'
import { labelLines } from './label-lines.ts'
import { table } from './table.ts'
import type { Locator } from './types.ts'

export const locators: readonly Locator[] = [
  houseLine,
  frontMatter,
  element,
  table,
  heading,
  codeLine,
  fence,
  bullet,
  labelLines,
  bareLine,
]
