import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { Refusal } from '@/magazine/settings/refusal'
import { deskScene } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { type Verdict, verdictOf } from './judged'

type Act =
  | { do: 'say'; to: number }
  | { do: 'report'; which: number; who: number }
  | { do: 'judge'; which: number; who: number; verdict: Verdict }

const which = fc.nat(30)
const who = fc.nat(2)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const), to: which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('report' as const), which, who }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('judge' as const),
        which,
        who,
        verdict: fc.constantFrom<Verdict>('approve', 'reject'),
      }),
    },
  ),
  { maxLength: 40 },
)

type Scene = Awaited<ReturnType<typeof deskScene>>

/** Does what was drawn as far as the magazine lets it: a refusal is an act that changes nothing. */
async function perform({ leyla, oleg, mira, edda, ilka, editor, say, report, judge }: Scene, acts: Act[]) {
  const ids: number[] = []
  const [people, moderators] = [
    [leyla, oleg, mira],
    [edda, ilka, editor],
  ]
  for (const [n, act] of acts.entries()) {
    const id = ids[('which' in act ? act.which : act.to) % (ids.length + 1)]
    try {
      if (act.do === 'say') ids.push(await say(people[n % 3] ?? leyla, `No ${n}`, id))
      else if (id === undefined) continue
      else if (act.do === 'report') await report(people[act.who] ?? leyla, id)
      else await judge(moderators[act.who] ?? edda, id, act.verdict)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

const after = { approve: 'published', reject: 'rejected' } as const

async function expectTrue({ read, t }: Store) {
  const comments = await read.select().from(t.comments).orderBy(t.comments.id)
  const decisions = await read.select().from(t.decisions).orderBy(t.decisions.id)
  const reports = await read.select().from(t.reports)
  const [article] = await read.select().from(t.articles)
  const published = comments.filter(({ state }) => state === 'published')
  expect(article?.comments).toBe(published.length)
  for (const { id, state, lastDecision, replies, threadId } of comments) {
    const own = decisions.filter(({ commentId }) => commentId === id)
    const last = own.at(-1)
    expect({ id, state, lastDecision }).toEqual({
      id,
      state: last ? after[verdictOf(last.decision)] : 'published',
      lastDecision: last?.id ?? null,
    })
    // Each decision took the comment as the one before had left it, and each rejection changed something.
    const found = own.map(({ stateBefore }) => stateBefore)
    expect(found).toEqual(['published', ...own.map(({ decision }) => after[verdictOf(decision)])].slice(0, own.length))
    expect(own.filter(({ decision, stateBefore }) => decision === 'reject' && stateBefore === 'rejected')).toEqual([])
    if (threadId === null) expect(replies).toBe(published.filter(reply => reply.threadId === id).length)
    if (state === 'rejected')
      expect(reports.filter(({ commentId, decisionId }) => commentId === id && decisionId === null)).toEqual([])
  }
  for (const { commentId, decisionId } of reports)
    if (decisionId !== null) expect(decisions.find(({ id }) => id === decisionId)).toMatchObject({ commentId })
}

eachEngine(fresh => {
  test('after whatever was said, reported and decided, a comment stands as its last decision left it, and every count is true', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async drawn => {
        const store = await fresh()
        await perform(await deskScene(store), drawn)
        await expectTrue(store)
      }),
      { numRuns: 20 },
    )
  }, 240_000)
})
