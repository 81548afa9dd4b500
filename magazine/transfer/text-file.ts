import { markdownOf } from '@/magazine/text/escape'
import { codePoints } from '@/magazine/text/unicode'
import { Dropped } from './dropped'
import { readHtml } from './html/page'
import { readSavedPage } from './saved-page'
import type { NotTaken, Story } from './story'

const longestHeadline = 150

/**
 * Reads a text file: a page that was saved as text, by its small lines; else plain text, whose first line is the headline if
 * it looks like one. A page in HTML whose name says it is text is read as what it is.
 */
export function readText(written: string): Story | NotTaken {
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(written)) return readHtml(written)
  const page = readSavedPage(written)
  if ('paragraphs' in page) {
    const { headline, standfirst, authors, published, paragraphs, recommends } = page
    return story({ headline, standfirst, authors, published, recommends }, paragraphs)
  }
  return page.why === 'no date' ? readPlain(written) : page
}

function readPlain(written: string): Story {
  const paragraphs = written
    .split(/(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/)
    .map(part => part.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, ''))
    .filter(part => part.trim() !== '')
  const [first = ''] = paragraphs
  const isHeadline =
    codePoints(first) <= longestHeadline && !first.includes('\n') && !/[.:;,…。،؛]["”»’)]*$/.test(first.trim())
  return story({ authors: [], headline: isHeadline ? first : undefined }, isHeadline ? paragraphs.slice(1) : paragraphs)
}

const story = (
  head: Pick<Story, 'headline' | 'standfirst' | 'authors' | 'published' | 'recommends'>,
  paragraphs: string[],
): Story => ({
  ...head,
  body: paragraphs.map(markdownOf).join('\n\n'),
  tags: [],
  formerSlugs: [],
  dropped: new Dropped(),
})
