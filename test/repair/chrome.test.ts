import { expect, test } from 'vitest'
import { readChrome } from '../../src/repair/chrome.ts'
import { splitLines } from '../../src/repair/lines.ts'

interface Row {
  given: string[]
  /** What the chrome tells, and the line with which the file begins. */
  want: { chrome: object; begins: string | undefined }
}

const rows: [string, Row][] = [
  [
    'a commit with author, title, message and date',
    {
      given: [
        'Files',
        'port/docs/api/berths.md',
        'Ada Lund 0a1b2c3d4e feat: log the tide (#7)',
        'Moors ships.',
        '',

        '- also boats',
        '2024-03-01 10:00:00 +01:00',
        '',
        '120 lines',
        '7 KiB',
        'Markdown',
        'Generated',
        '',
        '# Berths',
      ],
      want: {
        chrome: {
          path: 'port/docs/api/berths.md',
          author: 'Ada Lund',
          commit: '0a1b2c3d4e',
          title: 'feat: log the tide (#7)',
          message: 'Moors ships.\n\n- also boats',
          date: '2024-03-01 10:00:00 +01:00',
        },
        begins: '# Berths',
      },
    },
  ],
  [
    'a mirror, which tells when it was synced and says its size twice',
    {
      given: [
        'mirror of',
        'https://example.com/port.git',
        'synced 2024-06-05 14:08:20 +00:00',
        '4a97df3768',

        'Renames the log. It now has tides.',
        '20 lines',
        '1 KiB',
        'Markdown',
        '20 lines',
        '1 KiB',
        '# Berths',
      ],
      want: {
        chrome: {
          repository: 'https://example.com/port.git',
          synced: '2024-06-05 14:08:20 +00:00',
          commit: '4a97df3768',
          title: 'Renames the log.',
          message: 'Renames the log. It now has tides.',
        },
        begins: '# Berths',
      },
    },
  ],
  ['no chrome', { given: ['# Berths', '', 'text'], want: { chrome: {}, begins: '# Berths' } }],
  [
    'a size within the file is content',
    { given: ['# Berths', '```', '{}', '```', '20 lines'], want: { chrome: {}, begins: '# Berths' } },
  ],
]

test.each(rows)('readChrome: %s', (_, { given, want }) => {
  const lines = splitLines(given.join('\n'))
  const { chrome, first } = readChrome(lines)
  expect({ chrome, begins: lines[first]?.text }).toEqual(want)
})
