import { expect, test } from 'vitest'
import { deepestLevel, editMinutes } from '@/magazine/conversation/rules'
import { commentBlocksOf } from '@/magazine/text/comment'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { demoArticles } from './article'
import { type DemoComment, demoComments } from './comment'
import { guidelines } from './guidelines'
import { everyone, people, staff } from './people'
import { articleRecommends } from './recommends'

const comments = demoComments()
const published = comments.filter(({ rejected }) => !rejected)
const byKey = new Map(comments.map(comment => [comment.key, comment]))
const since = new Map(everyone.map(({ key, since }) => [key, Date.parse(since)]))
const articles = demoArticles()
const publishedAt = new Map(articles.map(({ slug, published }) => [slug, Date.parse(published)]))

test('fifty-seven people talk, and an owner, an editor and a moderator keep the house', () => {
  expect(people).toHaveLength(57)
  expect(staff.map(({ role }) => role)).toEqual(['owner', 'editor', 'moderator'])
  expect(people.every(({ role }) => role === 'member')).toBe(true)
  expect(new Set(everyone.flatMap(({ key, name, email }) => [key, name, email])).size).toBe(3 * everyone.length)
  for (const { email } of everyone) expect(email).toMatch(/^[a-z]+@example\.org$/)
  for (const { key } of people) expect(comments.some(({ by }) => by === key)).toBe(true)
})

test('names are written in three scripts', () => {
  expect(people.filter(({ name }) => /\p{Script=Arabic}/u.test(name))).toHaveLength(10)
  expect(people.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name))).toHaveLength(11)
})

test('some 1,500 comments are to be seen, four hundred under one article, none under another', () => {
  const shown = comments.filter(({ rejected, held, deleted }) => !rejected && !held && !deleted)
  expect(shown.length).toBeGreaterThanOrEqual(1_500)
  const counts = articles.map(({ slug }) => comments.filter(({ article }) => article === slug).length)
  expect([Math.max(...counts), Math.min(...counts)]).toEqual([400, 0])
})

test('threads go down to where nobody is set in any further, and some on', () => {
  const deepest = Math.max(...comments.map(depth))
  expect(deepest).toBeGreaterThan(deepestLevel + 2)
  expect(deepest).toBeLessThan(10)
})

test('every state that a comment can have is there, and each can be', () => {
  const of = (has: (comment: DemoComment) => unknown) => comments.filter(comment => has(comment))
  for (const { key, at, edited } of of(({ edited }) => edited)) {
    const minutes = (Date.parse(edited?.at ?? '') - Date.parse(at)) / 60_000
    expect.soft(minutes > 0 && minutes < editMinutes, key).toBe(true)
  }
  const gone = of(({ rejected, held, deleted }) => rejected ?? held ?? deleted)
  for (const { key, recommendedBy } of gone) expect.soft(recommendedBy, key).toEqual([])
  for (const { key } of of(({ held }) => held))
    expect
      .soft(
        comments.some(({ parent }) => parent === key),
        key,
      )
      .toBe(false)
  for (const { key, featured } of of(({ featured }) => featured))
    expect
      .soft(
        staff.some(({ key: known }) => known === featured?.by),
        key,
      )
      .toBe(true)
  for (const { key, article, passage = '' } of of(({ passage }) => passage))
    expect.soft(textOf(article).includes(passage), key).toBe(true)
  const counts = [of(({ edited }) => edited), of(({ deleted }) => deleted), of(({ held }) => held)]
  counts.push(
    of(({ featured }) => featured),
    of(({ passage }) => passage),
    of(({ rejected }) => rejected),
  )
  for (const { length } of counts) expect(length).toBeGreaterThan(10)
})

test('nobody answers what is not there yet, or is gone', () => {
  for (const { parent, article, at, key, by } of comments) {
    const answered = parent === undefined ? undefined : byKey.get(parent)
    expect(answered === undefined).toBe(parent === undefined)
    expect.soft(answered?.rejected, key).toBeUndefined()
    expect.soft(answered?.article ?? article, key).toBe(article)
    const earliest = answered ? Date.parse(answered.at) : publishedAt.get(article)
    expect.soft(Date.parse(at), key).toBeGreaterThan(earliest ?? Infinity)
    expect.soft(Date.parse(at), key).toBeGreaterThan(since.get(by) ?? Infinity)
    expect.soft(Date.parse(at), key).toBeLessThan(Date.parse('2026-11-24T16:20:00+04:00'))
  }
})

test('what is said is said once, and reads as plain paragraphs', () => {
  expect(new Set(comments.map(({ words }) => words)).size).toBe(comments.length)
  for (const { words } of comments) expect(plainOf(commentBlocksOf(words))).not.toMatch(/[*<>]|\]\(/)
})

test('recommends come from others who were there already, once each', () => {
  for (const { key, by, at, recommendedBy } of comments) {
    expect.soft(new Set(recommendedBy).size, key).toBe(recommendedBy.length)
    expect.soft(recommendedBy, key).not.toContain(by)
    for (const each of recommendedBy) expect.soft(since.get(each), `${each}, ${key}`).toBeLessThan(Date.parse(at))
  }
  for (const [slug, keys] of Object.entries(articleRecommends)) {
    expect.soft(publishedAt.has(slug), slug).toBe(true)
    expect.soft(new Set(keys).size, slug).toBe(keys.length)
    for (const each of keys) expect.soft(since.has(each), each).toBe(true)
  }
})

test('there are eight guidelines', () => {
  expect(new Set(guidelines.flatMap(({ slug, title, text }) => [slug, title, text])).size).toBe(24)
  for (const { slug } of guidelines) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('reports are by others, rejections by a moderator, each with its rule and a word', () => {
  const slugs = guidelines.map(({ slug }) => slug)
  const reports = comments.flatMap(({ by, reports }) => reports.map(report => ({ ...report, of: by })))
  for (const { by, of, guideline } of reports)
    expect.soft([by === of, slugs.includes(guideline ?? 'readable')]).toEqual([false, true])
  for (const { by, guideline, note } of comments.flatMap(({ rejected }) => rejected ?? [])) {
    expect
      .soft(
        staff.some(({ key }) => key === by),
        note,
      )
      .toBe(true)
    expect.soft([slugs.includes(guideline), note.length > 20], note).toEqual([true, true])
  }
  expect(published.filter(({ reports }) => reports.length).length).toBeGreaterThan(5)
})

const texts = new Map<string, string>()
function textOf(slug: string): string {
  const known = texts.get(slug) ?? plainOf(blocksOf(articles.find(article => article.slug === slug)?.body ?? ''))
  texts.set(slug, known)
  return known
}

const depth = ({ parent }: DemoComment): number => {
  const above = parent === undefined ? undefined : byKey.get(parent)
  return above ? 1 + depth(above) : 0
}
