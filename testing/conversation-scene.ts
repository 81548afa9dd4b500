import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import { setState, type State } from '@/magazine/conversation/state'
import type { Member } from '@/magazine/people/member'
import { person } from './cast'

export const noon = new Date('2026-11-24T12:00:00Z')
const minutesAfterNoon = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

/** For tests: an article, three members, and short ways to say something there. */
export async function scene(store: Store) {
  const { slug } = await publishArticle(store, {
    headline: 'The sea',
    standfirst: '',
    body: 'It is there.',
    language: 'en',
    publishedAt: noon,
    authors: [],
  })
  const [leyla, oleg, mira] = [await person(store, 'Leyla'), await person(store, 'Oleg'), await person(store, 'Mira')]
  const [article] = await store.read.select().from(store.t.articles)
  if (!article) throw new Error('no article')
  let said = 0
  const say = (by: Member, words: string, parent?: number, minutes = ++said) =>
    postComment(store, by, { article: slug, parent, words }, minutesAfterNoon(minutes))
  return {
    slug,
    article: { id: article.id, language: article.language },
    leyla,
    oleg,
    mira,
    say,
    turn: (id: number, state: State) => turn(store, id, state),
  }
}

const turn = (store: Store, id: number, state: State) =>
  store.write(async tx => {
    const [comment] = await tx.select().from(tx.t.comments).where(eq(tx.t.comments.id, id))
    if (!comment) throw new Error(`no comment ${id}`)
    return setState(tx, comment, state)
  })
