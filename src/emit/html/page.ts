/**
 * The whole page: title, search, contents, operations, schemas, pages.
 */
import { htmlText } from '../../core/escape.ts'
import { htmlPage } from '../../core/html-page.ts'
import { byCodeUnits } from '../../core/order.ts'
import type { EmitInput } from '../types.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './assets.ts'
import { groupsOf, operationsSection, type TagGroup } from './operations.ts'
import { pagesSection } from './pages.ts'
import { schemasSection } from './schemas.ts'
import { proseMarks, scopeOf, type Scope } from './scope.ts'

export function explorerPage(input: EmitInput): string {
  const scope = scopeOf(input)
  const groups = groupsOf(input.model)
  const { title = 'API', version } = input.model.info
  const whole = version === undefined ? title : `${title} ${version}`
  return htmlPage({
    title: whole,
    style: PAGE_STYLE,
    script: PAGE_SCRIPT,
    body: [
      '<a class="skip" href="#main">Skip to content</a>',
      ...header(whole, input),
      '<div class="columns">',
      ...contents(groups, input, scope),
      '<main id="main" tabindex="-1">',
      ...operationsSection(groups, scope),
      ...schemasSection(scope),
      ...pagesSection(input.reading),
      '</main>',
      '</div>',
    ],
  })
}

function header(title: string, { model }: EmitInput): string[] {
  const counts = [
    `${Object.keys(model.operations).length} operations`,
    `${Object.keys(model.schemas).length} schemas`,
    ...model.servers.map(({ url }) => url),
  ]
  return [
    `<header><h1>${htmlText(title)}</h1>`,
    `<p class="quiet">${htmlText(counts.join(' · '))}</p>`,
    proseMarks(model.info.description),
    '<form role="search"><label for="search">Search operations, schemas and properties</label>',
    '<input type="search" id="search" autocomplete="off" spellcheck="false" aria-describedby="count">',
    '<p id="count" class="quiet" role="status"></p>',
    '<ol id="results" hidden></ol></form></header>',
  ]
}

function contents(groups: readonly TagGroup[], { reading, model }: EmitInput, { anchors }: Scope): string[] {
  const link = (anchor: string | undefined, text: string) =>
    `<li><a href="#${anchor}">${htmlText(text)}</a></li>`
  const schemas = Object.keys(model.schemas).sort(byCodeUnits)
  const fold = (title: string, items: readonly string[]) =>
    `<details><summary>${htmlText(title)} (${items.length})</summary><ul>${items.join('')}</ul></details>`
  return [
    '<nav aria-label="Contents">',
    ...groups.map(({ name, keys }) =>
      fold(
        name,
        keys.map((key) => link(anchors.operations.get(key), key)),
      ),
    ),
    ...(schemas.length === 0
      ? []
      : [
          fold(
            'Schemas',
            schemas.map((name) => link(anchors.schemas.get(name), name)),
          ),
        ]),
    ...(reading === undefined || reading.pages.length === 0
      ? []
      : ['<p><a href="#pages">Pages and findings</a></p>']),
    '</nav>',
  ]
}
