import { beforeEach, expect, test } from 'vitest'
import { keepLimits } from '@/magazine/people/limits'
import { handleNow } from '@/magazine/people/person'
import { addMember } from '@/magazine/people/register-member'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { rowOf, saveAs } from '@/testing/member-saved'

const now = new Date('2026-11-24T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
beforeEach(() => keepLimits('off'))

eachEngine(fresh => {
  test.each([
    ['leyla-nur', 'account.handleTaken'],
    ['1eyla-nur', 'account.handleTaken'],
    ['leylanur', 'account.handleTaken'],
    ['m0na-derin', 'account.handleTaken'],
    ['admin', 'account.handleReserved'],
    ['moderat0r', 'account.handleReserved'],
    ['settings', 'account.handleReserved'],
    ['Tom Ashby', 'account.handleWrong'],
    ['тоm', 'account.handleWrong'],
    ['-tom', 'account.handleWrong'],
    ['t', 'account.handleWrong'],
    ['t'.repeat(41), 'account.handleWrong'],
  ])('%j is no handle for Tom (%s), and nothing else of his profile is saved', async (handle, code) => {
    const store = await fresh()
    const { tom } = await cast(store)
    await expect(saveAs(store, tom, { handle, bio: 'Not this.' }, now)).rejects.toMatchObject({ code, field: 'handle' })
    expect(await rowOf(store, tom)).toMatchObject({ handle: 'tom-ashby', bio: '' })
  })

  test('a handle is changed once in 30 days', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await saveAs(store, tom, { handle: ' @Old-Tom ' }, now)
    expect(await rowOf(store, tom)).toMatchObject({ handle: 'old-tom', handleChangedAt: now })
    const soon = { code: 'account.handleTooSoon', values: { days: 1 } }
    await expect(saveAs(store, tom, { handle: 'tom' }, after(29 * 24 + 1))).rejects.toMatchObject(soon)
    await saveAs(store, tom, { handle: 'tom' }, after(30 * 24))
    expect((await rowOf(store, tom)).handle).toBe('tom')
  })

  test('a handle of before leads to the one of now, is nobody else’s, and may be taken back', async () => {
    const store = await fresh()
    const { tom, leyla } = await cast(store)
    await saveAs(store, tom, { handle: 'old-tom' }, now)
    expect(await handleNow(store, 'tom-ashby')).toBe('old-tom')
    for (const handle of ['tom-ashby', 't0m-ashby', 'tomashby'])
      await expect(saveAs(store, leyla, { handle }, now)).rejects.toMatchObject({ code: 'account.handleTaken' })
    await saveAs(store, tom, { handle: 'tommy', name: 'Thomas' }, after(30 * 24))
    expect([await handleNow(store, 'tom-ashby'), await handleNow(store, 'old-tom')]).toEqual(['tommy', 'tommy'])
    await saveAs(store, tom, { handle: 'tom-ashby' }, after(60 * 24))
    expect([await handleNow(store, 'tom-ashby'), await handleNow(store, 'tommy')]).toEqual([undefined, 'tom-ashby'])
    const other = { name: 'Tommy', email: 'other@example.org', at: now }
    expect((await store.write(tx => addMember(tx, other))).handle).toBe('tommy-2')
  })
})
