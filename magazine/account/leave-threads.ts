import type { Shown } from '@/magazine/conversation/tree'

const repliesShown = 3

/**
 * A thread as it will be once its reader (`voice.mine`) has left: what they keep has no name, what goes leaves a place where
 * somebody answered and else nothing. Of others' words only those around theirs are in it.
 */
export function asTheyWillBe(thread: Shown, isKept: (id: number) => boolean): { thread?: Shown; gone: number } {
  const own = new Set(ownIn(thread))
  let gone = 0
  const after = (shown: Shown): Shown[] => {
    const isOwn = own.has(shown.id)
    const near = isOwn ? shown.below.slice(0, repliesShown) : []
    const below = shown.below.filter(each => near.includes(each) || ownIn(each).length > 0).flatMap(after)
    if (isOwn && !isKept(shown.id)) {
      if (below.length > 0) return [{ ...shown, state: 'deleted', voice: undefined, below }]
      gone++
      return []
    }
    // A place without words has nobody below it any more.
    if (!shown.voice && below.length === 0) return []
    return [{ ...shown, voice: voiceAfter(shown, own, isKept), below }]
  }
  const [root] = after(thread)
  return { thread: root, gone }
}

const ownIn = (shown: Shown): number[] => [...(shown.voice?.mine ? [shown.id] : []), ...shown.below.flatMap(ownIn)]

function voiceAfter({ id, state, voice }: Shown, own: Set<number>, isKept: (id: number) => boolean): Shown['voice'] {
  if (!voice || state !== 'published') return undefined
  const { answers } = voice
  const answered =
    answers && own.has(answers.id) ? (isKept(answers.id) ? { ...answers, name: '' } : undefined) : answers
  const nameless = own.has(id) ? { name: '', handle: '', staff: false, mine: false } : {}
  return { ...voice, ...nameless, answers: answered }
}
