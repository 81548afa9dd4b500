import type { Root } from 'mdast'
import type { NewArticle } from '@/magazine/articles/publish'
import type { Section } from '@/magazine/articles/section'
import type { Magazine } from '@/magazine/settings/magazine'
import { tooDeep } from '@/magazine/text/nesting'
import { longestText } from '@/magazine/text/rules'
import { slugOf, longestSlug } from '@/magazine/text/slug'
import { codePoints, cleanName, isBlank } from '@/magazine/text/unicode'
import type { Day } from './day'
import { inDialect } from './dialect'
import type { FileName } from './file-name'
import { languageFor } from './language-said'
import { instantIn } from './moment'
import { clean } from './phrases'
import { wordsOf } from './pieces'
import type { NotTaken, Story } from './story'
import { markdownOfTree } from './written'

/** What decides where a file doesn't. */
export type Wishes = { language?: string; section?: string; day?: Day }
type House = { magazine: Magazine; sections: Section[]; wishes: Wishes; now: Date }
type File = { name: FileName; changed: Date }
/** An article to be published; `notes` say what was assumed, `dated` whether the file itself says its day. */
export type Ready = { article: NewArticle; notes: string[]; dated: boolean }

const longestHeadline = 200
const longestStandfirst = 1_000
const tooLong = 'its text is too long for a page'
const longestTag = 60
const mostTags = 20
const dayMs = 24 * 60 * 60 * 1000

/** Makes an article of what a file says, and of what the magazine knows where it doesn't. Its pictures have their addresses. */
export function articleOf(story: Story, file: File, house: House): Ready | NotTaken {
  if (story.unpublished) return { refused: `${story.unpublished}; it was not brought in` }
  const plain = plainOf(story.body)
  if (plain.length > longestText) return { refused: tooLong }
  const notes: string[] = []
  const body = bodyOf(story)
  const headline = line(story.headline ?? '') || noted(notes, file.name.words, 'its headline is its file’s name')
  const { publishedAt, dated } = whenOf(story, file, { ...house, notes })
  const standfirst = shortened(line(story.standfirst ?? ''))
  const wrong = wrongIn({ headline, body, publishedAt }, house.now)
  if (wrong !== undefined) return { refused: wrong }
  const section = sectionOf(story, house)
  const { magazine, wishes } = house
  const language = languageFor([headline, standfirst, plain].join('\n'), {
    said: story.language ?? wishes.language,
    rightToLeft: story.rightToLeft,
    usual: magazine.language,
  })
  const wanted = story.slug === undefined ? undefined : lastPart(story.slug)
  const article = {
    headline,
    standfirst,
    body,
    language,
    publishedAt,
    section: section?.slug,
    authors: story.authors,
    ...(story.tags.length > 0 && { tags: tagsOf(story, section) }),
    slug: wanted === undefined ? undefined : slugOf(wanted),
    formerSlugs: formerSlugsOf(story, file.name),
    importedRecommends: story.recommends,
    corrections: story.corrections?.map(({ on, text }) => ({
      correctedAt: instantIn(on, magazine.timeZone),
      text: clean(text),
    })),
  }
  return { article, notes, dated }
}

function bodyOf({ body, surroundings, dropped }: Story): string {
  return typeof body === 'string' ? body : markdownOfTree(inDialect(body, { ...surroundings, dropped }))
}

const plainOf = (body: string | Root) => (typeof body === 'string' ? body : wordsOf(body))
const line = (text: string) => clean(text).normalize('NFC').replace(/\s+/g, ' ').trim()

function noted(notes: string[], value: string, why: string) {
  notes.push(why)
  return line(value)
}

function shortened(text: string) {
  if (codePoints(text) <= longestStandfirst) return text
  return `${Array.from(text)
    .slice(0, longestStandfirst)
    .join('')
    .replace(/\s+\S*$/, '')} …`
}

function whenOf(story: Story, { name, changed }: File, { magazine, wishes, now, notes }: House & { notes: string[] }) {
  const said = story.published ?? name.day
  if (said) return { publishedAt: instantIn(said, magazine.timeZone), dated: true }
  if (wishes.day) return { publishedAt: instantIn(wishes.day, magazine.timeZone), dated: false }
  const time = Math.min(changed.getTime(), now.getTime())
  notes.push(`it has no date: that of its file is taken, ${new Date(time).toISOString().slice(0, 10)}`)
  return { publishedAt: new Date(Math.floor(time / 1000) * 1000), dated: false }
}

type Checked = { headline: string; body: string; publishedAt: Date }

function wrongIn({ headline, body, publishedAt }: Checked, now: Date): string | undefined {
  if (isBlank(headline)) return 'there is no headline; write it on a line of its own above the text'
  const length = codePoints(headline)
  if (length > longestHeadline) return `its headline has ${length} characters; write one of at most ${longestHeadline}`
  if (isBlank(body)) return 'there is no text below the headline'
  if (publishedAt.getTime() > now.getTime() + dayMs) return 'its publication date has not come yet'
  return tooDeep(body) ? tooLong : undefined
}

/** The section that a file names, or one that is named like a category of it. */
function sectionOf({ section, categories = [], dropped }: Story, { sections, wishes }: House): Section | undefined {
  const named = (name: string) =>
    sections.find(
      ({ slug, name: own }) => slug === name || slug === slugOf(name) || own.toLowerCase() === name.toLowerCase(),
    )
  const found = [section, ...categories].map(name => (name === undefined ? undefined : named(name))).find(Boolean)
  if (section !== undefined && !found) dropped.add('section', `“${line(section).slice(0, 40)}”`)
  return found ?? sections.find(({ slug }) => slug === wishes.section)
}

function tagsOf({ tags }: Story, section: Section | undefined): string[] {
  const kept = tags.flatMap(tag => {
    const cleaned = cleanName(tag)
    return cleaned.ok && cleaned.text !== '' && cleaned.length <= longestTag ? [cleaned.text] : []
  })
  const isSection = (tag: string) =>
    section !== undefined && [section.name.toLowerCase(), section.slug].includes(tag.toLowerCase())
  return [...new Set(kept)].filter(tag => !isSection(tag)).slice(0, mostTags)
}

/** The last part of addresses that an article had, where it is a slug as ours are: another could not be asked for here. */
function formerSlugsOf({ formerSlugs }: Story, { stem, day }: FileName): string[] {
  const parts = [...formerSlugs.map(lastPart), day ? stem : undefined]
  const isOurs = (part: string | undefined) =>
    part !== undefined && part.length <= longestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part)
  return [...new Set(parts.filter((part): part is string => isOurs(part)))]
}

/** What stands last in a path or a whole address, without what is only the file's kind. */
function lastPart(address: string): string | undefined {
  const path = address
    .trim()
    .replace(/^[a-z]+:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/, '')
  return path
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .split('/')
    .findLast(part => part !== '' && part !== 'index')
}
