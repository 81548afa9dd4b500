import { Brief } from '@/components/conversation/brief'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { briefShown } from '@/magazine/conversation/brief/shown'
import { asEditor } from '@/magazine/people/roles'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'

/** A long conversation in brief, with a way for editors to change it. */
export async function InBrief({ article }: { article: Article }) {
  const themes = await briefShown(store(), article)
  const { language, t } = await magazine()
  const isEditor = asEditor(await currentMember()) !== undefined
  return <Brief slug={article.slug} themes={themes} isEditor={isEditor} language={language} t={t} />
}
