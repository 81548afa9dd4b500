import fc from 'fast-check'
import { getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { recommendArticle, recommendComment } from '@/magazine/conversation/recommend'
import { keepLimits } from '@/magazine/people/limits'
import type { Member } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { indexFor } from '@/magazine/search/index-changes'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { expectTrueCounts } from '@/testing/true-counts'
import { keepOnLeaving, leaveMagazine, stayMember } from './leave'
import { tendLeavers } from './leave-for-good'
import { leavingChoices, type LeavingChoice } from './rules'

type Act =
  | { do: 'say'; who: number; to: number }
  | { do: 'press'; who: number; which: number }
  | { do: 'leave'; who: number; words: LeavingChoice; keep: number }
  | { do: 'stay'; who: number }
  | { do: 'wait'; days: number }

const who = fc.nat(2)
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), who, to: fc.nat(30) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('press' as const), who, which: fc.nat(30) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('leave' as const),
        who,
        words: fc.constantFrom(...leavingChoices),
        keep: fc.nat(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('stay' as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 8) }) },
  ),
  { maxLength: 40 },
)

/** What each member said: what is in `gone` may stand nowhere once they have left. */
type Said = { id: number; by: number; words: string }

/** Acts as far as a signed-in member may: who is leaving can only stay. Gives what was said, and what may stand nowhere. */
async function perform(store: Store, drawn: Act[]) {
  const { slug, leyla, oleg, mira, say } = await scene(store)
  const people = [leyla, oleg, mira]
  const said: Said[] = []
  const leaving = new Map<number, { until: number; gone: string[] }>()
  const gone: string[] = []
  let day = 0
  const now = () => new Date(noon.getTime() + day * 86_400_000)
  const isHere = (n: number) => !leaving.has(n)
  for (const [n, act] of drawn.entries()) {
    const id = 'to' in act ? said[act.to % (said.length + 1)]?.id : undefined
    if (act.do === 'say' && isHere(act.who)) {
      const words = `Unheard ${n}x.`
      const by = people[act.who] ?? leyla
      said.push({ id: await say(by, words, id).catch(() => say(by, words)), by: act.who, words })
    }
    if (act.do === 'press' && isHere(act.who))
      await press(store, people[act.who] ?? leyla, slug, said[act.which % (said.length + 1)]?.id)
    if (act.do === 'leave' && isHere(act.who)) {
      const own = said.filter(({ by }) => by === act.who)
      const kept = act.words === 'keep' ? own : act.words === 'each' ? own.filter(({ id }) => (id + act.keep) % 2) : []
      await leave(store, people[act.who] ?? leyla, act.words, { own, kept, now: now() })
      leaving.set(act.who, { until: day + 14, gone: own.filter(one => !kept.includes(one)).map(({ words }) => words) })
    }
    if (act.do === 'stay' && leaving.has(act.who))
      await stayMember(store, people[act.who] ?? leyla, now()).then(
        () => (day < (leaving.get(act.who)?.until ?? 0) ? leaving.delete(act.who) : undefined),
        () => undefined,
      )
    if (act.do === 'wait') {
      day += act.days
      await tendLeavers(store, 'nowhere', now())
    }
  }
  for (const [n, { until, gone: words }] of leaving)
    if (until <= day) gone.push(...words, ...[people[n]?.name ?? '', `${people[n]?.name.toLowerCase()}@example.org`])
  return { gone, said, leaving, people }
}

const press = (store: Store, member: Member, slug: string, id: number | undefined) =>
  (id === undefined ? recommendArticle(store, member, slug) : recommendComment(store, member, id)).catch(
    () => undefined,
  )

async function leave(
  store: Store,
  member: Member,
  words: LeavingChoice,
  { own, kept, now }: { own: Said[]; kept: Said[]; now: Date },
) {
  const keep = kept.map(({ id }) => id)
  if (words === 'each') await keepOnLeaving(store, member, { shown: own.map(({ id }) => id), keep })
  const token = await store.write(tx => startSession(tx, member.id, now))
  const asked = {
    words,
    confirm: member.name,
    password: '',
    session: hashOf(token),
    address: '192.0.2.1',
    site: 'http://localhost',
  }
  await leaveMagazine(store, member, asked, now)
}

async function everything(store: Store): Promise<string> {
  const texts: string[] = []
  for (const table of Object.values(store.t))
    if (getTableName(table) !== 'revisions') texts.push(JSON.stringify(await store.read.select().from(table)))
  return texts.join('\n')
}

eachEngine(fresh => {
  test('whoever left, came back or is gone: every count is the number of its rows, and nothing of who is gone stands anywhere', async () => {
    keepLimits('off')
    await fc.assert(
      fc.asyncProperty(acts, async drawn => {
        const store = await fresh()
        const { gone, said, leaving, people } = await perform(store, drawn)
        await expectTrueCounts(store)
        await indexFor(store, 1_000)
        const all = await everything(store)
        for (const text of gone) expect(all).not.toContain(text)
        // Who is here has all of their words.
        for (const { by, words } of said) if (!leaving.has(by)) expect(all).toContain(words)
        for (const [n, { name }] of people.entries()) if (!leaving.has(n)) expect(all).toContain(name)
      }),
      { numRuns: 25 },
    )
  }, 180_000)
})
