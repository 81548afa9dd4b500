import { conversationAddress, defaultSort } from '@/magazine/conversation/rules'
import type { Key, Words } from '@/messages/words'
import { FreshForm } from './fresh-form.client'

type Props = {
  slug: string
  /** The newest comment there was when the page was made. */
  since: number
  /** This is the page on which new comments stand; from others a link leads there. */
  here: boolean
  /** Who reads is a member: React keeps their page. */
  member: boolean
  language: string
  t: Words
}

/** Says how many comments came in since, and shows them: paper/fresh.ts. Without script there is nothing. */
export function FreshComments({ slug, since, here, member, language, t }: Props) {
  const [count, added] = [formsOf(t, 'fresh.count', language), formsOf(t, 'fresh.added', language)]
  const href = here ? undefined : conversationAddress(slug, defaultSort)
  const bar = (
    <fresh-comments since={since} article={slug} href={href} count={count} added={added} language={language} />
  )
  return here && member ? <FreshForm slug={slug}>{bar}</FreshForm> : bar
}

/** A sentence about a number in each of the forms that its language has, as JSON; the script puts the figure in. */
function formsOf(t: Words, key: Key, language: string): string {
  const plural = new Intl.PluralRules(language)
  const examples = [0, 1, 2, 3, 11, 100].map(count => [plural.select(count), count] as const)
  const forms = new Map(examples.map(([form, count]) => [form, t(key, { count }).replace(String(count), '{count}')]))
  return JSON.stringify(Object.fromEntries(forms))
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fresh-comments': {
        since: number
        article: string
        href?: string
        count: string
        added: string
        language: string
      }
    }
  }
}
