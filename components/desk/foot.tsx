import type { Words } from '@/messages/words'

type Props = { sections: { slug: string; name: string }[]; t: Words }

/** The foot of a page of the desk: ways to what readers see. */
export const Foot = ({ sections, t }: Props) => (
  <footer className="desk-foot">
    {sections.length > 0 && (
      <nav aria-label={t('masthead.sections')}>
        <ul>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <a href={`/sections/${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    )}
    <ul>
      <li>
        <a href="/guidelines">{t('moderation.guidelines')}</a>
      </li>
      <li>
        <a href="/moderation-log">{t('moderation.log')}</a>
      </li>
    </ul>
  </footer>
)
