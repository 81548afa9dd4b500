import { directionOf } from '@/magazine/text/language'
import { escaped, escapedInAttribute, readable } from '@/magazine/text/markup'

type Letter = { subject: string; text: string; language: string }

/**
 * A letter's text as HTML: a paragraph is one, quoted lines are a quotation, and a line that is an address alone is a link.
 * Nothing else of it is read, so what somebody wrote into it stands there as they wrote it.
 */
export const htmlOfLetter = ({ subject, text, language }: Letter): string =>
  [
    '<!doctype html>',
    `<html lang="${inAttribute(language)}" dir="${directionOf(language)}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${shown(subject)}</title>`,
    `<style>${style}</style></head>`,
    '<body>',
    ...text
      .trim()
      .split(/\n{2,}/)
      .map(paragraphOf),
    '</body></html>',
    '',
  ].join('\n')

const style = [
  ':root{color-scheme:light dark}',
  'body{max-width:36em;margin:1.5em auto;padding:0 1em;font:16px/1.5 sans-serif}',
  'blockquote{margin:1em 0;padding:0 1em;border-inline-start:3px solid #888}',
].join('')

const quoting = /^> ?/

function paragraphOf(paragraph: string): string {
  const lines = paragraph.split('\n')
  if (lines.every(line => quoting.test(line)))
    return `<blockquote dir="auto">${lines.map(line => shown(line.replace(quoting, ''))).join('<br>\n')}</blockquote>`
  return `<p>${lines.map(lineOf).join('<br>\n')}</p>`
}

const lineOf = (line: string) =>
  /^https?:\/\/\S+$/.test(line) ? `<a href="${inAttribute(line)}">${shown(line)}</a>` : shown(line)

const shown = (words: string) => escaped(readable(words))
const inAttribute = (words: string) => escapedInAttribute(readable(words))
