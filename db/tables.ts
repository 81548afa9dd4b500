import type { Kit } from './kit.postgres'
import { accountTables } from './tables/account'
import { conversationTables } from './tables/conversation'
import { magazineTables } from './tables/magazine'
import { moderationTables } from './tables/moderation'
import { peopleTables } from './tables/people'
import { searchTables } from './tables/search'
import { talkTables } from './tables/talk'

/** The whole data model, once; called with the column kit of the engine in use. */
export const defineTables = (k: Kit) => {
  /** What a page shows has a number here that its triggers raise. Rows are never deleted: a number never comes twice. */
  const revisions = k.table('revisions', { tag: k.text().primaryKey(), number: k.int().notNull() })
  const magazine = magazineTables(k)
  const people = peopleTables(k)
  const conversation = conversationTables(k, { ...magazine, ...people })
  const talk = talkTables(k, { ...magazine, ...people, ...conversation })
  const account = accountTables(k, { ...magazine, ...people, ...conversation })
  const moderation = moderationTables(k, { ...people, ...conversation })
  return { revisions, ...magazine, ...people, ...conversation, ...talk, ...account, ...moderation, ...searchTables(k) }
}
export type Tables = ReturnType<typeof defineTables>
