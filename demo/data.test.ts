import { describe, expect, test } from 'vitest'
import { blocksOf } from '@/magazine/text/markdown'
import { wordCount } from '@/magazine/text/plain'
import { slugOf } from '@/magazine/text/slug'
import { type DemoArticle, demoArticles } from './article'
import { draw, sceneNames } from './drawing/draw'
import { authors, magazine, sections } from './magazine'
import { pictureOf } from './pictures'

const articles = demoArticles()
const pictured = articles.flatMap(({ picture }) => picture ?? [])
/** The texts that the design holds in full, and their lengths. */
const ofTheDesign = ['the-people-who-write-down-the-sea', 'a-signal-from-the-lamp-house']
/** The day that the design shows, at twenty past four. */
const designDay = new Date('2026-11-24T16:20:00+04:00')

describe('the articles of the demo', () => {
  test('are twelve, each at the address that its headline gives', () => {
    expect(articles).toHaveLength(12)
    for (const { slug, headline } of articles) expect(slug).toBe(slugOf(headline))
  })

  test('have known authors and sections, at least two to a section', () => {
    const names = authors.map(({ name }) => name)
    for (const article of articles) for (const author of article.authors) expect(names).toContain(author)
    for (const { slug } of sections) expect(articles.filter(inSection(slug)).length).toBeGreaterThanOrEqual(2)
    expect(sections.flatMap(({ slug }) => articles.filter(inSection(slug)))).toHaveLength(12)
  })

  test('are of a length to be read at a sitting', () => {
    for (const { slug, body } of articles) {
      const [least, most] = ofTheDesign.includes(slug) ? [190, 1_100] : [350, 920]
      expect.soft(wordCount(blocksOf(body)), slug).toBeGreaterThan(least)
      expect.soft(wordCount(blocksOf(body)), slug).toBeLessThan(most)
    }
  })

  test('appeared before the day of the design, and the notice on 1 August 2017 with its 397 recommends', () => {
    for (const { published } of articles) expect(Date.parse(published)).toBeLessThan(designDay.getTime())
    const [oldest] = articles
    expect(oldest).toMatchObject({ headline: 'A SIGNAL FROM THE LAMP-HOUSE', authors: [], recommends: 397 })
    expect(oldest?.published).toMatch(/^2017-08-01T/)
  })

  test('are led on the front page by the sea, which is the newest with a picture', () => {
    expect(articles.findLast(({ picture }) => picture)?.slug).toBe('the-people-who-write-down-the-sea')
  })

  test('keep to headings, tables, quotations and lists: no picture, no markup left over', () => {
    for (const { slug, body } of articles) expect.soft(body, slug).not.toMatch(/!\[|<[a-z/]|\[\^|^:::|lorem/im)
  })

  test('link to one another only where there is something', () => {
    const addresses = articles.flatMap(({ body }) => [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, href]) => href))
    expect(addresses.length).toBeGreaterThan(0)
    for (const href of addresses) expect(articles.map(({ slug }) => `/articles/${slug}`)).toContain(href)
  })
})

describe('the pictures of the demo', () => {
  test('stand at seven articles or more, say what they show, and use every scene', () => {
    expect(pictured.length).toBeGreaterThanOrEqual(7)
    for (const { alt, credit } of pictured) expect([alt.length > 20, credit]).toEqual([true, 'Illustration: Plumbline'])
    expect(new Set(pictured.map(({ scene }) => scene))).toEqual(new Set(sceneNames))
  })

  test('are drawn the same each time, differently for each seed, and lighter than 12 kB', () => {
    const drawn = pictured.map(each => pictureOf(each))
    expect(pictured.map(each => pictureOf(each))).toEqual(drawn)
    expect(new Set(drawn.map(({ row }) => row.file)).size).toBe(pictured.length)
    for (const { svg } of drawn) expect(Buffer.byteLength(svg)).toBeLessThan(12_000)
  })

  test('hold lines and colours only: no script, no style, no address but the namespace', () => {
    for (const scene of sceneNames) {
      const svg = draw(scene, 'a seed that no article has')
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /script|style|href|http|\son[a-z]+=|NaN|undefined/i,
      )
    }
  })
})

test('the magazine says who it is within what a setting may hold', () => {
  expect(magazine).toMatchObject({ name: 'Plumbline', language: 'en', timeZone: 'Asia/Baku' })
  expect(magazine.description.length).toBeLessThan(400)
})

const inSection = (slug: string) => (article: DemoArticle) => article.section === slug
