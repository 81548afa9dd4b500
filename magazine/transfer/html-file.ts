import { Dropped } from './dropped'
import { readHtml } from './html/page'
import { partFrontMatter } from './markdown/front-matter'
import { headSaid } from './markdown/said'
import { withoutTemplates } from './markdown/templates'
import type { NotTaken, Story } from './story'

/** Reads a file of HTML; above it may stand front matter, as programs for sites have it, which is believed before the page. */
export function readHtmlFile(written: string): Story | NotTaken {
  const parted = /^(?:---|\+\+\+)[ \t]*\r?\n/.test(written)
    ? partFrontMatter(written.replace(/\r\n?/g, '\n'))
    : undefined
  if (parted === undefined) return readHtml(written)
  if ('refused' in parted) return parted
  const dropped = new Dropped()
  const said = headSaid(parted.said, dropped)
  if ('refused' in said) return said
  const page = readHtml(withoutTemplates(parted.text, dropped), dropped)
  if ('refused' in page) return page
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { ...page, ...known, authors: said.authors.length > 0 ? said.authors : page.authors }
}
