import { cleanName } from '@/magazine/text/unicode'
import { momentIn } from './day'
import type { Dropped } from './dropped'

const longestName = 100
const mostNames = 20

/** `By`, `Author:` and their like before the names, in the languages that editors here write in and their neighbours. */
const label =
  /^(?:(?:(?:posted|written|published|text|words|story)\s+)?by|authors?|von|par|por|autor(?:en)?|автор(?:ы)?|текст|müəllif(?:lər)?|yazar(?:lar)?|yazan|الكاتب|بقلم|كتب)(?:\s*:\s*|\s+)/iu
const between = /\s*[,;|]\s*|\s+(?:and|&|и|və|ve|und|et|y|و)\s+/u

/**
 * The names in a byline: `By Ilka Thorsby and Tomas Okonedo, 1 August 2017`. One is parted in two only where each part
 * looks like a name of its own: `Mac & i` is one.
 */
export function namesIn(byline: string): string[] {
  const line = withoutDay(byline.replace(/\s+/g, ' ').trim().replace(label, ''))
  const parts = line.split(between).filter(part => part !== '')
  return parts.length > 1 && parts.every(part => /^\S+\s\S/.test(part)) ? parts : [line].filter(part => part !== '')
}

/** Names as they are kept, each once; what can't be one is left out and counted. */
export function keptNames(names: string[], dropped: Dropped): string[] {
  const kept = new Set<string>()
  for (const name of names) {
    const cleaned = cleanName(name)
    const text = cleaned.ok ? cleaned.text.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '') : ''
    if (cleaned.ok && text !== '' && cleaned.length <= longestName && !isAddress(text)) kept.add(text)
    else if (name.trim() !== '') dropped.add('author')
  }
  return [...kept].slice(0, mostNames)
}

const isAddress = (text: string) => /^(?:https?:|www\.|mailto:)|^\S+@\S+\.\S+$/i.test(text)

/** Without the date behind the names. */
function withoutDay(line: string): string {
  const words = line.split(' ')
  for (let from = Math.max(1, words.length - 6); from < words.length; from++) {
    const rest = words.slice(from).join(' ')
    if (momentIn(rest)?.day)
      return words
        .slice(0, from)
        .join(' ')
        .replace(/[\s,|·•–—-]+(?:on)?$/, '')
        .replace(/ on$/, '')
  }
  return line
}

const named = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|del|di|van|von|der|den|bin|al|el|la))*$/u
const inArabic = /^[\p{Script=Arabic}\s]{3,40}$/u

/** Whether a short line says who wrote what is below it, and nothing else: a label with a colon, or one before names. */
export function isByline(line: string): boolean {
  const [start] = label.exec(line) ?? []
  if (start === undefined || line.length > 150) return false
  return start.includes(':') || namesIn(line).every(name => named.test(name) || inArabic.test(name))
}
