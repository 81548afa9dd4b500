export const queues = ['new', 'reported', 'rejected'] as const
export type Queue = (typeof queues)[number]
const defaultQueue: Queue = 'reported'

/** The queue of an address, the default if it names none; undefined for anything else. */
export const queueOf = (text: unknown): Queue | undefined =>
  text === undefined ? defaultQueue : queues.find(queue => queue === text)

/** The address of a queue; `decided` is the comment whose decision the page confirms. */
export function queueAddress(queue: Queue, { after, decided }: { after?: string; decided?: number } = {}): string {
  const more = [after && `&after=${after}`, decided && `&decided=${decided}`].filter(Boolean).join('')
  return `/admin/moderation?queue=${queue}${more}`
}

export const cardsInQueue = 25
export const entriesInLog = 50
export const decisionsInAccount = 20

/** A queue is counted up to here; one that is longer says so. */
export const mostCounted = 10_000

/** In code points, as a person counts characters. */
export const longestNote = 1_000
export const longestReport = 1_000

/** Where one tells the editors of a mistake in an article; `paragraph` is the number of the one it is in. */
export const mistakeAddress = (slug: string, paragraph?: number) =>
  `/articles/${slug}/mistake${paragraph === undefined ? '' : `?paragraph=${paragraph}`}`
export const mistakesAddress = '/admin/mistakes'
export const mistakesOnPage = 25
/** In code points. */
export const longestMistake = 1_000
export const longestCorrection = 1_000
export const longestCredit = 80
