import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PaperCache } from './cache'

const kept = [200, 404]
const html = { 'content-type': 'text/html; charset=utf-8' }
const picture = { 'content-type': 'image/webp' } // packed without waiting for a thread

/** A magazine of one page: its revision, and renderings that end when told to. */
function magazine(most = 2 ** 20) {
  const cache = new PaperCache(kept, most)
  const state = { revision: 1, renderings: 0, running: 0, mostRunning: 0 }
  const ends: (() => void)[] = []
  const fill = async () => {
    state.renderings++
    state.mostRunning = Math.max(state.mostRunning, ++state.running)
    const shown = String(state.revision) // what the rows say while it is rendered
    await new Promise<void>(end => ends.push(end))
    state.running--
    return { status: 200, headers: picture, body: Buffer.from(shown) }
  }
  const read = async () => {
    const page = await cache.page('/', [state.revision], fill)
    return Number(page.versions[''].bytes)
  }
  return { cache, state, fill, read, endOne: () => ends.shift()?.() }
}

const settled = () => new Promise<void>(later => setImmediate(later))

test('a hundred first readers are one rendering', async () => {
  const { state, read, endOne } = magazine()
  const readers = Array.from({ length: 100 }, read)
  endOne()
  expect(new Set(await Promise.all(readers))).toEqual(new Set([1]))
  expect(await read()).toBe(1)
  expect(state.renderings).toBe(1)
})

test('who knows a newer revision than the running rendering waits for the next one', async () => {
  const { state, read, endOne } = magazine()
  const early = read()
  state.revision = 2
  const late = [read(), read()]
  endOne()
  expect(await early).toBe(1)
  await settled()
  endOne()
  expect(await Promise.all(late)).toEqual([2, 2])
  expect(state.renderings).toBe(2)
})

test('an answer of old revisions that arrives late neither takes the place of a newer page nor makes it again', async () => {
  const { cache, state, fill, read, endOne } = magazine()
  state.revision = 5
  const first = read()
  endOne()
  await first
  const page = await cache.page('/', [3], fill)
  expect(Number(page.versions[''].bytes)).toBe(5)
  expect(state.renderings).toBe(1)
})

test('a rendering that fails is tried again by the next reader', async () => {
  const cache = new PaperCache(kept, 2 ** 20)
  let renderings = 0
  const fill = async () => {
    if (renderings++ === 0) throw new Error('the database is away')
    return { status: 200, headers: html, body: Buffer.from('here') }
  }
  await expect(cache.page('/', [1], fill)).rejects.toThrow('away')
  await cache.page('/', [1], fill)
  expect(cache.size).toMatchObject({ pages: 1, renderings: 0 })
})

test('what is not worth keeping is not kept', async () => {
  const cache = new PaperCache(kept, 2 ** 20)
  const fill = async () => ({ status: 307, headers: html, body: Buffer.from('elsewhere') })
  await cache.page('/', [1], fill)
  expect(cache.size.pages).toBe(0)
})

test('the cache stays in its bytes, the least recently read page leaves first', async () => {
  const cache = new PaperCache(kept, 12_000)
  let renderings = 0
  const fill = async () => ({ status: 200, headers: html, body: Buffer.from(`page ${renderings++}`) })
  for (let n = 0; n < 100; n++) {
    await cache.page(`/${n}`, [1], fill)
    await cache.page('/', [1], fill)
    expect(cache.size.bytes).toBeLessThanOrEqual(12_000)
  }
  expect(renderings).toBe(101)
})

test('in any order of changes, reads and renderings no page is older than the reader knew, and one rendering runs', async () => {
  const steps = fc.array(fc.constantFrom('change', 'read', 'end', 'wait'), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      const { cache, state, read, endOne } = magazine()
      const reads: Promise<void>[] = []
      for (const step of sequence) {
        if (step === 'change') state.revision++
        if (step === 'end') endOne()
        if (step === 'wait') await settled()
        const known = state.revision
        if (step === 'read') reads.push(read().then(shown => expect(shown).toBeGreaterThanOrEqual(known)))
      }
      while (cache.size.renderings > 0) {
        endOne()
        await settled()
      }
      await Promise.all(reads)
      expect(state.mostRunning).toBeLessThanOrEqual(1)
      expect(state.renderings).toBeLessThanOrEqual(sequence.filter(step => step === 'change').length + 2)
    }),
    { numRuns: 60 },
  )
})
