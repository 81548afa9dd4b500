import { PageHead } from '@/components/ui/page-head'
import type { Named } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Part } from './part'
import { TagLinks } from './tag-links'

/** All tags. */
export const TagPage = ({ tags, t }: { tags: Named[]; t: Words }) => (
  <div className="page">
    <PageHead title={t('tags.title')}>{tags.length ? undefined : t('list.empty')}</PageHead>
    {tags.length > 0 && (
      <Part id="list" title={t('list.byName')}>
        <div className="body">
          <TagLinks tags={tags} />
        </div>
      </Part>
    )}
  </div>
)
