import { slugOf } from '@/magazine/text/slug'
import type { Dropped } from '../dropped'
import { settled } from './tag'

// A piece of code is left as it is; a tag is short, so that a thousand that never end cost no more than their length.
const token =
  /(`+)[^`]+\1(?!`)|\{%((?:(?!\{%|%\})[\s\S]){0,2000})%\}|\{\{([<%])((?:(?!\{\{)[\s\S]){0,2000}?)[>%]\}\}|\{\{-?\s*((?:site|page|post|include|layout|content|paginator|theme|\.[A-Z])[^{}]{0,500}?)-?\}\}/g

/**
 * A text without the tags of the programs that make sites of it: Jekyll's and Eleventy's `{% %}`, Hugo's `{{< >}}`. What a tag
 * stands for stays where that is words: code, a figure, a link to a film or another article. The rest is counted.
 */
export function withoutTemplates(text: string, dropped: Dropped): string {
  if (!/\{[%{]/.test(text)) return text
  return partsOf(text)
    .map(({ fenced, lines }) =>
      fenced ? lines.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, '') : withoutTags(lines, dropped),
    )
    .join('')
}

type Until = 'highlight' | 'comment' | undefined

function withoutTags(text: string, dropped: Dropped): string {
  let written = ''
  let at = 0
  let until: Until
  let codeAt = 0
  for (const match of text.matchAll(token)) {
    const [whole, code, liquid, , shortcode, variable] = match
    if (until !== 'comment') written += text.slice(at, match.index)
    at = match.index + whole.length
    if (code !== undefined) {
      if (until !== 'comment') written += whole
      continue
    }
    const tag = settled(liquid ?? shortcode ?? '')
    const ends: boolean = until !== undefined && [`end${until}`, `/${until}`].includes(tag.name)
    if (ends) {
      if (until === 'highlight') written = `${written.slice(0, codeAt)}${trimmed(written.slice(codeAt))}\n${fence}\n\n`
      until = undefined
    } else if (until === 'highlight') written += liquid === undefined ? whole : ''
    else if (until === 'comment') continue
    else if (tag.name === 'comment') until = 'comment'
    else if (tag.name === 'highlight') {
      until = 'highlight'
      written += `\n\n${fence}${tag.words[0] ?? ''}\n`
      codeAt = written.length
    } else written += variable === undefined ? standIn(tag, dropped) : variableIn(variable, dropped)
  }
  return until === 'comment' ? written : written + text.slice(at)
}

const fence = '~~~~~~~~'
const trimmed = (code: string) => code.replace(/^(?:[ \t]*\n)+/, '').trimEnd()

/** What stands in an article for a tag. */
function standIn(tag: ReturnType<typeof settled>, dropped: Dropped): string {
  const { name, words, said } = tag
  const [first = ''] = words
  if (/^(end)?raw$/.test(name)) return ''
  if (name === 'post_url' || name === 'link' || name === 'ref' || name === 'relref') return addressOf(first)
  if (name === 'youtube') return film(`https://www.youtube.com/watch?v=${said.get('id') ?? first}`, said)
  if (name === 'vimeo') return film(`https://vimeo.com/${said.get('id') ?? first}`, said)
  const source = ['src', 'url', 'image_path', 'file', 'path', 'image'].map(key => said.get(key)).find(Boolean)
  if (source !== undefined && picture.test(source)) return figure(source, said)
  dropped.add('template')
  return ''
}

const picture = /\.(?:jpe?g|png|gif|webp)(?:\?.*)?$/i

/** Where an article of another file will be, if it is named after its file. */
function addressOf(file: string) {
  const name = file.split('/').findLast(part => part !== '' && !/^_?index\.\w+$/.test(part)) ?? ''
  return `/articles/${slugOf(name.replace(/\.\w+$/, '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''))}`
}

const film = (address: string, said: ReadonlyMap<string, string>) =>
  `\n\n::video[${plain(said.get('title') ?? new URL(address).hostname.replace(/^www\./, ''))}]{href="${plain(address).replace(/"/g, '')}"}\n\n`
const plain = (text: string) => text.replace(/[[\]<>\n]/g, ' ')

function figure(source: string, said: ReadonlyMap<string, string>) {
  const caption = said.get('caption') ?? said.get('description') ?? said.get('title') ?? ''
  const image = `<img src="${quoted(source)}" alt="${quoted(said.get('alt') ?? '')}">`
  return `\n\n<figure>${image}${caption && `<figcaption>${quoted(caption)}</figcaption>`}</figure>\n\n`
}

const quoted = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/\n/g, ' ')

/** `{{ site.baseurl }}` begins addresses within the site, which need nothing before them here. */
function variableIn(variable: string, dropped: Dropped) {
  if (!/^site\.(?:base)?url\b/.test(variable)) dropped.add('template')
  return ''
}

/** A text by turns of code between fences and other lines. */
function partsOf(text: string): { fenced: boolean; lines: string }[] {
  const parts: { fenced: boolean; lines: string }[] = []
  let fence: string | undefined
  for (const line of text.split(/(?<=\n)/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const opens = fence === undefined && mark !== undefined
    const closes = fence !== undefined && mark?.startsWith(fence)
    const fenced = fence !== undefined || opens
    const last = parts.at(-1)
    if (last && last.fenced === fenced && !opens) last.lines += line
    else parts.push({ fenced, lines: line })
    if (opens) fence = mark
    else if (closes) fence = undefined
  }
  return parts
}
