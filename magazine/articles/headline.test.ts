import { expect, test } from 'vitest'
import type { Editor } from '@/magazine/people/roles'
import { setMagazine } from '@/magazine/settings/magazine'
import { eachEngine } from '@/testing/each-engine'
import { articleBySlug } from './article'
import { proposedHeadline, showHeadline } from './headline'
import { publishArticle } from './publish'

const editor = {} as Editor // the door has asked who it is
const written = 'İLKA VƏ IRMAQ: BİR AXŞAM GƏNCƏDƏ'
const article = {
  headline: written,
  slug: 'ilka',
  standfirst: '',
  body: 'Mətn.',
  language: 'az',
  publishedAt: new Date('2026-11-01T12:00:00Z'),
  authors: ['İlka Məmmədova'],
}

eachEngine(fresh => {
  test('an editor shows a headline in small letters, as the magazine knows names, and back as it was written', async () => {
    const store = await fresh()
    await setMagazine(store, { names: ['Gəncədə'] })
    await publishArticle(store, article)
    const proposed = await proposedHeadline(store, article)
    expect(proposed).toBe('İlka və ırmaq: bir axşam Gəncədə')
    await showHeadline(store, editor, { article: 'ilka', as: proposed })
    expect(await articleBySlug(store, 'ilka')).toMatchObject({ headline: proposed, written })
    await showHeadline(store, editor, { article: 'ilka' })
    expect(await articleBySlug(store, 'ilka')).toMatchObject({ headline: written, written })
  })

  test('other words than the written ones are refused, and nothing is shown', async () => {
    const store = await fresh()
    await publishArticle(store, article)
    const wrong = showHeadline(store, editor, { article: 'ilka', as: 'Ilka və irmaq: bir axşam Gəncədə' })
    await expect(wrong).rejects.toMatchObject({ code: 'article.headlineDiffers' })
    expect((await articleBySlug(store, 'ilka'))?.headline).toBe(written)
    await expect(showHeadline(store, editor, { article: 'gone' })).rejects.toMatchObject({ status: 404 })
  })
})
