import { type Cursor, writeCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { guidelinesOf } from '@/magazine/moderation/guideline'
import { lastDecider } from '@/magazine/moderation/log'
import { cardOnDesk, queueLengths, queuePage } from '@/magazine/moderation/queue'
import { type Queue, queueAddress } from '@/magazine/moderation/rules'
import { here } from '@/magazine/people/here'
import { keptAt } from '@/magazine/people/kept'
import type { Moderator } from '@/magazine/people/roles'

type Asked = { queue: Queue; after?: Cursor; decided: unknown }

/** What the page of a queue shows. A card whose decision was refused just now stays on it, wherever it is by now. */
export async function queueShown(moderator: Moderator, { queue, after, decided }: Asked) {
  const { items, next } = await queuePage(store(), moderator, { queue, after })
  const refused = await cardAt(moderator, here().refused?.comment)
  const done = await cardAt(moderator, decided)
  return {
    queue,
    after: after && writeCursor(after),
    cards: refused && !items.some(({ id }) => id === refused.id) ? [refused, ...items] : items,
    kept: await keptAt(store(), moderator.id, queueAddress(queue, { after: after && writeCursor(after) })),
    next: next && queueAddress(queue, { after: next }),
    done: refused ? undefined : done,
    lengths: await queueLengths(store(), moderator),
    last: await lastDecider(store(), moderator),
    guidelines: await guidelinesOf(store().read),
  }
}

const cardAt = async (moderator: Moderator, number: unknown) =>
  typeof number === 'string' && /^[1-9]\d{0,14}$/.test(number)
    ? cardOnDesk(store(), moderator, Number(number))
    : undefined
