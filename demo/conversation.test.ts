import { expect, test } from 'vitest'
import { commentBlocksOf } from '@/magazine/text/comment'
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
const publishedAt = new Map(demoArticles().map(({ slug, published }) => [slug, Date.parse(published)]))

test('sixteen people talk, and an owner, an editor and a moderator keep the house', () => {
  expect(people).toHaveLength(16)
  expect(staff.map(({ role }) => role)).toEqual(['owner', 'editor', 'moderator'])
  expect(people.every(({ role }) => role === 'member')).toBe(true)
  expect(new Set(everyone.flatMap(({ key, name, email }) => [key, name, email])).size).toBe(3 * everyone.length)
  for (const { email } of everyone) expect(email).toMatch(/^[a-z]+@example\.org$/)
  for (const { key } of people) expect(comments.some(({ by }) => by === key)).toBe(true)
})

test('three names are written in Arabic and three in Cyrillic', () => {
  expect(people.filter(({ name }) => /\p{Script=Arabic}/u.test(name))).toHaveLength(3)
  expect(people.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name))).toHaveLength(3)
})

test('168 comments are to be seen under twenty articles or more, thirty of them under one', () => {
  expect(published).toHaveLength(168)
  const articles = [...new Set(published.map(({ article }) => article))]
  const counts = articles.map(slug => published.filter(({ article }) => article === slug).length)
  expect(counts.length).toBeGreaterThanOrEqual(20)
  expect(Math.max(...counts)).toBeGreaterThan(30)
})

test('threads go down five replies, and no further', () => {
  expect(Math.max(...comments.map(depth))).toBe(5)
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

test('three reports by others, one of them waiting; two rejections by the moderator, each with its rule and a word', () => {
  const slugs = guidelines.map(({ slug }) => slug)
  const reports = comments.flatMap(({ by, reports }) => reports.map(report => ({ ...report, of: by })))
  expect(reports).toHaveLength(3)
  for (const { by, of, guideline } of reports)
    expect([by === of, slugs.includes(guideline ?? 'readable')]).toEqual([false, true])
  const rejections = comments.flatMap(({ rejected }) => rejected ?? [])
  expect(rejections.map(({ by, guideline }) => [by, slugs.includes(guideline)])).toEqual([
    ['edda', true],
    ['edda', true],
  ])
  for (const { note } of rejections) expect(note.length).toBeGreaterThan(40)
  expect(published.filter(({ reports }) => reports.length)).toHaveLength(1)
})

const depth = ({ parent }: DemoComment): number => {
  const above = parent === undefined ? undefined : byKey.get(parent)
  return above ? 1 + depth(above) : 0
}
