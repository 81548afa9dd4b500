import type { Store } from '@/db/store'
import { decide } from '@/magazine/moderation/decide'
import { putGuideline } from '@/magazine/moderation/guideline'
import type { Verdict } from '@/magazine/moderation/judged'
import { reportComment } from '@/magazine/moderation/report'
import type { Member } from '@/magazine/people/member'
import { asEditor, asModerator, asOwner, type Moderator } from '@/magazine/people/roles'
import { person } from './cast'
import { noon, scene } from './conversation-scene'

export const site = 'http://localhost:3000'
export const hoursAfterNoon = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)

/** For tests: a conversation, its guidelines, and who moderates it. */
export async function deskScene(store: Store) {
  const conversation = await scene(store)
  await store.write(async tx => {
    await putGuideline(tx, { slug: 'people', title: 'Speak to people', text: 'No insults.', position: 0 })
    await putGuideline(tx, { slug: 'subject', title: 'Keep to the subject', text: 'Answer it.', position: 1 })
  })
  const edda = sure(asModerator(await person(store, 'Edda', 'moderator')))
  const ilka = sure(asModerator(await person(store, 'Ilka', 'moderator')))
  const editor = sure(asEditor(await person(store, 'Ruta', 'editor')))
  const owner = sure(asOwner(await person(store, 'Oskar', 'owner')))
  let acts = 0
  const later = () => hoursAfterNoon(1 + ++acts / 60)
  return {
    ...conversation,
    edda,
    ilka,
    editor,
    owner,
    report: (by: Member, commentId: number, words = 'Look at this.', guideline?: string) =>
      reportComment(store, by, { commentId, guideline, words }, later()),
    judge: (by: Moderator, commentId: number, decision: Verdict, reason = 'people') =>
      decide(store, by, { commentId, decision, reason, note: '', site }, later()),
  }
}

function sure<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the cast does not have the role it was given')
  return found
}
