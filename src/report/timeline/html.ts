import type { TimelineFormat } from './types.ts'
export const html: TimelineFormat = { id: 'html', title: 'HTML page', file: 'timeline.html', write: () => '' }
