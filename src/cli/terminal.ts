/**
 * Colours and the progress line.
 */
import picocolors from 'picocolors'
import type { Palette } from '../report/changes/types.ts'
import type { Context } from './context.ts'
import type { Settings } from './settings.ts'

/** Flag, then NO_COLOR, then whether a terminal is there. */
export function paletteFor(stream: 'out' | 'tell', settings: Settings, context: Context): Palette {
  const isPlain = (context.environment.NO_COLOR ?? '') !== '' || context.environment.TERM === 'dumb'
  const wanted = settings.color ?? (isPlain ? false : context.isTerminal[stream])
  return picocolors.createColors(wanted)
}

export interface Progress {
  show: (text: string) => void
  clear: () => void
}

/** One line on a terminal that is written over; nothing in CI or where standard error is no terminal. */
export function progressOn(context: Context): Progress {
  if (!context.isTerminal.tell || (context.environment.CI ?? '') !== '') {
    return { show: () => undefined, clear: () => undefined }
  }
  return {
    show: (text) => context.tell(text, 'progress'),
    clear: () => context.tell('\r\u001b[K', 'escaped'),
  }
}
