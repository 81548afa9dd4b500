import { inDialect } from '@/magazine/transfer/dialect'
import type { NotTaken, Story } from '@/magazine/transfer/story'
import { markdownOfTree } from '@/magazine/transfer/written'

/** A story as an article would have it: its Markdown, and what was left behind. Throws for what is not taken. */
export function toldBy(story: Story | NotTaken) {
  if ('refused' in story) throw new Error(story.refused)
  const { body, dropped, surroundings, ...head } = story
  const markdown = typeof body === 'string' ? body : markdownOfTree(inDialect(body, { ...surroundings, dropped }))
  return { ...head, markdown, dropped: dropped.said() }
}
