import { seekAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'

/** Where one looks for words in one conversation. */
export const SeekForm = ({ slug, words, t }: { slug: string; words?: string; t: Words }) => (
  <form className="form seek" role="search" action={seekAddress(slug)}>
    <label htmlFor="seek">{t('conversation.seek')}</label>
    <div className="row">
      <input id="seek" type="search" name="q" defaultValue={words} dir="auto" />
      <button className="button quiet">{t('search.button')}</button>
    </div>
  </form>
)
