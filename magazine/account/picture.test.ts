import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { isMembersPicture } from './picture'

const now = new Date('2026-11-24T12:00:00Z')

eachEngine(fresh => {
  test('the picture of who is leaving is nowhere from the next request on, and is there again if they stay', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    const { members } = store.t
    const set = (some: Partial<typeof members.$inferInsert>) =>
      store.write(tx => tx.update(members).set(some).where(eq(members.id, tom.id)))
    const picture = `m${tom.id}-${'a1'.repeat(12)}.webp`
    await set({ picture })
    expect(await isMembersPicture(store, picture)).toBe(true)
    await set({ leavingAt: now, leavingWords: 'erase' })
    expect(await isMembersPicture(store, picture)).toBe(false)
    await set({ leavingAt: null, leavingWords: null })
    expect(await isMembersPicture(store, picture)).toBe(true)
  })
})
