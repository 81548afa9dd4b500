import { expect, test } from 'vitest'
import { publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import { scene } from '@/testing/conversation-scene'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { indexFor } from './index-changes'
import { search } from './search'

eachEngine(fresh => {
  test('one conversation is searched by itself: not the article, and not what others say elsewhere', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say } = await scene(store)
    const marsh = { headline: 'Herons', standfirst: '', body: 'Herons.', language: 'en', authors: [] }
    const { slug } = await publishArticle(store, { ...marsh, publishedAt: hoursAfterNoon(0) })
    const here = await say(leyla, 'I saw herons at the pier.')
    await say(oleg, 'I saw none.')
    await postComment(store, oleg, { article: slug, words: 'Herons again.' }, hoursAfterNoon(1))
    await indexFor(store, 2_000)
    const found = async (words: string) => {
      const results = await search(store, { words, on: article.id, kind: 'comments' }, 'UTC')
      return results && results !== 'busy' ? results.items.map(item => item.kind === 'comment' && item.id) : undefined
    }
    expect(await found('herons')).toEqual([here])
    expect(await found('again')).toEqual([])
  })
})
