import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { raises } from './revisions'
import type { Store, Tx } from './store'
import { defineTables } from './tables'
import { kit } from './kit.postgres'
import { getTableName } from 'drizzle-orm'

const at = new Date('2026-11-24T12:00:00Z')

/** Two articles, a section, an author, a picture; Leyla commented on the first article, Oleg on neither. */
async function magazine(store: Store) {
  return store.write(async tx => {
    const { t } = tx
    const section = one(await tx.insert(t.sections).values({ slug: 'places', name: 'Places' }).returning())
    const author = one(await tx.insert(t.authors).values({ slug: 'ilka', name: 'Ilka' }).returning())
    const picture = one(
      await tx
        .insert(t.pictures)
        .values({ file: 'a.svg', type: 'image/svg+xml', alt: 'A', width: 3, height: 2 })
        .returning(),
    )
    const of = (slug: string) => ({
      slug,
      headline: slug,
      body: '',
      language: 'en',
      state: 'published' as const,
      publishedAt: at,
      createdAt: at,
    })
    const sea = one(
      await tx
        .insert(t.articles)
        .values({ ...of('sea'), sectionId: section.id, pictureId: picture.id })
        .returning(),
    )
    const marsh = one(await tx.insert(t.articles).values(of('marsh')).returning())
    await tx.insert(t.articleAuthors).values({ articleId: sea.id, authorId: author.id, position: 0, publishedAt: at })
    const tag = one(await tx.insert(t.tags).values({ slug: 'tide', name: 'Tide' }).returning())
    const issue = one(
      await tx.insert(t.issues).values({ slug: '12', number: 12, name: 'Lean', publishedAt: at }).returning(),
    )
    const leyla = one(
      await tx
        .insert(t.members)
        .values({ ...person('leyla') })
        .returning(),
    )
    const oleg = one(
      await tx
        .insert(t.members)
        .values({ ...person('oleg') })
        .returning(),
    )
    const comment = one(
      await tx
        .insert(t.comments)
        .values({ articleId: sea.id, memberId: leyla.id, words: 'Yes.', state: 'published', createdAt: at })
        .returning(),
    )
    return { section, author, picture, tag, issue, sea, marsh, leyla, oleg, comment }
  })
}
const person = (handle: string) => ({
  handle,
  name: handle,
  nameKey: handle,
  email: `${handle}@example.org`,
  createdAt: at,
})
function one<T>(rows: T[]): T {
  const [row] = rows
  if (!row) throw new Error('no row came back')
  return row
}

const tags = [
  'site',
  'lists',
  'author:ilka',
  'tag:tide',
  'issue:12',
  'article:sea',
  'article:marsh',
  'article:ocean',
  'person:leyla',
  'person:oleg',
  'log',
]
async function raisedBy(store: Store, step: (tx: Tx) => Promise<unknown>) {
  const before = await store.revisions(tags)
  await store.write(step)
  const after = await store.revisions(tags)
  return tags.filter((_, n) => before[n] !== after[n])
}

