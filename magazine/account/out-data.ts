import { asc, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { namesOfGuidelines } from '@/magazine/moderation/guideline'
import { deedOf } from '@/magazine/moderation/log'
import { shownMember } from '@/magazine/people/member'

export type About = NonNullable<Awaited<ReturnType<typeof aboutMember>>>

/** Everything that is kept of a member besides their comments, as the files of their archive; no secret of theirs is in it. */
export async function aboutMember(store: Store, id: number) {
  const profile = await profileOf(store, id)
  return (
    profile && {
      profile,
      sessions: await sessionsOf(store, id),
      'ways-in': await waysIn(store, id),
      recommends: await recommendsOf(store, id),
      decisions: await decisionsAbout(store, id),
      reports: await reportsBy(store, id),
      mistakes: await mistakesToldBy(store, id),
      notices: await noticesTo(store, id),
      'mail-choices': await mailChoices(store, id),
      follows: await followsBy(store, id),
      mutes: await mutesBy(store, id),
      visits: await visitsBy(store, id),
      notes: await notesOn(store, id),
    }
  )
}

async function profileOf({ read }: Store, id: number) {
  const { members: m } = read.t
  const [row] = await read
    .select({
      ...{ name: m.name, handle: m.handle, email: m.email, emailConfirmedAt: m.emailConfirmedAt, role: m.role },
      ...{ bio: m.bio, language: m.language, appearance: m.appearance, isPrivate: m.isPrivate, picture: m.picture },
      ...{ memberSince: m.createdAt, handleChangedAt: m.handleChangedAt, secondFactorSince: m.totpConfirmedAt },
    })
    .from(m)
    .where(eq(m.id, id))
  const { formerHandles: f } = read.t
  const former = await read.select({ handle: f.handle }).from(f).where(eq(f.memberId, id)).orderBy(asc(f.handle))
  return row && { ...row, formerHandles: former.map(({ handle }) => handle) }
}

function sessionsOf({ read }: Store, id: number) {
  const { sessions: s } = read.t
  return read
    .select({ device: s.device, begun: s.createdAt, lastUsed: s.usedAt, ends: s.expiresAt })
    .from(s)
    .where(eq(s.memberId, id))
    .orderBy(asc(s.createdAt))
}

async function waysIn({ read }: Store, id: number) {
  const { accounts, passkeys } = read.t
  const keys = await read
    .select({ passkey: passkeys.name, made: passkeys.createdAt, lastUsed: passkeys.usedAt })
    .from(passkeys)
    .where(eq(passkeys.memberId, id))
  const providers = await read
    .select({ provider: accounts.provider, account: accounts.providerAccountId, made: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.memberId, id))
  return [...keys, ...providers]
}

async function recommendsOf({ read }: Store, id: number) {
  const { articles, articleRecommends: onArticles, commentRecommends: onComments, comments } = read.t
  const article = { headline: articles.headline, slug: articles.slug }
  const ofArticles = await read
    .select({ ...article, at: onArticles.createdAt })
    .from(onArticles)
    .innerJoin(articles, eq(articles.id, onArticles.articleId))
    .where(eq(onArticles.memberId, id))
    .orderBy(asc(onArticles.articleId))
  const ofComments = await read
    .select({ ...article, comment: onComments.commentId, at: onComments.createdAt })
    .from(onComments)
    .innerJoin(comments, eq(comments.id, onComments.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(onComments.memberId, id))
    .orderBy(asc(onComments.commentId))
  return [...ofArticles, ...ofComments]
}

async function decisionsAbout({ read }: Store, id: number) {
  const { articles, comments, decisions } = read.t
  const rows = await read
    .select({ decision: decisions, headline: articles.headline, slug: articles.slug })
    .from(decisions)
    .innerJoin(comments, eq(comments.id, decisions.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(decisions.memberId, id))
    .orderBy(asc(decisions.id))
  const nameOf = await namesOfGuidelines(read)
  return rows.map(
    ({ decision: { id, commentId, decision, stateBefore, guidelineId, note, byRole, createdAt }, ...on }) => ({
      number: id,
      at: createdAt,
      decision: deedOf(decision, stateBefore),
      rule: nameOf(guidelineId)?.title,
      note,
      byRole,
      comment: commentId,
      ...on,
    }),
  )
}

async function reportsBy({ read }: Store, id: number) {
  const { articles, comments, reports } = read.t
  const rows = await read
    .select({ report: reports, headline: articles.headline, slug: articles.slug })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(reports.memberId, id))
    .orderBy(asc(reports.id))
  const nameOf = await namesOfGuidelines(read)
  return rows.map(({ report: { commentId, guidelineId, words, createdAt, decisionId }, ...on }) => ({
    at: createdAt,
    rule: nameOf(guidelineId)?.title,
    words,
    comment: commentId,
    answered: decisionId !== null,
    ...on,
  }))
}

function mistakesToldBy({ read }: Store, id: number) {
  const { articles, mistakes: m, passages } = read.t
  return read
    .select({
      ...{ at: m.createdAt, words: m.words, credit: m.credit, answer: m.state, answeredAt: m.decidedAt },
      ...{ passage: passages.exact, headline: articles.headline, slug: articles.slug },
    })
    .from(m)
    .innerJoin(articles, eq(articles.id, m.articleId))
    .leftJoin(passages, eq(passages.id, m.passageId))
    .where(eq(m.memberId, id))
    .orderBy(asc(m.id))
}

function noticesTo({ read }: Store, id: number) {
  const { articles, notices: n } = read.t
  return read
    .select({
      kind: n.kind,
      at: n.createdAt,
      read: n.readAt,
      headline: articles.headline,
      slug: articles.slug,
      comment: n.commentId,
    })
    .from(n)
    .innerJoin(articles, eq(articles.id, n.articleId))
    .where(eq(n.memberId, id))
    .orderBy(asc(n.id))
}

function mailChoices({ read }: Store, id: number) {
  const { mailChoices: m } = read.t
  return read.select({ kind: m.kind, how: m.how }).from(m).where(eq(m.memberId, id)).orderBy(asc(m.kind))
}

async function followsBy({ read }: Store, id: number) {
  const { articles, comments, conversationFollows: whole, threadFollows: threads } = read.t
  const article = { headline: articles.headline, slug: articles.slug }
  const ofConversations = await read
    .select({ ...article, since: whole.createdAt, readTo: whole.readTo })
    .from(whole)
    .innerJoin(articles, eq(articles.id, whole.articleId))
    .where(eq(whole.memberId, id))
    .orderBy(asc(whole.articleId))
  const ofThreads = await read
    .select({ ...article, thread: threads.threadId, since: threads.createdAt, readTo: threads.readTo })
    .from(threads)
    .innerJoin(comments, eq(comments.id, threads.threadId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(threads.memberId, id))
    .orderBy(asc(threads.threadId))
  return [...ofConversations, ...ofThreads]
}

function mutesBy({ read }: Store, id: number) {
  const { mutes } = read.t
  const { name, handle } = shownMember(read.t)
  return read
    .select({ name, handle, since: mutes.createdAt })
    .from(mutes)
    .innerJoin(read.t.members, eq(read.t.members.id, mutes.mutedId))
    .where(eq(mutes.memberId, id))
    .orderBy(asc(mutes.mutedId))
}

function visitsBy({ read }: Store, id: number) {
  const { articles, visits: v } = read.t
  return read
    .select({ headline: articles.headline, slug: articles.slug, at: v.lastAt, readTo: v.lastId, before: v.beforeAt })
    .from(v)
    .innerJoin(articles, eq(articles.id, v.articleId))
    .where(eq(v.memberId, id))
    .orderBy(asc(v.articleId))
}

/** Who wrote a note is not the member's to know. */
function notesOn({ read }: Store, id: number) {
  const { memberNotes: n } = read.t
  return read.select({ words: n.words, at: n.createdAt }).from(n).where(eq(n.memberId, id)).orderBy(asc(n.id))
}
