import { directionOf } from '@/magazine/text/language'
import type { Key, Values, Words } from '@/messages/words'

/** Why a request gets no page: the status, the sentence that says so, and what the answer's head must carry. */
export type Failure = { status: number; why: Key; values?: Values; headers?: Record<string, string> }

type Page = { language: string; t: Words; styles: string[]; unsent?: string[] }

/**
 * The page of a failure, made without Next and without the database, since either may be what failed. `unsent` are the
 * words somebody typed into a form that could not be taken; `styles` the magazine's own style sheets.
 */
export function failurePage({ why, values }: Failure, { language, t, styles, unsent = [] }: Page): string {
  const title = t(unsent.length ? 'failure.unsent' : 'failure.title')
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
${styles.map(href => `<link rel="stylesheet" href="${escaped(href)}">\n`).join('')}</head>
<body>
<main class="page" id="main">
<header class="page-head">
<h1>${escaped(title)}</h1>
<p>${escaped(t(why, values))}</p>
</header>
${unsent.map(words => textarea(words, t)).join('')}<p><a href="/">${escaped(t('failure.front'))}</a></p>
</main>
</body>
</html>
`
}

// The parser takes one line break after the tag away, so one is given.
const textarea = (words: string, t: Words) =>
  `<p><textarea class="unsent" aria-label="${escaped(t('failure.words'))}" rows="8" readonly>\n${escaped(words)}</textarea></p>\n`

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign)
