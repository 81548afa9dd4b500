import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { sendLeaving } from './leave-letter'

const now = new Date('2026-11-24T12:00:00Z')

eachEngine(fresh => {
  test('who leaves is told until when they can come back, in their language, where their address was confirmed', async () => {
    const store = await fresh()
    const { tom, leyla } = await cast(store)
    const { members, letters } = store.t
    const own = { language: 'ar', emailConfirmedAt: now }
    await store.write(tx => tx.update(members).set(own).where(eq(members.id, tom.id)))
    const told = { until: new Date('2026-12-08T12:00:00Z'), site: 'https://magazine.example' }
    for (const { id } of [tom, leyla]) await store.write(tx => sendLeaving(tx, id, told, now))
    const sent = await store.read.select().from(letters)
    expect(sent).toMatchObject([{ memberId: tom.id, kind: 'leaving', language: 'ar', stop: null }])
    expect(sent[0]?.html).toContain('dir="rtl"')
    expect(sent[0]?.text).toContain('https://magazine.example/sign-in?next=%2Faccount%2Fstay')
  })
})
