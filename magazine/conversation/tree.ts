import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import type { Block } from '@/magazine/text/tree'
import { minutesToEdit } from './edit'
import { withMentions } from './mention'
import { scoreOf } from './order'
import { deepestLevel } from './rules'
import type { ShownRow, Viewing } from './shown'
import type { State } from './state'

/** What a comment says, and who says it. */
export type Voice = {
  name: string
  handle: string
  /** Who they are to the magazine: the author of this very article, or one of its staff. */
  badge?: 'author' | 'staff'
  featured: boolean
  words: string
  /** The words as they are shown, and their own language. */
  blocks: Block[]
  language: string
  direction: 'ltr' | 'rtl'
  createdAt: Date
  editedAt?: Date
  recommends: number
  mine: boolean
  /** How many minutes its author can still change it, if that is who looks. */
  editable?: number
  recommended: boolean
  /** On the flat last level: whom it answers. */
  answers?: { id: number; name: string }
}

/** A comment on a page. Without a voice only its place is shown, and nothing that was in it. */
export type Shown = {
  id: number
  state: State
  level: number
  voice?: Voice
  /** When its author took it away; `mine` if that is who looks. */
  deleted?: { at: Date; mine: boolean }
  /** Who looks has muted its author: it is folded away. */
  muted?: true
  below: Shown[]
}

/** What a thread's place among the most recommended rests on; `score` in millionths. */
export type Standing = { recommends: number; seen: number; score: number; onTrial: boolean }

/** A thread on a page; `more` published replies of it are not there. */
export type Thread = Shown & { more: number; standing: Standing }

/** Threads with the replies that were read of them, in the order in which they are shown. */
export function threadsOf(roots: ShownRow[], replies: ShownRow[], viewing: Viewing): Thread[] {
  const ofThread = new Map(roots.map(root => [root.id, [] as ShownRow[]]))
  for (const reply of replies) ofThread.get(reply.threadId ?? 0)?.push(reply)
  return roots.map(root => {
    const below = (ofThread.get(root.id) ?? []).toSorted((a, b) => (a.path < b.path ? -1 : 1))
    const published = below.filter(({ state }) => state === 'published').length
    const { recommends, onTrial } = root
    const seen = Math.max(root.seen, recommends)
    const standing = { recommends, seen, score: scoreOf({ recommends, seen }), onTrial }
    return { ...treeOf([root, ...below], viewing), more: Math.max(0, root.replies - published), standing }
  })
}

function treeOf(rows: ShownRow[], viewing: Viewing): Shown {
  const byId = new Map(rows.map(row => [row.id, row]))
  const open: { path: string; shown: Shown }[] = []
  for (const row of rows) {
    const shown = shownOf(row, byId, viewing)
    while (open.length > 1 && !isBelow(row.path, open.at(-1)?.path)) open.pop()
    open.at(-1)?.shown.below.push(shown)
    open.push({ path: row.path, shown })
  }
  const [thread] = open
  if (!thread) throw new Error('a thread without its first comment')
  return thread.shown
}

const isBelow = (path: string, above = '') => path.length > above.length && path.startsWith(above)

function shownOf(row: ShownRow, byId: Map<number, ShownRow>, viewing: Viewing): Shown {
  const { id, state, depth: level } = row
  const mine = row.memberId === viewing.viewer?.id
  const heard = state === 'published' || ((mine || viewing.removed) && state !== 'deleted')
  const deleted = state === 'deleted' && row.deletedAt ? { at: row.deletedAt, mine } : undefined
  const muted = viewing.muted.has(row.memberId) ? { muted: true as const } : {}
  return { id, state, level, voice: heard ? voiceOf(row, byId, viewing) : undefined, deleted, ...muted, below: [] }
}

function voiceOf(row: ShownRow, byId: Map<number, ShownRow>, viewing: Viewing): Voice {
  const { viewer, recommended, mentions, language: usual } = viewing
  const { id, name, handle, role, words, createdAt, recommends, memberId, parentId } = row
  const parent = parentId === null ? undefined : byId.get(parentId)
  const beside = parent?.depth === deepestLevel && parent.state === 'published'
  const language = languageOf(words, usual)
  return {
    name,
    handle,
    badge: viewing.authors.has(memberId) ? 'author' : role === 'member' ? undefined : 'staff',
    featured: row.featuredAt !== null,
    words,
    blocks: withMentions(commentBlocksOf(words), mentions.get(id) ?? []),
    language,
    direction: directionOf(language),
    createdAt,
    editedAt: row.editedAt ?? undefined,
    recommends,
    mine: memberId === viewer?.id,
    editable: memberId === viewer?.id ? minutesToEdit(row, new Date()) : undefined,
    recommended: recommended.has(id),
    answers: parent && beside ? { id: parent.id, name: parent.name } : undefined,
  }
}
