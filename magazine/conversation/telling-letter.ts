import { eq, inArray } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { languageOfLetters, type Letter } from '@/magazine/mail/outbox'
import type { Kind } from '@/magazine/mail/rules'
import { shownMember } from '@/magazine/people/member'
import { magazineOf } from '@/magazine/settings/magazine'
import { type Key, words as wordsIn, type Words } from '@/messages/words'
import type { Due } from './due'
import { commentAddress } from './rules'

const mostInLetter = 20
/** In code points. */
const longestQuotation = 400

type Says = { one: Key; subject: Key; subjects: Key; why: Key }
const says: Record<Kind, Says> = {
  reply: { one: 'mail.reply', subject: 'mail.replySubject', subjects: 'mail.replySubjects', why: 'mail.replyWhy' },
  mention: {
    one: 'mail.mention',
    subject: 'mail.mentionSubject',
    subjects: 'mail.mentionSubjects',
    why: 'mail.mentionWhy',
  },
  followed: {
    one: 'mail.followed',
    subject: 'mail.followedSubject',
    subjects: 'mail.followedSubjects',
    why: 'mail.followedWhy',
  },
  featured: {
    one: 'mail.featured',
    subject: 'mail.featuredSubject',
    subjects: 'mail.featuredSubjects',
    why: 'mail.featuredWhy',
  },
}

type Told = [Pick<Due, 'id' | 'kind'>, ...Pick<Due, 'id' | 'kind'>[]]

type At = { memberId: number; site: string; stop: string }

/** The letter that tells a member of comments by their notices, all of one kind. */
export const tellingLetter = async (reading: Reading, told: Told, at: At) =>
  letterOf(reading, told[0].kind, await commentsOf(reading, told), at)

/**
 * The letter that tells a member of comments: which article, who wrote, the first words, and where to read them. `stop` is
 * the address at which such letters end.
 */
export async function letterOf(reading: Reading, kind: Kind, told: Comment[], { memberId, site, stop }: At) {
  const language = await languageOfLetters(reading, memberId)
  const { name: magazine } = await magazineOf(reading)
  const t = wordsIn(language)
  const to = await recipientOf(reading, memberId)
  const comments = told.map(comment => ({ ...comment, name: comment.name || t('leaving.former') }))
  const text = [
    t('mail.hello', { name: to.name }),
    ...comments.slice(0, mostInLetter).flatMap(comment => paragraphsOf(comment, { kind, site, t })),
    comments.length > mostInLetter && t('mail.more', { count: comments.length - mostInLetter }),
    t(says[kind].why, { magazine }),
    `${t('mail.choose')}\n${site}/account#mail`,
    `${t('mail.stopThese')}\n${stop}`,
  ]
  return {
    to: to.email,
    subject: subjectOf(comments, kind, t),
    text: text.filter(Boolean).join('\n\n'),
    ...{ memberId, kind, language },
  } satisfies Letter
}

type Comment = { id: number; words: string; name: string; headline: string; slug: string }

const paragraphsOf = ({ id, words, name, headline, slug }: Comment, { kind, site, t }: Manner) => [
  t(says[kind].one, { name, headline }),
  quoted(shortened(words)),
  `${site}${commentAddress(slug, id)}`,
]
type Manner = { kind: Kind; site: string; t: Words }

function subjectOf(comments: Comment[], kind: Kind, t: Words) {
  const [first] = comments
  if (!first) throw new Error('a letter that tells of nothing')
  const { subject, subjects } = says[kind]
  return comments.length === 1
    ? t(subject, { name: first.name, headline: first.headline })
    : t(subjects, { count: comments.length })
}

async function recipientOf({ t, select }: Reading, memberId: number) {
  const { members } = t
  const [row] = await select({ name: members.name, email: members.email }).from(members).where(eq(members.id, memberId))
  if (!row) throw new Error(`a letter to nobody, member ${memberId}`)
  return row
}

/** The comments, in the order of what is told. */
async function commentsOf({ t, select }: Reading, told: Told): Promise<Comment[]> {
  const { notices, comments, members, articles } = t
  const rows = await select({
    notice: notices.id,
    id: comments.id,
    words: comments.words,
    name: shownMember(t).name,
    headline: articles.headline,
    slug: articles.slug,
  })
    .from(notices)
    .innerJoin(comments, eq(comments.id, notices.commentId))
    .innerJoin(members, eq(members.id, comments.memberId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(
      inArray(
        notices.id,
        told.map(({ id }) => id),
      ),
    )
  const byNotice = new Map(rows.map(row => [row.notice, row]))
  return told.flatMap(({ id }) => byNotice.get(id) ?? [])
}

/** As mail quotes: what somebody wrote can't pass for the magazine's own words. */
const quoted = (text: string) => text.replace(/^/gm, '> ')

/** The first words, cut between two of them. */
function shortened(text: string): string {
  const points = Array.from(text)
  if (points.length <= longestQuotation) return text
  const start = points.slice(0, longestQuotation).join('')
  return `${start.replace(/\s+\S*$/, '')} …`
}
