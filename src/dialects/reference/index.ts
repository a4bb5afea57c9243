/**
 * Reference pages that people write by hand: any way to state an operation that `reading/locate/` knows.
 */
import type { Dialect } from '../../reading/dialect.ts'
import { cutPage } from './cut.ts'
import { detect } from './detect.ts'
import { readUnit } from './read.ts'

export const reference: Dialect = {
  id: 'reference',
  title: 'Hand-written reference pages',
  detect,
  cut: cutPage,
  read: readUnit,
}