eachEngine(fresh => {
  test('a change raises exactly the revisions of the pages that show it', async () => {
    const store = await fresh()
    const { section, author, picture, tag, issue, sea, leyla, oleg, comment } = await magazine(store)
    const { t } = store
    const raised = (step: (tx: Tx) => Promise<unknown>) => raisedBy(store, step)
    expect(await raised(tx => tx.insert(t.settings).values({ name: 'name', value: 'Plumbline' }))).toEqual(['site'])
    expect(
      await raised(tx => tx.update(t.sections).set({ name: 'Here' }).where(eq(t.sections.id, section.id))),
    ).toEqual(['site'])
    expect(
      await raised(tx => tx.update(t.authors).set({ name: 'Ilka Maren' }).where(eq(t.authors.id, author.id))),
    ).toEqual(['lists', 'author:ilka'])
    expect(
      await raised(tx => tx.update(t.pictures).set({ alt: 'The sea' }).where(eq(t.pictures.id, picture.id))),
    ).toEqual(['lists'])
    expect(await raised(tx => tx.update(t.tags).set({ name: 'Tides' }).where(eq(t.tags.id, tag.id)))).toEqual([
      'lists',
      'tag:tide',
    ])
    expect(await raised(tx => tx.update(t.issues).set({ name: 'Upright' }).where(eq(t.issues.id, issue.id)))).toEqual([
      'lists',
      'issue:12',
    ])
    expect(
      await raised(tx => tx.insert(t.corrections).values({ articleId: sea.id, correctedAt: at, text: 'It was blue.' })),
    ).toEqual(['article:sea'])
    expect(await raised(tx => tx.insert(t.formerSlugs).values({ slug: 'ocean', articleId: sea.id }))).toEqual([
      'article:ocean',
    ])
    expect(
      await raised(tx => tx.update(t.articles).set({ importedRecommends: 3 }).where(eq(t.articles.id, sea.id))),
    ).toEqual(['article:sea'])
    expect(
      await raised(tx => tx.update(t.articles).set({ headline: 'The sea' }).where(eq(t.articles.id, sea.id))),
    ).toEqual(['lists', 'article:sea'])
    expect(
      await raised(tx =>
        tx.insert(t.articleRecommends).values({ memberId: oleg.id, articleId: sea.id, createdAt: at }),
      ),
    ).toEqual(['article:sea'])
    expect(
      await raised(tx =>
        tx.insert(t.commentRecommends).values({ memberId: oleg.id, commentId: comment.id, createdAt: at }),
      ),
    ).toEqual(['article:sea'])
    expect(
      await raised(tx => tx.update(t.comments).set({ words: 'No.' }).where(eq(t.comments.id, comment.id))),
    ).toEqual(['article:sea', 'person:leyla'])
    expect(await raised(tx => tx.update(t.members).set({ name: 'Leyla' }).where(eq(t.members.id, leyla.id)))).toEqual([
      'article:sea',
      'person:leyla',
    ])
    expect(
      await raised(tx => tx.update(t.members).set({ passwordHash: 'x' }).where(eq(t.members.id, leyla.id))),
    ).toEqual([])
    expect(
      await raised(tx =>
        tx.insert(t.decisions).values({
          commentId: comment.id,
          memberId: leyla.id,
          moderatorId: oleg.id,
          byRole: 'moderator',
          decision: 'approve',
          stateBefore: 'published',
          createdAt: at,
        }),
      ),
    ).toEqual(['article:sea', 'log'])
  })

  test('a changed slug raises the old address and the new one', async () => {
    const store = await fresh()
    const { sea } = await magazine(store)
    await store.write(tx => tx.update(tx.t.articles).set({ slug: 'the-sea' }).where(eq(tx.t.articles.id, sea.id)))
    expect((await store.revisions(['article:the-sea']))[0]).toBeGreaterThan(0)
    expect(
      await raisedBy(store, tx => tx.update(tx.t.articles).set({ slug: 'sea' }).where(eq(tx.t.articles.id, sea.id))),
    ).toContain('article:sea')
  })

  test('a member who changes raises the addresses that lead to them, too', async () => {
    const store = await fresh()
    const { leyla } = await magazine(store)
    const { t } = store
    expect(
      await raisedBy(store, tx => tx.insert(t.formerHandles).values({ handle: 'oleg', memberId: leyla.id })),
    ).toEqual(['person:oleg'])
    expect(
      await raisedBy(store, tx => tx.update(t.members).set({ leavingAt: at }).where(eq(t.members.id, leyla.id))),
    ).toEqual(['article:sea', 'person:leyla', 'person:oleg'])
  })

  test('a deleted article raises its page, and its number never comes twice', async () => {
    const store = await fresh()
    const { sea } = await magazine(store)
    const [before = 0] = await store.revisions(['article:sea'])
    await store.write(tx => tx.delete(tx.t.articles).where(eq(tx.t.articles.id, sea.id)))
    const [after = 0] = await store.revisions(['article:sea'])
    expect(after).toBeGreaterThan(before)
  })

  test('a tag that nothing ever raised is 0', async () => {
    const store = await fresh()
    expect(await store.revisions(['article:unknown', 'site'])).toEqual([0, 0])
  })
})

test('every table is on the list, or is one that no page shows', () => {
  const unseen = ['revisions', 'sessions', 'accounts', 'links', 'letters', 'kept_words', 'reports']
  unseen.push('search_documents', 'search_changes', 'search_terms', 'search_spellings') // results are not kept
  unseen.push('passkeys', 'recovery_codes', 'challenges', 'invitations', 'member_networks', 'member_notes') // nor are
  unseen.push('mail_choices', 'notices', 'leaving_kept', 'archives') // a member's own pages
  const listed = new Set([...raises.map(({ table }) => table), ...unseen])
  expect(Object.values(defineTables(kit)).map(getTableName).sort()).toEqual([...listed].sort())
})
