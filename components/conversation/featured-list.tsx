import { nameOf } from '@/components/people/name-of'
import { inLanguage } from '@/components/ui/in-language'
import type { Featured } from '@/magazine/conversation/featured'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Showing } from './showing'

/** What moderators featured, above all threads; each leads to the comment where it stands. Nothing where nothing is. */
export const FeaturedList = ({ featured, showing }: { featured: Featured[]; showing: Showing }) =>
  featured.length > 0 && (
    <section className="featured-list" aria-labelledby="featured-title">
      <h3 id="featured-title">{showing.t('comment.featured')}</h3>
      <ul>
        {featured.map(({ id, name, words, ...tongue }) => (
          <li key={id}>
            <blockquote {...inLanguage(tongue, showing.calendar.language)}>{words}</blockquote>
            <a href={commentAddress(showing.slug, id)}>
              <bdi>{nameOf(name, showing.t)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
