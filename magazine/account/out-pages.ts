import { directionOf } from '@/magazine/text/language'
import type { Key, Words } from '@/messages/words'
import type { OutComment } from './out-comments'
import type { About } from './out-data'

/** What every page of an archive is made with. */
export type Book = { magazine: string; site: string; language: string; timeZone: string; at: Date; t: Words }

/** A piece of HTML that is written already: only `html` makes one, so that no text gets in without being escaped. */
type Html = { readonly html: string }

/** The first page of an archive: whose it is, and the ways to the others. */
export function indexPage(book: Book, { profile }: About, found: { pages: number[]; comments: number }): string {
  const { t, magazine } = book
  const ways = found.pages.map(
    number => html`<li><a href="comments-${number}.html">${t('out.pageOfComments', { number })}</a></li>`,
  )
  return page(
    book,
    t('out.archiveOf', { name: profile.name, magazine }),
    html` <p>${t('out.madeOn', { when: momentIn(book, book.at) })}</p>
      <ul>
        <li><a href="about-you.html">${t('out.aboutYou')}</a></li>
        ${ways}
      </ul>
      <p>${t('out.alsoJson', { count: found.comments })}</p>`,
  )
}

/** Some comments, each with its article, its address and what it answered. */
export function commentsPage(book: Book, comments: OutComment[], number: number): string {
  const { t } = book
  return page(
    book,
    t('out.pageOfComments', { number }),
    html` <p><a href="index.html">${t('out.back')}</a></p>
      ${comments.map(comment => oneComment(book, comment))}`,
  )
}

const states: Record<OutComment['state'], Key> = {
  published: 'out.published',
  held: 'out.held',
  rejected: 'out.rejected',
  deleted: 'out.deleted',
}

function oneComment(book: Book, comment: OutComment): Html {
  const { t } = book
  const { article, answers, createdAt, recommends, state } = comment
  const name = answers?.name === '' ? t('leaving.former') : answers?.name
  return html`<article id="comment-${comment.id}">
    <h2>
      <a href="${article.address}"><bdi>${article.headline}</bdi></a>
    </h2>
    <p>
      <a href="${comment.address}"><time datetime="${createdAt.toISOString()}">${momentIn(book, createdAt)}</time></a> ·
      ${t(states[state])} · ${t('out.recommended', { count: recommends })}
    </p>
    ${answers && html`<p><a href="${answers.address}">${t('out.answered')}</a>${name && html` <bdi>${name}</bdi>`}</p>`}
    ${answers?.words !== undefined && html`<blockquote dir="auto">${answers.words}</blockquote>`}
    <div class="words" lang="${comment.language}" dir="${directionOf(comment.language)}">${comment.words}</div>
  </article>`
}

const titles: Record<keyof About, Key> = {
  profile: 'out.profile',
  sessions: 'out.sessions',
  'ways-in': 'out.waysIn',
  recommends: 'out.recommends',
  decisions: 'out.decisions',
  reports: 'out.reports',
  mistakes: 'mistake.yours',
  notices: 'out.notices',
  'mail-choices': 'out.mailChoices',
  follows: 'out.follows',
  mutes: 'out.mutes',
  visits: 'out.visits',
  notes: 'out.notes',
}

/** All the rest, part by part: the names of facts are those of the JSON beside it. */
export function factsPage(book: Book, about: About): string {
  const { t } = book
  const parts = Object.entries(about).map(([name, facts]) => {
    const rows: object[] = Array.isArray(facts) ? facts : [facts]
    return html`<h2 id="${name}">${t(titles[name as keyof About])}</h2>
      ${
        rows.length === 0
          ? html`<p>${t('out.nothing')}</p>`
          : html`<ol>
              ${rows.map(row => oneRow(book, row))}
            </ol>`
      }`
  })
  return page(
    book,
    t('out.aboutYou'),
    html` <p><a href="index.html">${t('out.back')}</a></p>
      ${parts}`,
  )
}

function oneRow(book: Book, row: object): Html {
  const facts = Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return html`<li>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt lang="en" dir="ltr">${name}</dt>
            <dd dir="auto">${factIn(book, value)}</dd>`,
      )}
    </dl>
  </li>`
}

const factIn = (book: Book, value: unknown): Html =>
  value instanceof Date
    ? html`<time datetime="${value.toISOString()}">${momentIn(book, value)}</time>`
    : html`${String(value)}`

const momentIn = ({ language, timeZone }: Book, moment: Date): string =>
  new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' },
    ...{ timeZone, numberingSystem: 'latn', calendar: 'gregory' },
  }).format(moment)

const page = ({ language, magazine }: Book, title: string, matter: Html): string =>
  `<!doctype html>\n${
    html`<html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${magazine}</title>
        <style>
          body {
            max-width: 42rem;
            margin: 2rem auto;
            padding: 0 1rem;
            font:
              1rem/1.5 Georgia,
              serif;
            overflow-wrap: anywhere;
          }
          article {
            margin-block: 2rem;
            border-block-start: 1px solid;
          }
          .words,
          blockquote,
          dd {
            white-space: pre-wrap;
          }
          dt {
            font-weight: bold;
          }
        </style>
      </head>
      <body>
        <h1><bdi>${title}</bdi></h1>
        ${matter}
      </body>
    </html>`.html
  }\n`

type Content = Html | string | number | undefined | false | Content[]

function html(texts: TemplateStringsArray, ...contents: Content[]): Html {
  return { html: texts.map((text, n) => text + written(contents[n])).join('') }
}

function written(content: Content): string {
  if (content === undefined || content === false || content === '') return ''
  if (Array.isArray(content)) return content.map(written).join('')
  return typeof content === 'object' ? content.html : escaped(String(content))
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Nor what HTML can't hold at all: controls, halves of pairs, noncharacters.
const escaped = (text: string) =>
  text.replace(/[^\P{C}\n\t\p{Cf}]|[\uFFFE\uFFFF]/gu, '\u{fffd}').replace(/[&<>"']/g, mark => marks[mark] ?? mark)
