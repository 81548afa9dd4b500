import { describe, expect, test } from 'vitest'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf, wordCount } from '@/magazine/text/plain'
import { slugOf } from '@/magazine/text/slug'
import { type DemoArticle, demoArticles } from './article'
import { draw, sceneNames } from './drawing/draw'
import { authors, credit, issues, magazine, sections, series, tags } from './magazine'
import { pictureOf, withPictures } from './pictures'

const articles = demoArticles()
const pictured = articles.flatMap(({ picture }) => picture ?? [])
const types = 'heading quote pull list code rule picture group table video aside interview timeline note notes'
const elements = [...types.split(' ').map(type => `"type":"${type}"`), '"wide":true', '"type":"link"']
/** The day that the design shows, at twenty past four. */
const designDay = new Date('2026-11-24T16:20:00+04:00')

describe('the articles of the demo', () => {
  test('are thirty in four languages, each at the address that its headline gives', () => {
    expect(articles).toHaveLength(30)
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['en', 'az', 'ru', 'ar']))
    for (const { slug, headline } of articles) expect.soft(slug).toBe(slugOf(headline))
  })

  test('have known authors, sections, tags, numbers and series, and each of these has articles', () => {
    const known = (names: readonly string[], used: string[]) => {
      expect(names).toEqual(expect.arrayContaining(used))
      expect(new Set(used)).toEqual(new Set(names))
    }
    known(
      authors.map(({ name }) => name),
      articles.flatMap(each => each.authors),
    )
    known(
      sections.map(({ slug }) => slug),
      articles.map(({ section }) => section),
    )
    known(
      tags.map(({ slug }) => slug),
      articles.flatMap(each => each.tags),
    )
    known(
      issues.map(({ slug }) => slug),
      articles.flatMap(({ issue }) => issue ?? []),
    )
    known(
      series.map(({ slug }) => slug),
      articles.flatMap(each => each.series ?? []),
    )
    expect([sections.length, issues.length, tags.length, series.length]).toEqual([5, 3, 15, 1])
    expect(authors.length).toBeGreaterThanOrEqual(8)
  })

  test('are of 300 to 2,000 words, but for the notice', () => {
    for (const { slug, body } of articles) {
      const least = slug === 'a-signal-from-the-lamp-house' ? 190 : 290
      expect.soft(wordCount(blocksOf(body)), slug).toBeGreaterThan(least)
      expect.soft(wordCount(blocksOf(body)), slug).toBeLessThan(2_200)
    }
  })

  test('translate articles of other languages, one of them into all three', () => {
    const bySlug = new Map(articles.map(each => [each.slug, each]))
    const languages = new Map<string, Set<string>>()
    for (const { translationOf, language } of articles) {
      if (translationOf === undefined) continue
      expect(bySlug.get(translationOf)?.language).toBeDefined()
      expect(bySlug.get(translationOf)?.language).not.toBe(language)
      languages.set(translationOf, (languages.get(translationOf) ?? new Set<string>()).add(language))
    }
    expect(Math.max(...[...languages.values()].map(({ size }) => size))).toBe(3)
    expect(languages.size).toBeGreaterThanOrEqual(3)
  })

  test('use every element of a magazine at least twice', () => {
    const used = JSON.stringify(articles.map(({ body }) => blocksOf(withPictures(body, credit).text)))
    for (const element of elements) expect.soft(used.split(element).length - 1, element).toBeGreaterThanOrEqual(2)
  })

  test('leave no mark of the writers’ language behind that is none', () => {
    for (const { slug, body } of articles)
      expect.soft(plainOf(blocksOf(withPictures(body, credit).text)), slug).not.toMatch(/:::|\[\^|^::|!\[|lorem/im)
  })

  test('appeared before the day of the design, and the notice on 1 August 2017 with its 397 recommends', () => {
    for (const { published } of articles) expect(Date.parse(published)).toBeLessThan(designDay.getTime())
    expect(articles.find(({ slug }) => slug === 'a-signal-from-the-lamp-house')).toMatchObject({
      headline: 'A SIGNAL FROM THE LAMP-HOUSE',
      authors: [],
      recommends: 397,
      published: expect.stringMatching(/^2017-08-01T/),
    })
  })

  test('are led on the front page by the sea, which is the newest with a picture', () => {
    const newest = articles.filter(({ picture }) => picture).toSorted((one, other) => at(other) - at(one))
    expect(newest[0]?.slug).toBe('the-people-who-write-down-the-sea')
  })

  test('link to one another only where there is something', () => {
    const addresses = articles.flatMap(({ body }) => [...body.matchAll(/\]\((\/[^)]*)\)/g)].map(([, href]) => href))
    expect(addresses.length).toBeGreaterThan(0)
    for (const href of addresses) expect(articles.map(({ slug }) => `/articles/${slug}`)).toContain(href)
  })
})

const at = ({ published }: DemoArticle) => Date.parse(published)

describe('the pictures of the demo', () => {
  test('stand at seven articles or more, say what they show, and use every scene', () => {
    expect(pictured.length).toBeGreaterThanOrEqual(7)
    for (const { alt, credit } of pictured)
      expect([alt.length > 20, credit.includes('Plumbline') || credit.includes('بلامبلاين')]).toEqual([true, true])
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
