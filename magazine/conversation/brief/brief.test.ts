import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoComments } from '@/demo/comment'
import { everyone } from '@/demo/people'
import { briefOf } from './brief'
import { disagreement } from './disagreement'
import type { Spoken } from './spoken'

/** All that the demo's members say, as if it were one conversation. */
function talk(): Spoken[] {
  const ids = new Map<string, number>()
  const threads = new Map<number, number>()
  return demoComments().map(({ key, parent, by, words, recommendedBy }, at) => {
    const id = at + 1
    ids.set(key, id)
    const parentId = parent === undefined ? null : (ids.get(parent) ?? null)
    const threadId = parentId === null ? null : (threads.get(parentId) ?? parentId)
    threads.set(id, threadId ?? id)
    const memberId = everyone.findIndex(person => person.key === by)
    return {
      id,
      threadId,
      parentId,
      memberId,
      words,
      score: recommendedBy.length * 20_000,
      recommends: recommendedBy.length,
    }
  })
}
const said = talk()
const byId = new Map(said.map(each => [each.id, each]))

test('a brief of real talk has themes, each with words that several people used, and a comment that has one of them', () => {
  const themes = briefOf(said)
  expect(themes.length).toBeGreaterThan(0)
  expect(themes.length).toBeLessThanOrEqual(5)
  for (const { words, lines } of themes) {
    expect(words.length).toBeGreaterThan(0)
    expect(words.length).toBeLessThanOrEqual(3)
    expect(lines.length).toBeGreaterThan(0)
    for (const { comment, against } of lines) {
      const spoken = byId.get(comment)
      expect(spoken?.words.length).toBeGreaterThanOrEqual(60)
      const stems = words.map(word => word.toLowerCase().replace(/s$/, ''))
      expect(
        stems.some(stem => spoken?.words.toLowerCase().includes(stem)),
        `${words.join()}: ${spoken?.words}`,
      ).toBe(true)
      for (const id of against) {
        expect(byId.get(id)?.memberId).not.toBe(spoken?.memberId)
        expect(disagreement(byId.get(id)?.words ?? '')).toBeGreaterThan(0)
      }
    }
  }
  const first = themes.flatMap(({ lines: [line] }) => (line ? [line.comment] : []))
  expect(new Set(first).size).toBe(first.length)
})

test('the same comments in any order give the same brief', () => {
  const brief = briefOf(said)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_008 }), factor => {
      const placed = ({ id }: Spoken) => (id * factor) % 1_009
      expect(briefOf(said.toSorted((one, other) => placed(one) - placed(other)))).toEqual(brief)
    }),
    { numRuns: 20 },
  )
})

test('nothing is in a brief that it was not given, whatever is missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_008 }), fc.integer({ min: 0, max: 1_009 }), (factor, most) => {
      const some = said.filter(({ id }) => (id * factor) % 1_009 < most)
      const there = new Set(some.map(({ id }) => id))
      const all = briefOf(some).flatMap(({ lines }) => lines.flatMap(({ comment, against }) => [comment, ...against]))
      expect(all.filter(id => !there.has(id))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('what somebody only quotes is not what they say', () => {
  const quoting = said.map(each => ({ ...each, words: each.words.replace(/^(?=.)/gm, '> ') }))
  expect(briefOf(quoting)).toEqual([])
  expect(briefOf([])).toEqual([])
})

test('a theme has the strongest who answers its comment with a no, and none who agrees', () => {
  const padding = Array.from({ length: 60 }, (_, n) =>
    one(100 + n, { words: `Harbour weather ${'abcdefgh'[n % 8]}${n} was calm.` }),
  )
  const mussel = one(1, {
    words: 'The mussel sat on the float for five weeks, and the pipe believed the mussel all winter.',
    recommends: 9,
  })
  const more = [2, 3, 4].map(id =>
    one(id, { words: 'A mussel of that size grows in one summer only.', parentId: 1, threadId: 1 }),
  )
  const yes = one(5, {
    words: 'Exactly: a mussel, and nothing else could do that.',
    parentId: 1,
    threadId: 1,
    recommends: 50,
  })
  const no = one(6, {
    words: 'That is not how a mussel sits. I doubt the weeks.',
    parentId: 1,
    threadId: 1,
    recommends: 3,
  })
  const weak = one(7, {
    words: 'It was cold, but a mussel does not mind the cold.',
    parentId: 1,
    threadId: 1,
    recommends: 3,
  })
  const [theme] = briefOf([...padding, mussel, ...more, yes, no, weak])
  expect(theme?.words).toContain('mussel')
  expect(theme?.lines[0]).toEqual({ comment: 1, against: [6, 7] })
})

test.each([
  ['I disagree with all of it.', 2],
  ['It isn’t. At Carrow the sill is lower.', 2],
  ['Cold, but dry.', 1],
  ['Exactly so, but later.', 0],
  ['Razı deyiləm.', 2],
  ['Gözəldir, amma uzundur.', 1],
  ['Я не согласна с этим.', 2],
  ['Красиво, но длинно.', 1],
  ['لا أوافق على ذلك.', 2],
  ['جميل لكن طويل.', 1],
  ['A button on the butter.', 0],
])('%s disagrees as much as %i', (text, much) => {
  expect(disagreement(text)).toBe(much)
})

test('10,000 comments take less than two seconds of a processor', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => {
    const like = said[n % said.length]
    return one(n + 1, {
      words: `${like?.words} ${said[(n * 7) % said.length]?.words}`,
      memberId: n % 900,
      ...(n % 5 > 0 && { parentId: n - (n % 5) + 1, threadId: n - (n % 5) + 1 }),
      recommends: n % 37,
    })
  })
  const begun = process.cpuUsage()
  briefOf(many)
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000).toBeLessThan(2_000)
})

function one(id: number, more: Partial<Spoken>): Spoken {
  return { id, threadId: null, parentId: null, memberId: id, words: '', score: 0, recommends: 0, ...more }
}
