import { MistakeForm } from '@/components/moderation/mistake-form.client'
import { mistakeWords } from '@/components/moderation/mistake-words'
import { inLanguage } from '@/components/ui/in-language'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { textAt } from '@/magazine/conversation/passage'
import { mistakeAddress } from '@/magazine/moderation/rules'
import { keptAt } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { directionOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import { paragraphsOf } from '@/magazine/text/paragraphs'
import { magazine } from '../../../magazine'

const longestChoice = 70

type Props = { article: Article; member: Member; chosen: number }

/** The form of a mistake, with the paragraphs of the text as it is now. */
export async function Matter({ article: { id, slug, language }, member, chosen }: Props) {
  const { language: page, t } = await magazine()
  const text = await textAt(store().read, id)
  const places = paragraphsOf(blocksOf(text?.body ?? '')).map(({ number, text: words }) => ({
    number,
    begins: `${number}. ${begins(words)}`,
  }))
  return (
    <MistakeForm
      article={slug}
      version={text?.version ?? 0}
      places={places}
      attributes={inLanguage({ language, direction: directionOf(language) }, page)}
      chosen={places.some(({ number }) => number === chosen) ? chosen : 0}
      kept={await keptAt(store(), member.id, mistakeAddress(slug))}
      says={mistakeWords(t)}
    />
  )
}

function begins(words: string): string {
  const all = Array.from(words)
  return all.length <= longestChoice ? words : `${all.slice(0, longestChoice).join('').trimEnd()} …`
}
