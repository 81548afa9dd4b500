import { expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { putFirstGuidelines } from './first-guidelines'
import { guidelinesOf, putGuideline } from './guideline'

eachEngine(fresh => {
  test('a magazine without rules gets its first ones, one with rules keeps its own', async () => {
    const [empty, own] = [await fresh(), await fresh()]
    await putFirstGuidelines(empty)
    await putFirstGuidelines(empty)
    const first = await guidelinesOf(empty.read)
    expect(first.length).toBeGreaterThan(3)
    expect(new Set(first.map(({ slug }) => slug)).size).toBe(first.length)
    await own.write(async tx => void (await tx.delete(tx.t.guidelines)))
    await own.write(tx => putGuideline(tx, { slug: 'kind', title: 'Be kind', text: 'Be kind.', position: 0 }))
    await putFirstGuidelines(own)
    expect((await guidelinesOf(own.read)).map(({ slug }) => slug)).toEqual(['kind'])
  })

  test('rules are numbered in their order, and one put again has its new words at its new place', async () => {
    const store = await fresh()
    const rule = (slug: string, title: string, position: number) =>
      store.write(tx => putGuideline(tx, { slug, title, text: '', position }))
    const id = await rule('one', 'One', 1)
    await rule('two', 'Two', 2)
    expect(await rule('one', 'First', 3)).toBe(id)
    expect((await guidelinesOf(store.read)).map(({ number, title }) => [number, title])).toEqual([
      [1, 'Two'],
      [2, 'First'],
    ])
  })
})
