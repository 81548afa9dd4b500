import { Part } from '@/components/article/part'
import { PageHead } from '@/components/ui/page-head'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'
import { EditForm } from './edit-form.client'

type Props = {
  article: { slug: string; headline: string; language: string }
  id: number
  /** What it says now; undefined once it can't be changed any more, though a refused form may have words to give back. */
  words?: string
  t: Words
}

/** Where one changes what one has said. */
export const EditPage = ({ article: { slug, headline, language }, id, words = '', t }: Props) => (
  <div className="page">
    <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('comment.editing')} />
    <Part id="conversation" title={t('conversation.title')} className="conversation">
      <div className="body">
        <EditForm id={id} words={words} back={commentAddress(slug, id)} />
      </div>
    </Part>
  </div>
)
