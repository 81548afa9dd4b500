import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { faultOf } from './fault'
import type { Store, Tx } from './store'

const section = (slug: string) => ({ slug, name: slug, position: 1 })
const sectionsOf = ({ t, read }: Store) =>
  read.select({ slug: t.sections.slug }).from(t.sections).orderBy(t.sections.slug)

describe('a store', () => {
  eachEngine(fresh => {
    test('shows what a write has answered', async () => {
      const store = await fresh()
      await store.write(tx => tx.insert(tx.t.sections).values(section('places')))
      expect(await sectionsOf(store)).toEqual([{ slug: 'places' }])
    })

    test('keeps nothing of a write that throws', async () => {
      const store = await fresh()
      const broken = store.write(async tx => {
        await tx.insert(tx.t.sections).values(section('places'))
        throw new Error('on the way')
      })
      await expect(broken).rejects.toThrow('on the way')
      expect(await sectionsOf(store)).toEqual([])
    })

    test('goes on writing after one write failed', async () => {
      const store = await fresh()
      const twice = [1, 2].map(() => store.write(tx => tx.insert(tx.t.sections).values(section('places'))))
      const results = await Promise.allSettled(twice)
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const fault = results.flatMap(result => (result.status === 'rejected' ? [faultOf(result.reason)] : []))
      expect(fault).toEqual(['unique'])
      await store.write(tx => tx.insert(tx.t.sections).values(section('work')))
      expect(await sectionsOf(store)).toEqual([{ slug: 'places' }, { slug: 'work' }])
    })

    test('runs writes one after the other, so that a counter loses none of 50', async () => {
      const store = await fresh()
      await store.write(tx => tx.insert(tx.t.sections).values(section('places')))
      const add = (tx: Tx) =>
        tx
          .update(tx.t.sections)
          .set({ position: sql`${tx.t.sections.position} + 1` })
          .where(eq(tx.t.sections.slug, 'places'))
      await Promise.all(Array.from({ length: 50 }, () => store.write(add)))
      const [row] = await store.read.select({ position: store.t.sections.position }).from(store.t.sections)
      expect(row).toEqual({ position: 51 })
    })

    test('names a missing parent, a broken rule and a double row as the same faults', async () => {
      const store = await fresh()
      const article = {
        slug: 'a',
        headline: 'A',
        body: '',
        language: 'en',
        state: 'published' as const,
        publishedAt: new Date(),
        createdAt: new Date(),
      }
      const failing = [
        store.write(tx => tx.insert(tx.t.articles).values({ ...article, sectionId: 99 })),
        store.write(tx => tx.insert(tx.t.articles).values({ ...article, recommends: -1 })),
      ]
      const faults = (await Promise.allSettled(failing)).map(
        result => result.status === 'rejected' && faultOf(result.reason),
      )
      expect(faults).toEqual(['foreign', 'check'])
    })
  })
})
