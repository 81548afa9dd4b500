import { expect, test } from 'vitest'
import { claimKept, keptOf } from '@/magazine/people/kept'
import { eachEngine } from '@/testing/each-engine'
import { postComment } from './comment'
import { keepComment } from './keep'
import { noon, scene } from '@/testing/conversation-scene'

const address = '192.0.2.1'

eachEngine(fresh => {
  test('words written before signing in wait where they were to stand, until they are posted', async () => {
    const store = await fresh()
    const { slug, article, leyla, oleg, say } = await scene(store)
    const parent = await say(oleg, 'I saw it.')
    const comment = await keepComment(store, { article: slug, words: 'So did I.\r\n', address }, noon)
    const reply = await keepComment(store, { article: slug, parent, words: 'Where?', address }, noon)
    await store.write(async tx => {
      await claimKept(tx, comment, leyla.id, noon)
      await claimKept(tx, reply, leyla.id, noon)
    })
    const waiting = async () => [
      await keptOf(store, leyla.id, article.id, undefined, noon),
      await keptOf(store, leyla.id, article.id, parent, noon),
    ]
    expect(await waiting()).toEqual(['So did I.', 'Where?'])
    expect(await keptOf(store, oleg.id, article.id, undefined, noon)).toBeUndefined()
    await postComment(store, leyla, { article: slug, words: 'So did I.' }, noon)
    expect(await waiting()).toEqual([undefined, 'Where?'])
    await postComment(store, leyla, { article: slug, parent, words: 'Where?' }, noon)
    expect(await waiting()).toEqual([undefined, undefined])
  })

  test('what could not be posted is refused before anybody signs in for it', async () => {
    const store = await fresh()
    const { slug, oleg, say, turn } = await scene(store)
    const parent = await say(oleg, 'I saw it.')
    await turn(parent, 'rejected')
    const kept = (wanted: { article: string; parent?: number; words: string }) =>
      keepComment(store, { ...wanted, address }, noon)
    await expect(kept({ article: slug, words: 'I' })).rejects.toMatchObject({
      code: 'comment.tooShort',
      field: 'words',
    })
    await expect(kept({ article: 'no-such', words: 'Where?' })).rejects.toMatchObject({ code: 'comment.noArticle' })
    await expect(kept({ article: slug, parent, words: 'Where?' })).rejects.toMatchObject({ code: 'comment.parentGone' })
    expect(await store.read.$count(store.t.keptWords)).toBe(0)
  })
})
