import fc from 'fast-check'
import { test } from 'vitest'
import type { Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { eachEngine } from '@/testing/each-engine'
import { recommendArticle, recommendComment, withdrawFromArticle, withdrawFromComment } from './recommend'
import { scene } from '@/testing/conversation-scene'
import { expectTrueCounts } from '@/testing/true-counts'
import type { State } from './state'

type Act =
  | { do: 'say'; to: number }
  | { do: 'turn'; which: number; state: State }
  | { do: 'press'; which: number; who: number; on: boolean }

const which = fc.nat(30)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), to: which }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('turn' as const),
        which,
        state: fc.constantFrom<State>('published', 'held', 'rejected', 'deleted'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('press' as const), which, who: fc.nat(2), on: fc.boolean() }) },
  ),
  { maxLength: 40 },
)

type Scene = Awaited<ReturnType<typeof scene>>

/** Does what was drawn as far as the magazine lets it: a refusal is an act that changes nothing. */
async function perform(store: Store, { slug, leyla, oleg, mira, say, turn }: Scene, acts: Act[]) {
  const ids: number[] = []
  const people: Member[] = [leyla, oleg, mira]
  for (const [n, act] of acts.entries()) {
    const id = ids[('which' in act ? act.which : act.to) % (ids.length + 1)]
    if (act.do === 'say') ids.push(await say(leyla, `No ${n}`, id).catch(() => say(leyla, `No ${n}`)))
    if (act.do === 'turn' && id !== undefined) await turn(id, act.state)
    if (act.do === 'press')
      await press(store, people[act.who] ?? leyla, { slug, id, on: act.on }).catch(() => undefined)
  }
}

function press(store: Store, member: Member, { slug, id, on }: { slug: string; id: number | undefined; on: boolean }) {
  if (id === undefined) return on ? recommendArticle(store, member, slug) : withdrawFromArticle(store, member, slug)
  return on ? recommendComment(store, member, id) : withdrawFromComment(store, member, id)
}

eachEngine(fresh => {
  test('after whatever was said, removed, brought back and recommended, every count is the number of its rows', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async drawn => {
        const store = await fresh()
        await perform(store, await scene(store), drawn)
        await expectTrueCounts(store)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})
